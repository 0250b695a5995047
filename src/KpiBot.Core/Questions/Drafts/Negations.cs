using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What a question denies. "no" is a denial in Spanish, "in the" in Portuguese.</summary>
internal static class Negations
{
    private static readonly HashSet<string> Sure = new("nao n not dont doesnt isnt arent didnt never nunca jamais jamas".Split(' '), StringComparer.Ordinal);

    /// <summary>Words that may stand between a denial and its verb.</summary>
    private static readonly HashSet<string> Between = new("se nos me te le les a is are be go goes get gets ficar ficarem fique estiver estiverem este esten esta estan quede queden".Split(' '), StringComparer.Ordinal);

    /// <summary>Verbs of knowing: "no sé cuánto" denies nothing that is asked.</summary>
    private static readonly HashSet<string> Knowing = new("se recuerdo acuerdo entiendo encuentro veo tengo olvides me".Split(' '), StringComparer.Ordinal);

    private static readonly string[] Participles = ["ados", "adas", "idos", "idas", "aron", "ieron", "ado", "ada", "ido", "ida"];

    /// <summary>The mention that denies what the mention says ("não passar de", "no llega a"); −1 when none does.</summary>
    public static int Of(Clauses clauses, int at)
    {
        var token = clauses[at].Start - 1;
        while (token > 0 && clauses.Sentence.Tokens[token + 1].Before == Break.None && Between.Contains(clauses.Sentence.Tokens[token].Text)) token--;
        if (token < 0 || clauses.Sentence.Tokens[token + 1].Before != Break.None) return -1;
        return Sure.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Sentence.Has(token, "no") ? clauses.Mentions.FindIndex(mention => mention.Start <= token && mention.End > token) : -1;
    }

    /// <summary>"leads no orgánicos": in Spanish the value is denied; "leads no email" is Portuguese for "in".</summary>
    public static bool IsBefore(Clauses clauses, int at) =>
        clauses[at].Start > 1 && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None && clauses.Sentence.Tokens[clauses[at].Start - 1] is { Text: "no", Before: Break.None } && (clauses.Language == Kpis.Language.Spanish || clauses.Sentence.Tokens[clauses[at].Start].Text.EndsWith("icos", StringComparison.Ordinal) || clauses.Sentence.Tokens[clauses[at].Start].Text.EndsWith("icas", StringComparison.Ordinal));

    /// <summary>A Spanish "no" that nothing explains, inside a name too ("mqls no aceptados"), with the word it denies; null when there is none.</summary>
    public static (int Start, int End)? Bare(Clauses clauses)
    {
        if (!clauses.Sentence.Tokens.Any(token => token.Text == "no")) return null;
        var language = clauses.Language;
        for (var token = 0; token + 1 < clauses.Sentence.Count; token++)
        {
            if (clauses.Sentence.Tokens[token].Text == "no" && clauses.Sentence.Tokens[token + 1].Text == "se" && clauses.Mentions.Exists(mention => mention.Start <= token + 2 && mention.End > token + 2 && (mention.Is(Sense.Outcome) || mention.Is(Sense.Sell) || mention.Is(Sense.Kpi) || mention.Is(Sense.Become)) && mention.Meanings.Any(meaning => meaning.Language == Kpis.Language.Spanish))) return (token, token + 3);
            if (clauses.Sentence.Tokens[token].Text != "no" || clauses.Sentence.Tokens[token + 1] is not { Before: Break.None, Kind: TokenKind.Word } next || Knowing.Contains(next.Text)) continue;
            if (clauses.Mentions.FindIndex(mention => mention.Start <= token && mention.End > token) is >= 0 and var at && (clauses.IsUsed(at) ? !clauses[at].Is(Sense.Kpi) : clauses[at].End > token + 1)) continue;
            if (clauses.Mentions.Exists(mention => mention.Start == token + 1 && (mention.Period is not null || mention.Values.Count > 0))) continue;
            if (language == Kpis.Language.Spanish || (language is null && Array.Exists(Participles, next.Text.EndsWith))) return (token, token + 2);
        }
        return null;
    }
}
