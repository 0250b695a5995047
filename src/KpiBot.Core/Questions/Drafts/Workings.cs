using KpiBot.Questions.Reading;

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
            if (clauses.Sentence.Has(token, "que", "q", "oq", "oque") && token <= 1 && clauses.Sentence.Has(last, "mede", "medem", "mide", "miden", "representa", "indica")) return (last, last + 1);
            if (Origin(clauses.Sentence, token, last)) return (token, last + 1);
            if (clauses.Sentence.Has(token, "como") && clauses.Sentence.Has(token + 1, "funciona", "funcionam", "funcionan")) return (token, token + 2);
        }
        return null;
    }

    /// <summary>"where does the win rate number come from", "where do you get the CAC number": how it is computed; without "number" it may be a channel.</summary>
    public static bool Origin(Sentence sentence, int where, int last) =>
        sentence.Has(where, "where") && sentence.Has(where + 1, "does", "do", "did", "is", "are", "was") && sentence.Words.Skip(where + 2).Any(word => word is "number" or "numbers" or "value" or "calculation")
        && (sentence.Has(last, "from") || sentence.Words.Skip(where + 2).Any(word => word is "get" or "take" or "pull"));
}
