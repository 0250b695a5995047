using KpiBot.Periods;
using KpiBot.Questions.Time;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Drafts;

/// <summary>"last year in november", "last year's Q3", "em maio, do dia 1 ao dia 15": one period said within the other is meant, the two are not set against each other.</summary>
internal static class NestedPeriods
{
    private static readonly string[] Joints = "and e y & vs versus x or ou o but mas pero than que contra against from to until ate hasta with com con".Split(' ');

    /// <summary>Lays the one into the other, where two are said and nothing joins them.</summary>
    public static void Take(Clauses clauses, Draft draft)
    {
        if (draft is not { Periods: [{ AfterVersus: false } first, { AfterVersus: false } second], Versus: false, ComparedWith: ComparedWith.Nothing } || IsJoined(clauses)) return;
        if ((Within(first.Period, second.Period) ?? Within(second.Period, first.Period)) is not { } period) return;
        draft.Periods.Clear();
        draft.Periods.Add(first with { Words = first.Words + " " + second.Words, Period = period });
    }

    /// <summary>Whether a word between the two sets them beside each other, or a sentence ends there.</summary>
    private static bool IsJoined(Clauses clauses)
    {
        var (from, to) = (clauses.Mentions.Find(mention => mention.Period is not null), clauses.Mentions.FindLast(mention => mention.Period is not null));
        if (from is null || to is null) return true;
        for (var token = from.End; token < to.Start; token++) if (clauses.Sentence.Has(token, Joints) || clauses.Sentence.Tokens[token].Before == Words.Break.Sentence) return true;
        return clauses.Sentence.Tokens[to.Start].Before == Words.Break.Sentence;
    }

    private static PeriodExpression? Within(PeriodExpression whole, PeriodExpression part) => (YearOf(whole), part) switch
    {
        ({ } year, Numbered { Year: null } unit) => unit with { Year = year, Past = false },
        ({ } year, Day { Year: null } day) => day with { Year = year },
        ({ } year, PeriodExpression.Range { Start: Numbered { Year: null } start, End: Numbered { Year: null } end }) when start.Number <= end.Number => new PeriodExpression.Range(start with { Year = year }, end with { Year = year }),
        (_, PeriodExpression.Range { Start: DayOfMonth start, End: DayOfMonth end }) when IsMonth(whole) && end.Number > start.Number => new PartOf(Grain.Day, start.Number, end.Number - start.Number + 1, false, whole),
        (_, DayOfMonth day) when IsMonth(whole) => new PartOf(Grain.Day, day.Number, 1, false, whole),
        _ => null,
    };

    private static YearName? YearOf(PeriodExpression period) => period switch
    {
        WholeYear year => year.Year,
        Unit { Grain: Grain.Year, Offset: <= 0, FromContext: false } unit => new YearName(null, unit.Offset),
        _ => null,
    };

    private static bool IsMonth(PeriodExpression period) => period is Unit { Grain: Grain.Month, Offset: <= 0, FromContext: false } or Numbered { Grain: Grain.Month };
}
