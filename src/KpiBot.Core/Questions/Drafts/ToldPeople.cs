using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"o Darcel me perguntou …", "preciso mandar pro Darcel …", "Darcel aqui": who asks or receives is no filter.</summary>
internal static class ToldPeople
{
    private static readonly HashSet<string> Asking = new("perguntou pergunta pediu pede quer queria precisa pregunto pregunta pidio pide quiere queria necesita asked asks wants wanted needs".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Wishes = new("quer queria precisa quiere necesita wants wanted needs".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Sending = new("mandar enviar passar mostrar levar apresentar reportar pasar mostrarle mandarle enviarle send show report present".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the value is such a person; the words beside it are explained then.</summary>
    public static bool Is(Clauses clauses, Draft draft, int at)
    {
        if (draft.Intent is not null || draft.Kpis.Count == 0 || !clauses[at].Values.All(value => value.Dimension is Dimensions.Owner or Dimensions.Team)) return false;
        var (start, end) = (clauses[at].Start, clauses[at].End);
        var verb = clauses.Sentence.Has(end, "me", "nos") ? end + 1 : end;
        if (verb < clauses.Sentence.Count && Asking.Contains(clauses.Sentence.Words[verb]) && Goes(clauses, verb))
        {
            var stop = clauses.Sentence.Has(verb + 1, "me", "us", "saber", "to") ? verb + 2 : verb + 1;
            if (clauses.Sentence.Has(stop, "know", "see", "ver")) stop++;
            draft.Explain(clauses, start, stop);
            return true;
        }
        if (SaysHere(clauses, start, end) is var (first, last))
        {
            draft.Explain(clauses, first, last);
            return true;
        }
        var to = start - 1;
        while (to > 0 && clauses.Sentence.Has(to, "o", "a", "the", "to", "pro", "pra", "para", "ao", "al")) to--;
        var isTold = to >= 0 && Sending.Contains(clauses.Sentence.Words[to]) && (to < start - 1 || clauses.Sentence.Has(end, "the", "our"));
        if (!isTold && !IsSentTo(clauses, start)) return false;
        if (!isTold) to = start;
        draft.Explain(clauses, to, end);
        return true;
    }

    /// <summary>"oi, Darcel aqui, …", "aquí Darcel, …": a clause of its own; "revenue of Darcel here" is none.</summary>
    private static (int Start, int End)? SaysHere(Clauses clauses, int start, int end)
    {
        if (clauses.Sentence.Has(start - 1, "aqui") && IsPause(clauses, start - 1) && IsPause(clauses, end)) return (start - 1, end);
        if (clauses.Sentence.Has(start - 1, "o", "a")) start--;
        return clauses.Sentence.Has(end, "aqui", "here") && IsPause(clauses, start) && IsPause(clauses, end + 1) ? (start, end + 1) : null;
    }

    private static bool IsPause(Clauses clauses, int token) => token <= 0 || token >= clauses.Sentence.Count || clauses.Sentence.Tokens[token].Before != Break.None;

    /// <summary>"preciso mandar a receita da West pro Darcel".</summary>
    private static bool IsSentTo(Clauses clauses, int start)
    {
        if (clauses.Sentence.Has(start - 1, "o", "a") && clauses.Sentence.Has(start - 2, "pra", "para")) start--;
        return clauses.Sentence.Has(start - 1, "to", "pro", "pra", "ao", "al", "a", "para") && clauses.Sentence.Words.Take(start).Any(Handing.Contains);
    }

    private static readonly HashSet<string> Handing = new("mandar enviar passar levar apresentar reportar pasar send report present".Split(' '), StringComparer.Ordinal);

    /// <summary>A question follows; a wish alone ("Darcel quer vender") needs to know.</summary>
    private static bool Goes(Clauses clauses, int verb) =>
        !Wishes.Contains(clauses.Sentence.Words[verb]) || clauses.Sentence.Has(verb + 1, "saber", "ver", "o", "a", "el", "la", "the") || (clauses.Sentence.Has(verb + 1, "to") && clauses.Sentence.Has(verb + 2, "know", "see"));
}
