using KpiBot.Answers.Wording;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;

namespace KpiBot.Answers.Composition;

/// <summary>Our figure beside another system's: how far apart they are, which other rule gives theirs, and the records in which both differ.</summary>
internal sealed class ReconciliationBlocks(Finding finding, KpiResult result, Reconciled reconciled, Texts texts, Figures figures)
{
    private const int MostWays = 10;

    private readonly Reconciliation _found = reconciled.Found;
    private readonly string _system = Label.Plain(reconciled.Found.Other.Name);

    public IEnumerable<Block> All()
    {
        var theirs = figures.Of(result.Unit, _found.Other.Value);
        if (_found.IsSame)
        {
            yield return new Block.Sentence(texts.SameElsewhere(_system, theirs));
            yield break;
        }

        yield return new Block.Sentence(Gap(theirs));
        if (_found.Ways.Where(way => way.Reaches).Take(3).ToList() is { Count: > 0 } reaching)
            foreach (var way in reaching) yield return new Block.Sentence(texts.WayReaches(_system, DifferenceWords.Of(way.Differences, texts)));
        else yield return new Block.Sentence(texts.NoWayReaches(_system));
        if (_found.Ways.Count > 0) yield return Ways();
        foreach (var block in Records(reconciled.Added, texts.OnlyThatWay).Concat(Records(reconciled.LeftOut, texts.NotThatWay))) yield return block;
    }

    private string Gap(string theirs)
    {
        var gap = _found.Other.Value - result.Value!.Value;
        var size = figures.Size(result.Unit, gap);
        return gap > 0 ? texts.MoreElsewhere(_system, theirs, size) : texts.LessElsewhere(_system, theirs, size);
    }

    private Block.Table Ways()
    {
        var shown = _found.Ways.Take(MostWays).ToList();
        var counted = shown.Exists(way => way.Adds is not null);
        List<string> columns = [texts.WayColumn, KpiTexts.Of(texts.Language, result.Kpi).Name, .. counted ? new[] { texts.RecordsAddedColumn, texts.RecordsLeftColumn } : [], texts.LeftToExplainColumn];
        return new Block.Table(columns, [.. shown.Select(way => new Row([
            DifferenceWords.Of(way.Differences, texts), figures.Of(result.Unit, way.Value),
            .. counted ? new[] { Number(way.Adds), Number(way.LeavesOut) } : [],
            way.Reaches ? "✓" : figures.Difference(result.Unit, _found.Other.Value - way.Value)]))], []);
    }

    private string Number(long? records) => records is { } known ? figures.Count(known) : "";

    private IEnumerable<Block> Records(Listing? listing, Func<string, string, string> heading) => listing is null ? [] :
    [
        new Block.Heading(heading(figures.Count(listing.Records.Count), figures.Count(listing.Total))),
        RecordsTable.Of(listing, finding.Workspace, texts.Language),
    ];
}
