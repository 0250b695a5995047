namespace KpiBot.Questions.Drafts;

/// <summary>"marketing influenced pipeline and revenue", "pipeline sourced and influenced by marketing": what is said once holds for both figures.</summary>
internal sealed class MarketingParts(Clauses clauses, Draft draft, List<(int At, string Kpi)> named)
{
    private const string Influenced = "marketing_influenced_";
    private const string Sourced = "marketing_sourced_";
    private static readonly string[] Influencing = ["influenc"];
    private static readonly string[] Sourcing = ["sourced", "generated", "originated", "gerad", "generad", "originad", "trazid"];

    /// <summary>Settles them.</summary>
    public void Share()
    {
        if (named is [var first, var second] && PartOf(first.Kpi) != PartOf(second.Kpi)) ShareWord(first, second);
        else if (named is [var only] && PartOf(only.Kpi) is not null) ShareNoun(only);
    }

    /// <summary>"marketing influenced pipeline and revenue", "pipeline and revenue influenced by marketing": the noun beside it has nothing of its own.</summary>
    private void ShareWord((int At, string Kpi) first, (int At, string Kpi) second)
    {
        var (marked, plain) = PartOf(first.Kpi) is null ? (second, first) : (first, second);
        if (PartOf(plain.Kpi) is not null || NounOf(plain.Kpi) is not { } noun || !IsJoint(clauses[second.At].Start - 1) || clauses[plain.At].End != clauses[plain.At].Start + 1) return;
        // Before both nouns or behind both; between them it belongs to one alone.
        var opens = IsPart(clauses[marked.At].Start);
        if (opens != (marked.At == first.At)) return;
        named[named.IndexOf(plain)] = (plain.At, PartOf(marked.Kpi) + noun);
    }

    /// <summary>"marketing sourced and influenced pipeline": both words of one noun.</summary>
    private void ShareNoun((int At, string Kpi) only)
    {
        for (var token = 0; token + 2 < clauses.Sentence.Count; token++)
        {
            if (!IsJoint(token + 1)) continue;
            var next = clauses.Sentence.Has(token + 2, "marketing", "mktg", "mkt") && token + 3 < clauses.Sentence.Count ? token + 3 : token + 2;
            if (!(StartsWith(token, Sourcing) && StartsWith(next, Influencing)) && !(StartsWith(token, Influencing) && StartsWith(next, Sourcing))) continue;
            var start = clauses.Sentence.Has(token - 1, "marketing", "mktg", "mkt") ? token - 1 : token;
            var other = (PartOf(only.Kpi) == Sourced ? Influenced : Sourced) + only.Kpi.Split('_')[^1];
            named.Insert(PartOf(only.Kpi) == Sourced == StartsWith(token, Sourcing) ? 1 : 0, (only.At, other));
            draft.Explained.Add((start, next + 1));
            for (var i = 0; i < clauses.Count; i++) if (clauses[i].Start >= start && clauses[i].End <= next + 1) clauses.Use(i);
            return;
        }
    }

    private static string? PartOf(string kpi) => kpi.StartsWith(Influenced, StringComparison.Ordinal) ? Influenced : kpi.StartsWith(Sourced, StringComparison.Ordinal) ? Sourced : null;

    private static string? NounOf(string kpi) => kpi switch { "revenue_won" => "revenue", "open_pipeline" => "pipeline", _ => null };

    private bool IsJoint(int token) => clauses.Sentence.Has(token, "and", "e", "y", "&", "vs", "versus", "or", "ou", "o");

    private bool IsPart(int token) => clauses.Sentence.Has(token, "marketing", "mktg", "mkt") || StartsWith(token, Influencing) || StartsWith(token, Sourcing);

    private bool StartsWith(int token, string[] stems) => Array.Exists(stems, stem => clauses.Sentence.Tokens[token].Text.StartsWith(stem, StringComparison.Ordinal));
}
