namespace KpiBot.Questions.Drafts;

/// <summary>"troca West por East", "swap West for East": one value takes the place of another in the question that stands; nothing is to be written.</summary>
internal static class SwappedValues
{
    private static readonly HashSet<string> Swapping = new("troca troque substitui substitua cambia cambie reemplaza reemplace sustituye swap replace change switch".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether two values of a kind are all that it says.</summary>
    public static bool AreSaid(Clauses clauses) =>
        Swapping.Contains(clauses.Sentence.Words[0]) && clauses.Mentions.Where(mention => mention.Values.Count > 0).ToList() is [var first, var second] && second.End == clauses.Sentence.Count
        && first.Values.Any(value => second.Values.Any(other => other.Dimension == value.Dimension))
        && Enumerable.Range(first.End, second.Start - first.End).Any(token => clauses.Sentence.Has(token, "por", "pela", "pelo", "for", "with", "by", "to", "con"));

    /// <summary>Only the second is meant.</summary>
    public static void Take(Clauses clauses, Draft draft)
    {
        if (draft is not { Kpis.Count: 0, Values.Count: 2 } || !AreSaid(clauses)) return;
        draft.Values.RemoveAt(0);
        draft.Explained.Add((0, clauses.Sentence.Count));
    }
}
