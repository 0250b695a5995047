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
        if ((end < clauses.Sentence.Count && clauses.Sentence.Has(end, "aqui", "here") && (end + 1 == clauses.Sentence.Count || clauses.Sentence.Tokens[end + 1].Before != Break.None)) || (clauses.Sentence.Has(start - 1, "aqui") && end < clauses.Sentence.Count && clauses.Sentence.Tokens[end].Before != Break.None))
        {
            draft.Explain(clauses, clauses.Sentence.Has(end, "aqui", "here") ? start : start - 1, clauses.Sentence.Has(end, "aqui", "here") ? end + 1 : end);
            return true;
        }
        var to = start - 1;
        while (to > 0 && clauses.Sentence.Has(to, "o", "a", "the", "to", "pro", "pra", "para", "ao", "al")) to--;
        var isTold = to >= 0 && Sending.Contains(clauses.Sentence.Words[to]) && (to < start - 1 || clauses.Sentence.Has(end, "the", "our"));
        if (!isTold) return false;
        draft.Explain(clauses, to, end);
        return true;
    }

    /// <summary>A question follows; a wish alone ("Darcel quer vender") needs to know.</summary>
    private static bool Goes(Clauses clauses, int verb) =>
        !Wishes.Contains(clauses.Sentence.Words[verb]) || clauses.Sentence.Has(verb + 1, "saber", "ver", "o", "a", "el", "la", "the") || (clauses.Sentence.Has(verb + 1, "to") && clauses.Sentence.Has(verb + 2, "know", "see"));
}
