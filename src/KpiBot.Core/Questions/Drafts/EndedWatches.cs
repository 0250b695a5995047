using KpiBot.Questions.Vocabulary;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"turn off the CAC alert", "deja de mandarme el resumen", "remove o alerta de churn": an alert or a digest is to end, none is to begin.</summary>
internal static class EndedWatches
{
    private static readonly HashSet<string> Ending = Words("""
        stop cancel disable mute silence snooze pause remove delete drop kill deactivate suspend
        desliga desligue desligar desativa desative desativar cancela cancele cancelar silencia silencie remove remova remover apaga apague apagar exclui exclua excluir deleta pausa pause tira tire tirar encerra encerre suspende suspenda
        desactiva desactive desactivar apagame quita quite quitar quitame saca saque elimina elimine eliminar borra borre borrar deten detener
        """);

    /// <summary>"para" is a preposition as well, "deja" leaves or lets: they end only what they name by its verb.</summary>
    private static readonly HashSet<string> Ceasing = Words("para pare parar paren deja deje dejen dejar dejame");

    private static readonly HashSet<string> Switching = Words("turn switch shut");

    private static readonly HashSet<string> Watches = Words("""
        alert alerts alarm alarms notification notifications reminder reminders digest digests report reports summary summaries update updates watch
        alerta alertas aviso avisos notificacao notificacoes lembrete lembretes resumo resumos relatorio relatorios envio envios
        notificacion notificaciones alarma alarmas recordatorio recordatorios resumen resumenes reporte reportes informe informes
        """);

    private static readonly HashSet<string> Sending = Words("""
        sending notifying pinging messaging emailing bugging posting alerting telling warning
        mandar mandarme mandarnos mandando enviar enviarme enviarnos enviando avisar avisarme avisando notificar notificarme notificando alertar alertarme
        """);

    /// <summary>"remove Tess from the report": what is in it shall change.</summary>
    private static readonly HashSet<string> From = Words("from in do da no na del en");

    private static readonly HashSet<string> Wishing = Words("i want need to quero queria quiero preciso necesito puede podria");

    /// <summary>How far behind the verb it may be named ("turn off the weekly leads report").</summary>
    private const int Farthest = 6;

    /// <summary>Whether a clause of the question orders it.</summary>
    public static bool Are(Clauses clauses) => Enumerable.Range(0, clauses.Sentence.Count).Any(at => Opens(clauses, at) && Ends(clauses, at));

    /// <summary>The first word of a sentence, but for "please" and "I want to".</summary>
    private static bool Opens(Clauses clauses, int at)
    {
        while (at > 0 && clauses.Sentence.Tokens[at].Before != Break.Sentence && clauses.Sentence.Tokens[at - 1].Text is var before && (OrderWords.Polite.Contains(before) || Wishing.Contains(before))) at--;
        return at == 0 || clauses.Sentence.Tokens[at].Before == Break.Sentence;
    }

    private static bool Ends(Clauses clauses, int at)
    {
        var verb = clauses.Sentence.Tokens[at].Text;
        // "unsubscribe rate" is a figure.
        if (verb == "unsubscribe") return !clauses.Sentence.Has(at + 1, "rate", "rates");
        var behind = clauses.Sentence.Tokens.Skip(at + 1).Take(Farthest).TakeWhile(token => token.Before == Break.None).Select(token => token.Text).ToList();
        if (Denials.Contains(verb) && !clauses.Sentence.Has(at - 1, "ya")) return Denies(verb, behind);
        if (Ceasing.Contains(verb)) return behind is ["de", ..] && behind.Take(4).Any(Sending.Contains);
        if (!(Switching.Contains(verb) && (behind.Contains("off") || behind.Contains("down"))) && !Ending.Contains(verb)) return false;
        if (verb is not ("drop" or "remove") && behind.Take(4).Any(Sending.Contains)) return true;
        return behind.FindIndex(Watches.Contains) is >= 0 and var watch && !behind.Take(watch).Any(From.Contains);
    }

    private static readonly HashSet<string> Denials = Words("no nao dont don't not never nunca");

    private static readonly HashSet<string> EnglishWatches = Words("alert alerts alarm alarms notification notifications reminder reminders digest digests report reports summary summaries update updates");

    /// <summary>Verbs of an order that a denial turns round; Spanish orders what shall not be in the subjunctive alone ("¿no me avisas?" asks for it).</summary>
    private static readonly HashSet<string> Denied = Words("alert notify warn ping message email dm avise avises avisen avisem avisa avisar alerte alertes alerten alerta notifique notifiques notifiquen notifica mande mandes manden manda envie envies envien envia");

    /// <summary>"no alerts on cac", "no me avises", "não quero mais o relatório"; Portuguese "no" only says where.</summary>
    private static bool Denies(string denial, List<string> behind)
    {
        if (denial == "no" && behind is not (["quiero" or "queremos" or "necesito" or "mas", ..])) return behind.Exists(EnglishWatches.Contains) || (behind is ["me" or "nos" or "le", var subjunctive, ..] && Denied.Contains(subjunctive) && subjunctive[^1] is not 'a' and not 'r');
        if (behind is ["me" or "nos" or "le", var order, ..] && Denied.Contains(order)) return true;
        if (denial is not ("no" or "nao")) return behind is [var verb, ..] && Denied.Contains(verb);
        return behind is ["quero" or "queremos" or "preciso" or "quiero" or "queremos" or "necesito" or "mas" or "mais", ..] && behind.FindIndex(Watches.Contains) is > 0 and < 5;
    }

    private static HashSet<string> Words(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
