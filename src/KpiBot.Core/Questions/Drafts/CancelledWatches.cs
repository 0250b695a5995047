using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"turn off the CAC alert", "deja de mandarme el resumen", "remove o alerta de churn": an alert or a digest is to end, none is to begin.</summary>
internal static class CancelledWatches
{
    private static readonly HashSet<string> Ending = Words("stop cancel disable mute silence snooze pause remove delete drop kill deactivate desliga desligue desligar desativa desative desativar cancela cancele cancelar silencia silencie remove remova remover apaga apague apagar exclui exclua pausa pause tira tire para pare desactiva desactive desactivar apagame quita quite quitame elimina elimine eliminar borra borre borrar deja deje dejen dejame paren");
    private static readonly HashSet<string> EndingBefore = Words("off down");
    private static readonly HashSet<string> Switching = Words("turn switch shut");
    private static readonly HashSet<string> Watches = Words("alert alerts alarm alarms notification notifications reminder reminders digest digests alerta alertas aviso avisos notificacao notificacoes notificacion notificaciones lembrete lembretes recordatorio recordatorios");
    private static readonly HashSet<string> Reports = Words("report reports summary summaries update updates resumo resumos relatorio relatorios resumen resumenes reporte reportes informe informes");

    /// <summary>"remove Tess from the report": what is in it shall change.</summary>
    private static readonly HashSet<string> From = Words("from in do da no na del en");
    private static readonly HashSet<string> Sending = Words("sending notifying pinging messaging emailing bugging posting mandar mandarme mandarnos mandando enviar enviarme enviarnos enviando avisar avisarme avisando notificar notificarme notificando alertar alertarme");

    /// <summary>Whether a clause of the question orders it.</summary>
    public static bool Are(Clauses clauses) => Enumerable.Range(0, clauses.Sentence.Count).Any(at => Opens(clauses, at) && Ends(clauses, at));

    /// <summary>The first word of a sentence, but for "please" and "I want to".</summary>
    private static bool Opens(Clauses clauses, int at)
    {
        while (at > 0 && clauses.Sentence.Tokens[at].Before != Break.Sentence && (Vocabulary.OrderWords.Polite.Contains(clauses.Sentence.Tokens[at - 1].Text) || clauses.Sentence.Has(at - 1, "i", "want", "need", "to", "quero", "queria", "quiero", "preciso", "necesito", "puede", "podria"))) at--;
        return at == 0 || clauses.Sentence.Tokens[at].Before == Break.Sentence;
    }

    private static bool Ends(Clauses clauses, int at)
    {
        var text = clauses.Sentence.Tokens[at].Text;
        if (text == "unsubscribe") return true;
        var isSwitched = Switching.Contains(text) && clauses.Sentence.Words.Skip(at + 1).Take(5).Any(EndingBefore.Contains);
        if (!isSwitched && !Ending.Contains(text)) return false;
        var behind = clauses.Sentence.Tokens.Skip(at + 1).Take(6).Select(token => token.Text).ToList();
        // "para" is a preposition as well, "deja" leaves or lets: they end what they name by its verb.
        var isShy = text is "para" or "pare" or "paren" or "deja" or "deje" or "dejen" or "dejame";
        if (behind.Take(4).Any(Sending.Contains) && (!isShy || behind[0] is "de") && text is not ("drop" or "remove")) return true;
        var watch = behind.FindIndex(word => Watches.Contains(word) || Reports.Contains(word));
        return !isShy && watch >= 0 && !behind.Take(watch).Any(From.Contains);
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
