using KpiBot.Periods;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Drafts;

/// <summary>"Q1 and Q3 2017", "Q1 de 2016 e de 2017", "primeira quinzena de janeiro e de fevereiro": what is said once holds for both of two periods that are joined.</summary>
internal static class SharedPeriods
{
    private static readonly HashSet<string> Joints = new("and e y & of de do da del in em en no na the el la for".Split(' '), StringComparer.Ordinal);

    /// <summary>Gives the one of the two what only the other says.</summary>
    public static void Take(Clauses clauses, Draft draft)
    {
        if (draft is not { Periods: [{ AfterVersus: false } first, { AfterVersus: false } second] } || !AreJoined(clauses)) return;
        switch (first.Period, second.Period)
        {
            case (Numbered { Year: null, Past: false } start, Numbered { Year: { } year } end) when !IsTurn(start, end):
                draft.Periods[0] = first with { Period = start with { Year = year } };
                break;
            case (Numbered { Year: not null } start, WholeYear { Year: var other }):
                draft.Periods[1] = second with { Period = start with { Year = other } };
                break;
            case (PartOf { Whole: Numbered { Grain: var whole } } part, Numbered { Grain: var grain } next) when grain == whole:
                draft.Periods[1] = second with { Period = part with { Whole = next } };
                break;
        }
    }

    /// <summary>"December and January 2018": the one before the turn of the year.</summary>
    private static bool IsTurn(Numbered first, Numbered last) => first.Grain == last.Grain && first.Number == 12 / first.Grain.Months() && last.Number == 1;

    private static bool AreJoined(Clauses clauses)
    {
        if (clauses.Mentions.FindAll(mention => mention.Period is not null) is not [var first, var second]) return false;
        for (var token = first.End; token < second.Start; token++) if (!Joints.Contains(clauses.Sentence.Tokens[token].Text)) return false;
        return clauses.Sentence.Tokens[second.Start].Before != Words.Break.Sentence;
    }
}
