using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>The words that give each intent: they are explained by it.</summary>
internal static class IntentWords
{
    private static readonly Dictionary<Intent, Sense[]> ByIntent = new()
    {
        [Intent.Define] = [Sense.Define, Sense.WhatIs, Sense.Explain],
        [Intent.Explain] = [Sense.Why, Sense.Explain],
        [Intent.Records] = [Sense.Records, Sense.Which],
        [Intent.Forecast] = [Sense.Forecast],
        [Intent.Target] = [Sense.Target],
        [Intent.Alert] = [Sense.Alert, Sense.Above, Sense.Below, Sense.Up, Sense.Down, Sense.Unusual, Sense.OffPace, Sense.Stale, Sense.SlaMissed],
        [Intent.Digest] = [Sense.Send, Sense.Digest, Sense.Every, Sense.EveryOther, Sense.Workday, Sense.Daily, Sense.FirstDay, Sense.Unit, Sense.Adverb],
        [Intent.Overview] = [Sense.Overview],
        [Intent.Help] = [Sense.Help],
        [Intent.Freshness] = [Sense.Freshness],
    };

    private static readonly Sense[] OfAny = [Sense.Versus, Sense.Compare, Sense.Growth, Sense.HowMany, Sense.HowMuch, Sense.Deal, Sense.Outcome, Sense.Sell, Sense.StartOver, Sense.Rank];

    /// <summary>Marks them as used.</summary>
    public static void Use(Clauses clauses, Draft draft)
    {
        Sense[] cues = draft.Intent is { } intent && ByIntent.TryGetValue(intent, out var own) ? [.. own, .. OfAny] : OfAny;
        for (var i = 0; i < clauses.Count; i++)
            if ((cues.Any(clauses[i].Is) && !IsGuessedUnit(clauses, draft, i)) || (draft.Intent == Intent.Alert && IsUnitOfLevel(clauses, i))) clauses.Use(i);
    }

    /// <summary>"los mates": no slip in "meses" where the schedule is another.</summary>
    private static bool IsGuessedUnit(Clauses clauses, Draft draft, int at) => draft.Intent == Intent.Digest && clauses.Sentence.Typos[clauses[at].Start] > 0 && clauses[at].Is(Sense.Unit) && draft.Schedule?.Every != clauses[at].Arg(Sense.Unit);

    /// <summary>"5 points", "24 hours"; money without a number, or a slip without one, is a word of its own.</summary>
    private static bool IsUnitOfLevel(Clauses clauses, int at)
    {
        if (!clauses[at].Is(Sense.UnitOf)) return false;
        return (at > 0 && clauses[at - 1].Number is not null) || (clauses[at].Arg(Sense.UnitOf) != "money" && clauses.Sentence.Typos[clauses[at].Start] == 0);
    }
}
