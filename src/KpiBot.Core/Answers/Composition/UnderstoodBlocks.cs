using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;

namespace KpiBot.Answers.Composition;

/// <summary>The answer to a question that was understood, by what it wanted.</summary>
internal sealed class UnderstoodBlocks(Finding finding, Query query, Texts texts)
{
    private readonly Figures _figures = new(texts, finding.Workspace.Agreement.Currency);
    private readonly PeriodWords _periods = new(texts.Language, finding.Calendar);

    public IEnumerable<Block> All() => query.Intent switch
    {
        Intent.Value or Intent.Trend or Intent.Breakdown or Intent.Compare => Results(),
        Intent.Explain => finding.Reconciled is { } reconciled ? Reconciliation(finding.Results[0], reconciled) : Explanation(),
        Intent.Define => query.Kpis.SelectMany(kpi => DefinitionBlocks.Of(kpi, texts, _figures)),
        Intent.Records => Records(),
        Intent.Forecast => [.. AnswerText.NoForecast(finding, texts).Select(sentence => new Block.Sentence(sentence)), .. Results()],
        Intent.Target => Targets(),
        Intent.Alert => AlertAndDigestBlocks.Alert(query, texts, _figures),
        Intent.Digest => AlertAndDigestBlocks.Digest(query, texts),
        Intent.Freshness => new DataLines(texts, _figures, _periods).Of(finding.Workspace).Select(line => new Block.Sentence(line)),
        Intent.Overview => Overview(),
        Intent.Help => [new Block.Sentence(texts.Help), new Block.Heading(texts.Examples), new Block.Examples([.. texts.ExampleQuestions])],
    };

    private IEnumerable<Block> Results() => [.. new FunnelChart(texts, _figures, _periods, query).Of(finding.Results), .. finding.Results.SelectMany(result => Of(result).All())];

    private ResultBlocks Of(KpiResult result) => new(texts, _figures, _periods, query, result);

    private IEnumerable<Block> Explanation()
    {
        foreach (var result in finding.Results)
        {
            var blocks = Of(result);
            if (Contradiction(result) is { } otherwise) yield return otherwise;
            foreach (var block in blocks.Number()) yield return block;
            if (result.Compare?.Change == 0) yield return new Block.Sentence(texts.DidNotMove);
            else if (finding.Why is { } why) foreach (var block in new ExplanationBlocks(texts, _figures, _periods, result, why).All()) yield return block;
            else yield return new Block.Sentence(texts.NothingToExplain);
            foreach (var block in blocks.Cautions()) yield return block;
            yield return blocks.Source();
        }
    }

    /// <summary>That it moved the other way than the question says.</summary>
    private Block.Sentence? Contradiction(KpiResult result)
    {
        if (query.SaidToRise is not { } saidToRise || result.Compare is not { Change: { } change and not 0 } || change > 0 == saidToRise) return null;
        var (name, by) = (KpiTexts.Of(texts.Language, result.Kpi).Name, _figures.Size(result.Unit, change));
        return new Block.Sentence(saidToRise ? texts.FellInstead(name, by) : texts.RoseInstead(name, by));
    }

    private IEnumerable<Block> Reconciliation(KpiResult result, Reconciled reconciled)
    {
        var blocks = Of(result);
        return [.. blocks.Number(), .. new ReconciliationBlocks(finding, result, reconciled, texts, _figures).All(), .. blocks.Cautions(), blocks.Source()];
    }

    private IEnumerable<Block> Records()
    {
        if (finding.Listing is not { Total: > 0 } listing) return [.. Results(), new Block.Sentence(texts.NoRecordsBehind)];
        return
        [
            .. finding.Results.Select(result => Of(result).Headline()),
            .. RecordsTable.Page(query, listing, 0, finding.Workspace, texts.Language),
            .. finding.Results.Select(result => Of(result).Source()),
        ];
    }

    private IEnumerable<Block> Targets() => finding.Results.SelectMany((result, at) => (IEnumerable<Block>)
        [.. new TargetBlocks(texts, _figures, result, finding.Targets[at]).All(), .. Of(result).All()]);

    private IEnumerable<Block> Overview()
    {
        yield return new Block.Heading(texts.Overview(query.Period is { } named ? _periods.Days(named.Days) : ""));
        yield return new Block.Table(["KPI", finding.Results.Count == 0 ? "" : _periods.Brief(finding.Results[0].Period), texts.ChangeColumn], [.. finding.Results.Select(OverviewRow)], []);
        foreach (var missing in finding.Results.Where(result => result.NoValue is not null))
            yield return new Block.Caution($"{KpiTexts.Of(texts.Language, missing.Kpi).Name}: {NoValueText.Of(missing.NoValue!, texts)}");
    }

    private Row OverviewRow(KpiResult result)
    {
        var change = result.Compare?.Change;
        return new Row(
            [KpiTexts.Of(texts.Language, result.Kpi).Name, _figures.Of(result.Unit, result.Value), change is { } known ? _figures.Change(result.Unit, known, result.Compare!.ChangePercent) : ""],
            Tones.Of(Catalogue.Get(result.Kpi).Better, change ?? 0));
    }
}
