namespace KpiBot.Questions.Drafts;

/// <summary>"how does the CAC payback work", "what does sales velocity measure", "como funciona o LTV": beside a figure, how it is computed; by itself, how the bot is used.</summary>
internal static class Workings
{
    /// <summary>Whether that is asked; its words are explained then.</summary>
    public static bool AreAsked(Clauses clauses, Draft draft)
    {
        if (Words(clauses) is not var (from, to)) return false;
        draft.Explain(clauses, from, to);
        return true;
    }

    /// <summary>"are the campaigns working" asks for a result.</summary>
    private static (int From, int To)? Words(Clauses clauses)
    {
        var last = clauses.Sentence.Count - 1;
        for (var token = 0; token < last; token++)
        {
            if (clauses.Sentence.Has(token, "how") && clauses.Sentence.Has(token + 1, "does", "do") && clauses.Sentence.Has(last, "work", "works")) return (last, last + 1);
            if (clauses.Sentence.Has(token, "what") && clauses.Sentence.Has(token + 1, "does", "do") && clauses.Sentence.Has(last, "measure", "measures", "tell", "describe", "indicate", "capture", "represent")) return (last, last + 1);
            if (clauses.Sentence.Has(token, "que", "q") && clauses.Sentence.Has(token + 1, "mide", "mede", "miden", "medem") && token <= 1) return (token, token + 2);
            if (clauses.Sentence.Has(token, "como") && clauses.Sentence.Has(token + 1, "funciona", "funcionam", "funcionan")) return (token, token + 2);
        }
        return null;
    }
}
