using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"quantos negócios vamos perder", "cuántos leads van a llegar", "how much do you think we'll book", "quanto você acha que a West fecha no trimestre": a number that is still to come.</summary>
internal static class FutureVerbs
{
    /// <summary>What brings money in, so that "how much" alone asks for what is sold.</summary>
    private static readonly HashSet<string> Earning = new("ganhar fechar vender faturar gerar trazer ganar cerrar facturar generar traer ingresar book close win sell make bring generate sign bill".Split(' '), StringComparer.Ordinal);

    /// <summary>What may become of any figure that is named.</summary>
    private static readonly HashSet<string> Coming = new(
        ("perder entrar chegar pingar criar abrir assinar conquistar captar receber ter dar somar gastar investir enviar fazer agendar marcar " +
         "llegar crear firmar recibir tener sumar dejar invertir hacer lose land get").Split(' '), StringComparer.Ordinal);

    /// <summary>Verbs of the running period, behind "do you think that".</summary>
    private static readonly HashSet<string> Present = new("fecha fecham vende vendem fatura faturam ganha ganham traz trazem entra entram faz fazem cierra cierran venden factura facturan gana ganan trae traen entran hace hacen cerramos cerremos terminamos terminemos vendemos vendamos ganamos ganemos fechamos terminamos".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Thinking = new("acha acham cre cree crees creen calcula calculas calculan piensas estima estimas supoe imagina imaginas".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the question asks for such a number; the verb still says of what.</summary>
    public static bool Ask(Clauses clauses, Draft draft)
    {
        if (!(clauses.Any(Sense.HowMany) || clauses.Any(Sense.HowMuch)) || clauses.Any(Sense.Target)) return false;
        for (var token = 0; token + 1 < clauses.Sentence.Count; token++)
        {
            var verb = clauses.Sentence.Has(token, "va", "van", "vamos") && clauses.Sentence.Has(token + 1, "a") ? token + 2 : token + 1;
            if (!clauses.Sentence.Has(token, "va", "van", "vamos", "vai", "vao", "iremos", "well") || (verb == token + 1 && clauses.Sentence.Has(token, "va", "van")) || verb >= clauses.Sentence.Count || !(IsComing(clauses, clauses.Sentence.Words[verb]) || IsComing(clauses, clauses.Sentence.Tokens[verb].Text))) continue;
            draft.Explained.Add((token, verb + 1));
            return true;
        }
        // "how much will Tess make": the verb stands behind who does it.
        if (clauses.Any(Sense.HowMuch) && Array.IndexOf(clauses.Sentence.Words, "will") is >= 0 and var will && !clauses.Sentence.Has(will + 1, "you", "u") && Array.FindIndex(clauses.Sentence.Words, will, word => word is "make" or "book" or "generate" or "bill") is > 0 and var made)
        {
            draft.Explained.Add((made, made + 1));
            return true;
        }
        return IsGuessed(clauses, draft);
    }

    /// <summary>"quais negócios vão fechar", "which deals will close": nobody knows which; the words that say so, null without them.</summary>
    public static string? Close(Clauses clauses)
    {
        for (var token = 0; token + 1 < clauses.Sentence.Count; token++)
        {
            if (!clauses.Sentence.Has(token, "vai", "vao", "va", "van", "vamos", "will", "devem", "deben")) continue;
            var verb = clauses.Sentence.Has(token + 1, "a") ? token + 2 : token + 1;
            if (clauses.Sentence.Has(verb, "fechar", "ganhar", "perder", "cerrar", "ganar", "cerrarse", "close", "win", "lose")) return clauses.Words(token, verb + 1);
        }
        return null;
    }

    private static bool IsComing(Clauses clauses, string verb) =>
        (Earning.Contains(verb) && clauses.Any(Sense.HowMuch)) || ((Earning.Contains(verb) || Coming.Contains(verb)) && (clauses.Any(Sense.Kpi) || clauses.Any(Sense.Deal) || clauses.Any(Sense.Activity) || clauses.Any(Sense.Ambiguous)));

    private static bool IsGuessed(Clauses clauses, Draft draft)
    {
        var think = Array.FindIndex(clauses.Sentence.Words, Thinking.Contains);
        if (think < 0 || !clauses.Sentence.Has(think + 1, "que") || Array.FindIndex(clauses.Sentence.Words, think, Present.Contains) is not (> 0 and var verb)) return false;
        if (!clauses.Mentions.Exists(mention => mention.Period is PeriodExpression.Unit { Offset: >= 0 })) return false;
        draft.Explained.Add((think, think + 2));
        if (clauses.Any(Sense.Kpi)) draft.Explained.Add((verb, verb + 1));
        return true;
    }
}
