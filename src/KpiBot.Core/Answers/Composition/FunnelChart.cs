using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;

namespace KpiBot.Answers.Composition;

/// <summary>The four rates of the funnel as one picture, before each of them is said on its own.</summary>
internal sealed class FunnelChart(Texts texts, Figures figures, PeriodWords periods, Query query)
{
    /// <summary>A line that names the picture, and the picture; nothing where something else was asked or fewer than two rates are known.</summary>
    public IEnumerable<Block> Of(IReadOnlyList<KpiResult> results)
    {
        if (query.By is not null || query.Grain is not null || !query.Kpis.SequenceEqual(Funnel.Rates) || results.Count(result => result.Value is not null) < 2) return [];
        var title = string.Join(" · ", [texts.Funnel, .. query.Filters.Select(filter => FilterText.Of(filter, texts)), periods.Brief(results[0].Period)]);
        return [new Block.Heading(title), new Block.Picture(Picture(title, results))];
    }

    private Chart Picture(string title, IReadOnlyList<KpiResult> results)
    {
        List<string> steps = [.. results.Select(result => KpiTexts.Of(texts.Language, result.Kpi).Name)];
        return new Chart
        {
            Kind = ChartKind.Funnel, Title = title, Labels = steps, Written = value => figures.Of(KpiUnit.Ratio, value),
            Series = [new ChartSeries(periods.Brief(results[0].Period), [.. results.Select(result => result.Value)])],
            Alternative = texts.FunnelSeen(title, string.Join(", ", steps.Zip(results, (step, result) => $"{step} {figures.Of(KpiUnit.Ratio, result.Value)}"))),
        };
    }
}
