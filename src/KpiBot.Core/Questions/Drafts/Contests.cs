using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"who won more, Ana or Bruno", "East or West, who has the better win rate": the values named stand against each other.</summary>
internal static class Contests
{
    private static readonly HashSet<string> Comparatives = new("more fewer less better worse higher lower faster slower bigger mais menos mas mejor peor melhor pior mayor menor maior primero primera primeiro primeira lidera ahead".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether several values of one dimension are named and compared.</summary>
    public static bool AreNamed(Clauses clauses) => clauses.Sentence.Words.Any(Comparatives.Contains) &&
        clauses.Mentions.Where(mention => mention.Values.Count > 0).SelectMany(mention => mention.Values.Select(value => value.Dimension).Distinct()).GroupBy(dimension => dimension).Any(group => group.Count() > 1);

    /// <summary>"is it higher in East than in West": one value named before the word for "than", the other behind it.</summary>
    public static bool SaysThan(Clauses clauses)
    {
        var than = Array.FindLastIndex(clauses.Sentence.Words, word => word is "than" or "que");
        return than > 0 && clauses.Sentence.Words.Take(than).Any(Comparatives.Contains) && clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.End <= than) && clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Start > than);
    }

    /// <summary>The number that says how many values are named: "which of the two teams, Cara Losch or Rocco Neubert"; −1 where there is none.</summary>
    public static int CountOf(Clauses clauses, Draft draft)
    {
        if (draft.By is not [var dimension] || clauses.Mentions.FindIndex(mention => mention.Is(Sense.Dimension) && mention.Args(Sense.Dimension).Contains(dimension)) is not (> 0 and var noun)) return -1;
        var number = clauses.Before(noun);
        return number >= 0 && !clauses.IsUsed(number) && clauses[number].Number is { Kind: TokenKind.Number, Mark: Mark.None } count && count.Value == Enumerable.Range(0, clauses.Count).Count(at => clauses.HasValueOf(at, dimension)) && count.Value > 1 ? number : -1;
    }

    /// <summary>"fue mejor enero o febrero", "foi melhor Q1 ou Q2": two times stand against each other, and no rows are ranked.</summary>
    public static bool AreOfPeriods(Clauses clauses, Draft draft) =>
        draft is { By.Count: 0, RanksUnits: false, Grain: null } && !clauses.Any(Sense.Deal) && OffersChoice(clauses) && clauses.Mentions.Count(mention => mention.Period is not null) == 2;

    /// <summary>"or" in the language of the question; "o" is an article in Portuguese.</summary>
    public static bool OffersChoice(Clauses clauses) =>
        clauses.Sentence.Words.Any(word => word is "or" or "ou" || (word == "o" && clauses.Language == Kpis.Language.Spanish));
}
