using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;

namespace KpiBot.Answers.Composition;

/// <summary>What was understood of an alert or a digest, and that nothing of it is delivered but in a chat.</summary>
internal static class AlertAndDigestBlocks
{
    public static IEnumerable<Block> Alert(Query query, Texts texts, Figures figures)
    {
        var alert = query.Alert ?? new AlertCondition("unusual");
        var value = alert.Value is { } level ? Level(level, alert.Unit, query, texts, figures) : null;
        yield return new Block.Sentence(texts.Alert(Subject(query, texts), texts.Condition(alert.Condition, value)));
        if (alert.For is { } duration) yield return new Block.Sentence(texts.ForAsLongAs(Label.Plain(duration)));
        if (alert.To is { } channel) yield return new Block.Sentence(texts.Destination(Label.Plain(channel)));
        yield return new Block.Sentence(texts.NotDeliveredHere);
    }

    public static IEnumerable<Block> Digest(Query query, Texts texts)
    {
        var content = query.Kpis.Count == 0 ? texts.DigestOverview : Subject(query, texts);
        yield return new Block.Sentence(texts.Digest(content, texts.Schedule(query.Schedule ?? new QuerySchedule("week"))));
        if (query.Alert?.To is { } channel) yield return new Block.Sentence(texts.Destination(Label.Plain(channel)));
        yield return new Block.Sentence(texts.NotDeliveredHere);
    }

    private static string Subject(Query query, Texts texts)
    {
        var names = string.Join(", ", query.Kpis.Select(kpi => KpiTexts.Of(texts.Language, kpi).Name));
        return string.Join(" · ", query.Filters.Select(filter => FilterText.Of(filter, texts)).Prepend(names));
    }

    private static string Level(decimal level, string? unit, Query query, Texts texts, Figures figures) => unit switch
    {
        "percent_change" => figures.Percent(level),
        "points" when query.Kpis is [var kpi, ..] && Catalogue.Get(kpi).Unit == KpiUnit.Ratio => texts.PercentagePoints(figures.Count(level)),
        _ => figures.Of(UnitOf(unit), level),
    };

    private static KpiUnit UnitOf(string? unit) =>
        Enum.GetValues<KpiUnit>().Cast<KpiUnit?>().FirstOrDefault(candidate => candidate!.Value.Name() == unit) ?? KpiUnit.Count;
}
