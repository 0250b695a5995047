using KpiBot.Answers.Wording;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>The answer to a question that was understood, by what it wanted.</summary>
internal sealed class UnderstoodText(Answer answer, Query query, Texts texts)
{
    private readonly Figures _figures = new(texts, answer.Workspace.Agreement.Currency);
    private readonly PeriodWords _periods = new(texts.Language, answer.Calendar);

    public IEnumerable<string> Lines() => query.Intent switch
    {
        Intent.Value or Intent.Trend or Intent.Breakdown or Intent.Compare => Results(),
        Intent.Explain => Explanation(),
        Intent.Define => query.Kpis.SelectMany(kpi => new DefinitionText(texts, kpi).Lines()),
        Intent.Records => Records(),
        Intent.Forecast => AnswerText.NoForecast(answer, texts).Concat(Results()),
        Intent.Target => Targets(),
        Intent.Alert => AlertAndDigestText.Alert(query, texts, _figures),
        Intent.Digest => AlertAndDigestText.Digest(query, texts),
        Intent.Freshness => Freshness(),
        Intent.Overview => Overview(),
        Intent.Help => [texts.Help, texts.Examples, .. texts.ExampleQuestions.Select(question => $"  {question}")],
    };

    private IEnumerable<string> Results() => answer.Results.SelectMany((result, at) => at == 0 ? Of(result).Lines() : Of(result).Lines().Prepend(""));

    private ResultText Of(KpiResult result) => new(texts, _figures, _periods, query, result);

    private IEnumerable<string> Explanation()
    {
        foreach (var line in Results()) yield return line;
        if (answer.Movers is not { } movers)
        {
            yield return texts.NothingToExplain;
            yield break;
        }
        yield return texts.Movers(DimensionWords.Of(movers.Dimension, texts.Language));
        foreach (var line in MoversText.Lines(movers, texts, _figures)) yield return line;
    }

    private IEnumerable<string> Records()
    {
        if (answer.Listing is not { Total: > 0 } listing) return [.. Results(), texts.NoRecordsBehind];
        var name = KpiTexts.Of(texts.Language, query.Kpis[0]).Name;
        var head = texts.Records(name, _figures.Count(listing.Records.Count), _figures.Count(listing.Total));
        return [.. answer.Results.Select(result => Of(result).Headline()), head, .. ListingText.Lines(listing, _figures, _periods, answer.Calendar)];
    }

    private IEnumerable<string> Targets()
    {
        foreach (var result in answer.Results)
        {
            if (result.Beside.GetValueOrDefault("target") is { } target && result.Value is { } attained)
                yield return texts.Attained(_figures.Of(KpiUnit.Ratio, attained), _figures.Of(TargetUnit(result), target));
            else if (result.NoValue is null) yield return texts.NoTargetReading(KpiTexts.Of(texts.Language, result.Kpi).Name);
            foreach (var line in Of(result).Lines()) yield return line;
        }
    }

    private static KpiUnit TargetUnit(KpiResult result) => result.Kpi == "sla_mql_attainment" ? KpiUnit.Count : KpiUnit.Money;

    private IEnumerable<string> Freshness()
    {
        if (answer.Workspace.Sources.Count == 0) return [texts.NothingImported];
        return answer.Workspace.Sources.OrderBy(source => source.Name, StringComparer.Ordinal).SelectMany(source => source.Skipped
            .Where(skipped => skipped.Value > 0)
            .Select(skipped => texts.Skipped(Label.Plain(source.Name), _figures.Count(skipped.Value), SubjectWords.Of(skipped.Key.Name(), texts.Language)))
            .Prepend(texts.FreshnessOf(Label.Plain(source.Name), _periods.Instant(source.AsOf))));
    }

    private IEnumerable<string> Overview()
    {
        var period = query.Period is { } named ? _periods.Days(named.Days) : "";
        yield return texts.Overview(period);
        var rows = answer.Results.Select(result => (IReadOnlyList<string>)
        [
            KpiTexts.Of(texts.Language, result.Kpi).Name,
            _figures.Of(result.Unit, result.Value),
            result.Compare is { Change: { } change } then ? _figures.Change(result.Unit, change, then.ChangePercent) : "",
        ]);
        foreach (var line in TextTable.Lines([.. rows])) yield return line;
        foreach (var missing in answer.Results.Where(result => result.NoValue is not null))
            yield return $"{KpiTexts.Of(texts.Language, missing.Kpi).Name}: {NoValueText.Of(missing.NoValue!, texts)}";
    }
}
