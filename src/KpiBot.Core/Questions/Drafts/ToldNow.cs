using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"me avisa quanto vendemos ontem", "tell me if we sold more in Q4 than in Q3": what is long over is told at once, no watch is set on it.</summary>
internal static class ToldNow
{
    private static readonly Sense[] Conditions = [Sense.Above, Sense.Below, Sense.Up, Sense.Down, Sense.Unusual, Sense.OffPace, Sense.SlaMissed, Sense.Stale];
    private static readonly string[] Asking = "qual quais quanto quantos quanta quantas como cual cuales cuanto cuantos cuanta cuantas what which how".Split(' ');

    /// <summary>Marks the word of telling as understood and says so.</summary>
    public static bool Take(Clauses clauses)
    {
        var told = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Alert));
        var periods = clauses.Mentions.FindAll(mention => mention.Period is not null && mention.Start >= clauses[told].End);
        if (periods.Count == 0 || !periods.TrueForAll(mention => IsOver(mention.Period!)) || clauses.Mentions.Exists(mention => mention.Number is not null && mention.Period is null) || !(AsksBehind(clauses, told) || SetsAgainst(clauses, told, periods.Count))) return false;
        clauses.Use(told);
        return true;
    }

    /// <summary>"me avisa aí: quantos…"</summary>
    private static bool AsksBehind(Clauses clauses, int told)
    {
        var at = clauses[told].End;
        while (clauses.Sentence.Has(at, "ai", "ae", "aqui", "me", "nos", "please", "porfa", "por", "favor", "pra", "gente")) at++;
        return clauses.Sentence.Has(at, Asking) && !Array.Exists(Conditions, clauses.Any);
    }

    private static bool SetsAgainst(Clauses clauses, int told, int periods) =>
        periods > 1 && clauses.Sentence.Has(clauses[told].End - 1, "if", "se", "si") && Enumerable.Range(clauses[told].End, clauses.Sentence.Count - clauses[told].End).Any(at => clauses.Sentence.Has(at, "than", "que"));

    private static bool IsOver(PeriodExpression period) => period is PeriodExpression.Unit { Offset: < 0 } or PeriodExpression.Numbered or PeriodExpression.WholeYear or PeriodExpression.LastUnits or PeriodExpression.Day or PeriodExpression.PastWeekday or PeriodExpression.Range;
}
