using KpiBot.Questions.Reading;

namespace KpiBot.Questions.Time;

/// <summary>"o mês que passou", "el trimestre que acaba de terminar", "the quarter that just ended": the last whole unit, by the verb behind it.</summary>
internal static class EndedUnits
{
    private static readonly HashSet<string> That = Words("que q that which");
    private static readonly HashSet<string> Between = Words("se just acabou acaba acabo acabamos de ya ja recem recien has had");

    /// <summary>These say it wherever they stand.</summary>
    private static readonly HashSet<string> Passed = Words("passou passar paso pasar findou findo transato transata passed ended");

    /// <summary>These say it of the unit only where nothing follows that they could be said of ("o mês que fechou mais negócios").</summary>
    private static readonly HashSet<string> Closed = Words("terminou terminar encerrou encerrar fechou fechar acabou acabar foi termino cerro cerrar acabo finalizo finalizar concluyo closed finished");

    private static readonly HashSet<string> Following = Words("por by vs versus x contra na no nas nos da do das dos em en in for para pra e y and a");

    /// <summary>Where the words end that say so, behind the unit; null when they do not.</summary>
    public static int? End(Sentence sentence, int at)
    {
        var isParticiple = sentence.Has(at, "transato", "transata", "findo");
        if (!isParticiple && !(at < sentence.Count && That.Contains(sentence.Tokens[at].Text))) return null;
        var verb = isParticiple ? at : at + 1;
        while (!isParticiple && verb + 1 < sentence.Count && Between.Contains(sentence.Tokens[verb].Text) && IsVerb(sentence, verb + 1)) verb++;
        if (!IsVerb(sentence, verb)) return null;
        // "o mês que terminou agora".
        var end = sentence.Has(verb + 1, "agora", "ahora", "recien") ? verb + 2 : verb + 1;
        var isLast = end >= sentence.Count || sentence.Tokens[end].Before != Questions.Words.Break.None;
        if (isLast) return end;
        var next = sentence.Tokens[end].Text;
        return Passed.Contains(sentence.Tokens[verb].Text) ? (next is "de" or "dos" or "del" ? null : end) : Following.Contains(next) ? end : null;
    }

    private static bool IsVerb(Sentence sentence, int at) => at < sentence.Count && (Passed.Contains(sentence.Tokens[at].Text) || Closed.Contains(sentence.Tokens[at].Text) || (Between.Contains(sentence.Tokens[at].Text) && IsVerb(sentence, at + 1)));

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
