using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Glosses;

/// <summary>The terms that a gloss may use, and what each of them is to the rules.</summary>
public static class GlossTerms
{
    private const string Count = "_n_";

    private static readonly Dictionary<string, PeriodExpression> Periods = new(StringComparer.Ordinal)
    {
        ["today"] = new PeriodExpression.Unit(Grain.Day, 0),
        ["yesterday"] = new PeriodExpression.Unit(Grain.Day, -1),
        ["this_week"] = new PeriodExpression.Unit(Grain.Week, 0),
        ["this_month"] = new PeriodExpression.Unit(Grain.Month, 0),
        ["this_quarter"] = new PeriodExpression.Unit(Grain.Quarter, 0),
        ["this_year"] = new PeriodExpression.Unit(Grain.Year, 0),
        ["last_week"] = new PeriodExpression.Unit(Grain.Week, -1),
        ["last_month"] = new PeriodExpression.Unit(Grain.Month, -1),
        ["last_quarter"] = new PeriodExpression.Unit(Grain.Quarter, -1),
        ["last_year"] = new PeriodExpression.Unit(Grain.Year, -1),
        ["week_before_last"] = new PeriodExpression.Unit(Grain.Week, -2),
        ["month_before_last"] = new PeriodExpression.Unit(Grain.Month, -2),
        ["quarter_before_last"] = new PeriodExpression.Unit(Grain.Quarter, -2),
        ["year_before_last"] = new PeriodExpression.Unit(Grain.Year, -2),
        ["last_n_days"] = new PeriodExpression.LastUnits(Grain.Day, 0),
        ["last_n_weeks"] = new PeriodExpression.LastUnits(Grain.Week, 0),
        ["last_n_months"] = new PeriodExpression.LastUnits(Grain.Month, 0),
        ["last_n_quarters"] = new PeriodExpression.LastUnits(Grain.Quarter, 0),
        ["last_n_years"] = new PeriodExpression.LastUnits(Grain.Year, 0),
        ["all_time"] = new PeriodExpression.AllTime(),
    };

    /// <summary>
    /// No alert, no schedule, no threshold: what acts later, and again and again, is asked for in words that the rules know.
    /// No "versus" either: before a period that the rules know it would make another question of it.
    /// </summary>
    private static readonly Dictionary<GlossKind, Dictionary<string, Meaning>> Meanings = new()
    {
        [GlossKind.Grain] = new[] { "day", "week", "month", "quarter", "year" }.ToDictionary(name => name, name => Means(Sense.Adverb, name)),
        [GlossKind.Ranking] = new() { ["best"] = Means(Sense.Best), ["worst"] = Means(Sense.Worst), ["highest"] = Means(Sense.Highest), ["lowest"] = Means(Sense.Lowest) },
        [GlossKind.Comparison] = new() { ["period_before"] = Means(Sense.PreviousPeriod), ["year_before"] = Means(Sense.OverUnit, "year") },
        [GlossKind.Intent] = new()
        {
            ["trend"] = Means(Sense.OverTime), ["explain"] = Means(Sense.Why), ["define"] = Means(Sense.Define), ["records"] = Means(Sense.Records),
            ["forecast"] = Means(Sense.Forecast), ["target"] = Means(Sense.Target),
        },
        [GlossKind.Joint] = new() { ["by"] = Means(Sense.By), ["and"] = Means(Sense.And), ["except"] = Means(Sense.Except) },
    };

    /// <summary>The closed terms of a kind, in order; empty where ids of KPIs or dimensions are the terms, and where none is needed.</summary>
    public static IReadOnlyList<string> Of(GlossKind kind) => kind == GlossKind.Period ? [.. Periods.Keys] : Meanings.TryGetValue(kind, out var terms) ? [.. terms.Keys] : [];

    /// <summary>The dimensions that may be named: the built-in ones and the data's own, where their ids are plain words.</summary>
    public static IReadOnlyList<string> DimensionsOf(DataVocabulary data) =>
        [.. Dimensions.All, .. data.Values.Keys.Where(id => !Dimensions.All.Contains(id) && id.Length <= 40 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_')).Order(StringComparer.Ordinal)];

    /// <summary>Whether the number of the units stands in the words.</summary>
    internal static bool IsCounted(Gloss gloss) => gloss.Kind == GlossKind.Period && gloss.Term.Contains(Count, StringComparison.Ordinal);

    /// <summary>What a gloss is to the rules; null when its term is none.</summary>
    internal static Meaning? MeaningOf(Gloss gloss) => gloss.Kind switch
    {
        GlossKind.Kpi => Means(Sense.Kpi, gloss.Term),
        GlossKind.Dimension => Means(Sense.Dimension, gloss.Term),
        GlossKind.Period => Periods.ContainsKey(gloss.Term) ? Means(Sense.Period, gloss.Term) : null,
        GlossKind.Nothing => gloss.Term.Length == 0 ? Means(Sense.Filler) : null,
        _ => Meanings.TryGetValue(gloss.Kind, out var terms) ? terms.GetValueOrDefault(gloss.Term) : null,
    };

    /// <summary>The period of a term; <paramref name="count"/> is the number in its words.</summary>
    internal static PeriodExpression PeriodOf(string term, int count) => Periods[term] is PeriodExpression.LastUnits units ? units with { Count = count } : Periods[term];

    private static Meaning Means(Sense sense, string arg = "") => new(sense, arg) { Language = Language.English };
}
