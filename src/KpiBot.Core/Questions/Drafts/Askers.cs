using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"o Darcel me perguntou quanto a West vendeu", "preciso mandar pra Vicki o win rate", "Darcel here, …": somebody who wants the figure, and by whom it is not narrowed.</summary>
internal static class Askers
{
    private static readonly HashSet<string> Objects = new("me nos us te".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Asked = new("perguntou perguntava pergunta perguntando pediu pedia pediram pregunto preguntaba pregunta pidio pedia asked asks".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Wants = new("quer queria precisa precisava quiere queria necesita wants needs wanted".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Knowing = new("saber ver conocer know see".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Sending = new("mandar enviar passar mostrar responder repassar encaminhar enviarle mandarle pasarle mostrarle responderle send show forward tell give".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Duties = new("preciso precisamos tenho temos vou vamos queria quero necesito necesitamos tengo tenemos voy quiero need have want must".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Us = new("we our us nos nossa nosso nuestra nuestro gente".Split(' '), StringComparer.Ordinal);

    /// <summary>Takes the name as that of who asks; where what follows may be about that very person, it is asked which.</summary>
    public static bool Take(Clauses clauses, Draft draft, int at)
    {
        if (draft.Intent is Intent.Digest or Intent.Alert || !OpeningOrders.IsPerson(clauses[at]) || End(clauses, at) is not (> 0 and var end)) return false;
        if (IsOfThemselves(clauses, at)) draft.Unknown.Add(clauses.Words(clauses[at]));
        clauses.Use(at);
        draft.Explained.Add((clauses[at].End, end));
        return true;
    }

    /// <summary>Where the words that say so end; 0 where there are none.</summary>
    private static int End(Clauses clauses, int at)
    {
        var (sentence, end) = (clauses.Sentence, clauses[at].End);
        if (end >= sentence.Count - 1) return 0;
        if (sentence.Tokens[end].Before == Break.None)
        {
            if (sentence.Has(end, "aqui", "here") && sentence.Tokens[end + 1].Before != Break.None && IsOpening(clauses, at)) return end + 1;
            var verb = Objects.Contains(sentence.Tokens[end].Text) ? end + 1 : end;
            var infinitive = sentence.Has(verb + 1, "to") ? verb + 2 : verb + 1;
            if (IsOpening(clauses, at) && Asked.Contains(sentence.Tokens[verb].Text)) return sentence.Has(verb + 1, "me", "us") ? verb + 2 : verb + 1;
            if (IsOpening(clauses, at) && Wants.Contains(sentence.Tokens[verb].Text) && infinitive < sentence.Count && Knowing.Contains(sentence.Tokens[infinitive].Text)) return infinitive + 1;
        }
        var to = clauses[at].Start - 1;
        if (sentence.Has(to, "o", "a", "la", "el") && sentence.Has(to - 1, "para", "pra", "a")) to--;
        var sends = sentence.Has(to, "pro", "pra", "para", "ao", "to", "al", "a") ? to - 1 : to;
        return sends > 0 && Sending.Contains(sentence.Tokens[sends].Text) && sentence.Tokens.Take(sends).Any(token => Duties.Contains(token.Text)) ? end : 0;
    }

    /// <summary>Nothing but an article or a greeting stands before the name in its sentence.</summary>
    private static bool IsOpening(Clauses clauses, int at)
    {
        var start = clauses[at].Start;
        if (start > 0 && clauses.Sentence.Tokens[start].Before == Break.None && clauses.Sentence.Has(start - 1, "o", "a", "el", "la")) start--;
        return clauses.Mentions.TrueForAll(mention => mention.Start >= start || mention.IsFiller);
    }

    /// <summary>"Darcel wants to know how much he sold", "o Darcel perguntou quanto vendeu": nobody else is named, and "we" is not said.</summary>
    private static bool IsOfThemselves(Clauses clauses, int at) =>
        (clauses.Any(Sense.Sell) || clauses.Any(Sense.Outcome) || clauses.Sentence.Words.Any(word => word is "his" or "her" or "their" or "dele" or "dela" or "su" or "sus" or "seu" or "sua"))
        && !clauses.Mentions.Exists(mention => mention != clauses[at] && mention.Values.Count > 0)
        && !clauses.Sentence.Tokens.Any(token => Us.Contains(token.Text) || token.Text.EndsWith("mos", StringComparison.Ordinal));
}
