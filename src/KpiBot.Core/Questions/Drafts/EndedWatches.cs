using KpiBot.Questions.Vocabulary;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"cancela o alerta de CPL", "stop sending me the weekly report", "deja de avisarme": a watch or a round that stands shall end. Read as a question it would begin another.</summary>
internal static class EndedWatches
{
    private static readonly HashSet<string> Ending = Set("cancel remove delete disable deactivate mute kill unsubscribe suspend cancela cancele cancelar remova remover apaga apague apagar exclui exclua excluir deleta desliga desligue desligar desativa desative desativar "
        + "tira tire tirar encerra encerre suspende suspenda silencia silencie quita quite quitar quitame elimina elimine eliminar borra borre borrar desactiva desactive desactivar deten detener");

    /// <summary>Two words that end it.</summary>
    private static readonly HashSet<string> Stopping = ["turn off", "switch off", "shut off", "para de", "pare de", "parar de", "deja de", "deje de", "dejen de", "dejar de", "stop the", "stop my", "stop this", "stop that", "stop sending"];

    private static readonly HashSet<string> Watches = Set("alert alerts notification notifications report reports digest digests summary watch reminder alerta alertas aviso avisos notificacao notificacoes relatorio relatorios resumo resumos lembrete envio envios "
        + "notificacion notificaciones reporte reportes informe informes resumen recordatorio avisar alertar notificar mandar enviar avisarme alertarme notificarme mandarme enviarme avisarnos mandarnos enviarnos sending alerting telling notifying posting warning");

    /// <summary>How far behind the verb it may be named ("turn off the weekly leads report").</summary>
    private const int Farthest = 6;

    /// <summary>Whether the first words are such an order.</summary>
    public static bool AreAsked(Clauses clauses)
    {
        var verb = 0;
        while (verb < clauses.Sentence.Count - 1 && OrderWords.Polite.Contains(clauses.Sentence.Tokens[verb].Text)) verb++;
        var (first, next) = (clauses.Sentence.Tokens[verb].Text, verb + 1 < clauses.Sentence.Count ? clauses.Sentence.Tokens[verb + 1].Text : string.Empty);
        if (!Ending.Contains(first) && !Stopping.Contains(first + " " + next)) return false;
        for (var token = verb + 1; token < clauses.Sentence.Count && token <= verb + Farthest && clauses.Sentence.Tokens[token].Before == Break.None; token++)
        {
            if (Watches.Contains(clauses.Sentence.Tokens[token].Text)) return true;
            if (clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Start == token)) return false;
        }
        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
