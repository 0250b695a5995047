using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Answers.Composition;

/// <summary>The picture of a result's rows: a line over time, or bars for the members of a breakdown.</summary>
internal sealed class ResultChart(Texts texts, Figures figures, PeriodWords periods, Query query, KpiResult result)
{
    private const int MostBars = 12;
    private const int MostLines = 5;
    private const int MostPoints = 60;

    /// <summary>The chart; null where fewer than two values would be seen.</summary>
    public Chart? Of()
    {
        var (labels, series) = query.Grain is null ? Bars() : query.By is null ? Line() : Lines();
        if (series.Count == 0 || series.Max(one => one.Values.Count(value => value is not null)) < 2) return null;
        var title = string.Join(" · ", new ResultBlocks(texts, figures, periods, query, result).Scope().Append(periods.Brief(result.Period)));
        string Written(decimal value) => figures.Of(result.Unit, value);
        return new Chart
        {
            Kind = query.Grain is null ? ChartKind.Bars : ChartKind.Line, Title = title, Labels = labels, Series = series, Written = Written,
            Target = Target(),
            // The first series may hold no value at all: a member that sold nothing, a period without records.
            Alternative = Alternative(title, labels, series.MaxBy(one => one.Values.Count(value => value is not null))!, Written),
        };
    }

    private (IReadOnlyList<string>, List<ChartSeries>) Bars()
    {
        List<KpiRow> rows = [.. result.Rows.Where(row => row.Value is not null).Take(query.Top?.Count ?? MostBars)];
        return ([.. rows.Select(row => DimensionWords.Value(row.Key, texts.Language))], Compared(rows));
    }

    private (IReadOnlyList<string>, List<ChartSeries>) Line()
    {
        List<KpiRow> rows = [.. result.Rows.TakeLast(MostPoints)];
        return ([.. rows.Select(row => periods.Key(row.Key))], Compared(rows));
    }

    private (IReadOnlyList<string>, List<ChartSeries>) Lines()
    {
        List<string> units = [.. result.Rows.Select(row => row.At!).Distinct().Order(StringComparer.Ordinal).TakeLast(MostPoints)];
        var members = result.Rows.GroupBy(row => row.Key, StringComparer.Ordinal).Take(MostLines);
        return (
            [.. units.Select(periods.Key)],
            [.. members.Select(member => new ChartSeries(DimensionWords.Value(member.Key, texts.Language), [.. units.Select(unit => member.FirstOrDefault(row => row.At == unit)?.Value)]))]);
    }

    private List<ChartSeries> Compared(List<KpiRow> rows)
    {
        List<ChartSeries> series = [new(periods.Brief(result.Period), [.. rows.Select(row => row.Value)])];
        if (result.Compare is { } then && rows.Exists(row => row.Before is not null)) series.Add(new(periods.Brief(then.Period), [.. rows.Select(row => row.Before)], IsComparison: true));
        else if (Target() is null && rows.Exists(row => row.Target is not null)) series.Add(new(BesideWords.Of("target", texts.Language), Targets(rows), IsComparison: true));
        return series;
    }

    /// <summary>What is measured against a target has it at 1; of anything else it is a level where it is the same in every unit.</summary>
    private ChartLevel? Target()
    {
        if (result.Kpi is "quota_attainment" or "sla_mql_attainment") return new ChartLevel(BesideWords.Of("target", texts.Language), 1);
        return Targets(result.Rows) is [{ } first, ..] targets && targets.TrueForAll(target => target == first) ? new ChartLevel(BesideWords.Of("target", texts.Language), first) : null;
    }

    private static List<decimal?> Targets(IEnumerable<KpiRow> rows) => [.. rows.Select(row => row.Target)];

    private string Alternative(string title, IReadOnlyList<string> labels, ChartSeries series, Func<decimal, string> written)
    {
        List<(string Label, decimal Value)> points = [.. labels.Zip(series.Values).Where(point => point.Second is not null).Select(point => (point.First, point.Second!.Value))];
        var (low, high) = (points.MinBy(point => point.Value), points.MaxBy(point => point.Value));
        return query.Grain is null
            ? texts.BarsSeen(title, high.Label, written(high.Value), low.Label, written(low.Value))
            : texts.LineSeen(title, points[0].Label, written(points[0].Value), points[^1].Label, written(points[^1].Value), high.Label, written(high.Value), low.Label, written(low.Value));
    }
}
