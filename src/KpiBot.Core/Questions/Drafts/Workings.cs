namespace KpiBot.Questions.Drafts;

/// <summary>"how does the CAC payback work", "como funciona o LTV": beside a figure, how it is computed; by itself, how the bot is used.</summary>
internal static class Workings
{
    /// <summary>The words that ask it; null when they are not there.</summary>
    public static (int From, int To)? Asked(Clauses clauses)
    {
        var last = clauses.Sentence.Count - 1;
        if (clauses.Sentence.Has(0, "how") && clauses.Sentence.Has(1, "does", "do") && clauses.Sentence.Has(last, "work", "works")) return (last, last + 1);
        for (var token = 0; token < last; token++)
            if (clauses.Sentence.Has(token, "como") && clauses.Sentence.Has(token + 1, "funciona", "funcionam", "funcionan")) return (token, token + 2);
        return null;
    }
}
