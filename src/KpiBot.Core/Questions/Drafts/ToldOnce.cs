using KpiBot.Questions.Words;
using static KpiBot.Questions.Time.PeriodExpression;

namespace KpiBot.Questions.Drafts;

/// <summary>"me avisa qual foi a receita de maio", "tell me if revenue was higher in Q4 than in Q3": a watch's words that ask for a figure of a time that is over; nothing is watched.</summary>
internal static class ToldOnce
{
    private static readonly HashSet<string> Asking = new("what how which who qual quais quanto quantos quanta quantas quem como cual cuales cuanto cuantos cuanta cuantas quien".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Conditional = new("if when whenever once se si quando cuando caso should".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Than = new("than que".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether that is asked.</summary>
    public static bool IsAsked(Clauses clauses)
    {
        if (!clauses.Any(Sense.Alert) || !clauses.Any(Sense.Kpi) && !clauses.Any(Sense.Sell) && !clauses.Any(Sense.Deal) || clauses.Mentions.Exists(mention => mention.Number is not null)) return false;
        var times = clauses.Mentions.FindAll(mention => mention.Period is not null);
        if (times.Count == 0 || !times.TrueForAll(mention => mention.Period is Numbered or WholeYear or Day or Unit { Offset: < 0 })) return false;
        return clauses.Sentence.Words.Any(Conditional.Contains) ? times.Count == 2 && clauses.Sentence.Words.Any(Than.Contains) : clauses.Sentence.Words.Any(Asking.Contains);
    }

    /// <summary>Its words say nothing more.</summary>
    public static void Use(Clauses clauses)
    {
        for (var i = 0; i < clauses.Count; i++) if (clauses[i].Is(Sense.Alert)) clauses.Use(i);
    }
}
