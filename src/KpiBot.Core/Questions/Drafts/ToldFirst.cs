using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What is told before a question: it may be passed over where the question stands by itself and nothing told could narrow it.</summary>
internal static class ToldFirst
{
    private static readonly Sense[] Narrowing = [Sense.Only, Sense.Except, Sense.Also, Sense.AllOf, Sense.Mine, Sense.Each, Sense.Every, Sense.EveryOther, Sense.Daily, Sense.Workday, Sense.Alert];

    /// <summary>"we lost a deal yesterday": a period is passed over where the question has its own, a kind of rows where it asks for none.</summary>
    public static bool IsBeside(Clauses told, Query asked) =>
        asked is { Kpis.Count: > 0, Intent: not (Intent.Alert or Intent.Digest or Intent.Define) }
        && !Array.Exists(Narrowing, told.Any) && told.Mentions.TrueForAll(mention => mention.Values.All(value => value.Dimension == "stage"))
        && (asked.Period is { Defaulted: false } || told.Mentions.TrueForAll(mention => mention.Period is null))
        && (asked.By is null || !told.Any(Sense.Dimension));
}
