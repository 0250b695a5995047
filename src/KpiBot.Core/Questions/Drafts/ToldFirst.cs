using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What is told before a question: it may be passed over where the question stands by itself and nothing told could narrow it.</summary>
internal static class ToldFirst
{
    private static readonly Sense[] Narrowing = [Sense.Only, Sense.Except, Sense.Also, Sense.AllOf, Sense.Mine, Sense.Each, Sense.Every, Sense.EveryOther, Sense.Daily, Sense.Workday, Sense.Alert];

    /// <summary>"el lunes" may be every one of them; "el mes pasado fue flojo" is not.</summary>
    private static readonly HashSet<string> Articles = ["el", "los"];

    /// <summary>A period is passed over where the question has its own, a kind of rows where it asks for none; "the leads …" first of all may be what is asked about.</summary>
    public static bool IsBeside(Clauses told, Query asked) =>
        asked is { Kpis.Count: > 0, Intent: not (Intent.Alert or Intent.Digest or Intent.Define) }
        && !told.Mentions.Exists(mention => mention.Start == 0 && (mention.Is(Sense.Kpi) || mention.Is(Sense.Deal) || mention.Is(Sense.Dimension)))
        && !told.Mentions.Exists(mention => Array.Exists(Narrowing, mention.Is) && !Articles.Contains(told.Folded(mention))) && told.Mentions.TrueForAll(mention => mention.Values.All(value => value.Dimension == "stage"))
        && (asked.Period is { Defaulted: false } || told.Mentions.TrueForAll(mention => mention.Period is null))
        && (asked.By is null || !told.Any(Sense.Dimension));
}
