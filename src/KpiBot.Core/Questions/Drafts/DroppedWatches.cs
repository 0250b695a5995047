namespace KpiBot.Questions.Drafts;

/// <summary>"delete the ROAS alert", "cancela el reporte semanal de leads": what watches or is sent is to go, and nothing new is to be set up.</summary>
internal static class DroppedWatches
{
    private static readonly HashSet<string> Dropping = Of("""
        delete remove cancel disable deactivate mute stop pause
        apaga apague exclui exclua remove remova cancela cancele desativa desative desliga desligue silencia silencie pausa pause tira tire
        borra borre elimina elimine quita quite saca saque cancela cancele desactiva desactive silencia silencie pausa pause apaga apague deten
        """);

    private static readonly HashSet<string> Watches = Of("""
        alert alerts alarm alarms notification notifications reminder digest digests report reports
        alerta alertas aviso avisos notificacao notificacoes lembrete resumo resumos relatorio relatorios envio
        notificacion notificaciones alarma alarmas recordatorio resumen resumenes reporte reportes informe informes
        """);

    /// <summary>"remove Tess from the report": a part of it.</summary>
    private static readonly HashSet<string> Parts = Of("from de del do da dos");

    /// <summary>Words that may stand between the verb and what is dropped, at most: articles and the figure's name.</summary>
    private const int Farthest = 5;

    /// <summary>Whether that is asked.</summary>
    public static bool Are(Clauses clauses)
    {
        for (var token = 0; token < clauses.Sentence.Count && clauses.Mentions.TrueForAll(mention => mention.Start >= token || mention.IsFiller); token++)
        {
            if (!Dropping.Contains(clauses.Sentence.Tokens[token].Text)) continue;
            var dropped = clauses.Sentence.Tokens.Skip(token + 1).Take(Farthest).TakeWhile(word => !Parts.Contains(word.Text));
            if (dropped.Any(word => Watches.Contains(word.Text))) return true;
        }
        return false;
    }

    private static HashSet<string> Of(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
