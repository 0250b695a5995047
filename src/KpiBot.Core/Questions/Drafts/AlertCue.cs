using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>How a watch is asked for without a word that says so: "tell #growth if leads jump", "quando o CAC passar de 5 mil me chama".</summary>
internal static class AlertCue
{
    /// <summary>"tell #growth if leads jump", "if leads jump let me know".</summary>
    public static bool IsSaid(Clauses clauses) =>
        (clauses.Sentence.Tokens.Any(token => token.Kind == TokenKind.Channel) || LetsKnow(clauses) || TellsMe(clauses)) && (clauses.Sentence.Tokens.Any(token => (clauses.Any(Sense.Unusual) && Telling.Contains(token.Text)) || token.Text is "if" or "when" or "once" or "se" or "si" or "quando" or "cuando") || OtherWhen(clauses) is not null) &&
        (clauses.Any(Sense.Above) || clauses.Any(Sense.Below) || clauses.Any(Sense.Up) || clauses.Any(Sense.Down) || clauses.Any(Sense.Unusual) || clauses.Any(Sense.OffPace) || clauses.Any(Sense.SlaMissed));

    /// <summary>"as soon as churn goes over 5%", "the moment churn climbs", "should churn ever rise", "in case it does": where other words for "when" stand; none otherwise.</summary>
    private static (int From, int To)? OtherWhen(Clauses clauses)
    {
        if (clauses.Sentence.Has(0, "should", "once")) return (0, 1);
        for (var at = 1; at < clauses.Sentence.Count; at++)
        {
            var joined = clauses.Sentence.Tokens[at].Text switch { "moment" or "minute" or "second" or "instant" => "the", "soon" => "as", "case" => "in", "que" when clauses.Sentence.Has(at - 1, "assim", "logo", "tan") => clauses.Sentence.Words[at - 1], _ => null };
            if (joined is not null && clauses.Sentence.Has(at - 1, joined)) return (at - 1, at + 1);
        }
        return null;
    }

    /// <summary>The words for "when" are explained by the watch.</summary>
    public static void UseWhen(Clauses clauses, Draft draft)
    {
        if (OtherWhen(clauses) is var (from, to)) draft.Explain(clauses, from, to);
    }

    /// <summary>"… let me know", wherever it stands; "if you know" only asks.</summary>
    private static bool LetsKnow(Clauses clauses) => Enumerable.Range(0, clauses.Sentence.Count).Any(at => Telling.Contains(clauses.Sentence.Tokens[at].Text) && !(clauses.Sentence.Has(at, "know") && clauses.Sentence.Has(at - 1, "you", "u", "to", "dont")));

    /// <summary>"… let me know", "ojo con el churn si pasa de 5 %", wherever it stands.</summary>
    private static readonly HashSet<string> Telling = new("know lmk shout holler ojo".Split(' '), StringComparer.Ordinal);

    /// <summary>"quando o CAC passar de 5 mil me chama".</summary>
    private static bool TellsMe(Clauses clauses) => (clauses.Sentence.Tokens is [.., { Text: "me" or "nos" }, var verb] && Calling.Contains(verb.Text)) || CallingUs.Contains(clauses.Sentence.Tokens[^1].Text) || clauses.Sentence.Words is [.., "want" or "like" or "need" or "love" or "wanna", "to", "know"] or [.., "wanna", "know"] || TellsBehind(clauses);

    /// <summary>"if deals won drop, tell me".</summary>
    private static bool TellsBehind(Clauses clauses) =>
        Array.FindLastIndex(clauses.Sentence.Words, word => word is "tell") is > 0 and var tell && clauses.Sentence.Has(tell + 1, "me", "us", "everyone", "team", "the") && clauses.Sentence.Words.Take(tell).Any(word => word is "if" or "when" or "once" or "soon" or "moment" or "minute" or "should") && !clauses.Any(Sense.Why);

    private static readonly HashSet<string> Calling = new("chama chame fala fale diz diga conta conte informa informe liga ligue procura procure dices digas cuentas dicen informas llamas escribes escribe".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> CallingUs = new("llamame llamanos dime dinos cuentame cuentanos informame informanos hablame mensaje notificacion ping enterarme enterarnos toque grito saber saberlo ojo".Split(' '), StringComparer.Ordinal);
}
