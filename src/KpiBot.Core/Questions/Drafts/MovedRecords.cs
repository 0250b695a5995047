using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"bump the Zotware deal to 12k", "raise Zane Levy's quota to 200k", "put Konex under Zane Levy": a record is to hold something else; asked of no figure, it is a request to write.</summary>
internal static class MovedRecords
{
    private static readonly HashSet<string> Verbs = new("bump raise lower flip increase reduce cut push put make switch turn swap shift knock aumenta aumente sube suba baja baje diminui diminua reduz reduza reduce reduzca pon ponga poe ponha coloca coloque deixa deixe deja deje passa passe pasa pase".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Fields = new("amount value price quota target goal status stage owner date probability valor preco precio monto importe cota cuota meta etapa dono responsavel responsable fecha data probabilidade probabilidad".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the first word is such a verb, a record's value or field follows, and where it shall stand ends it.</summary>
    public static bool AreAsked(Clauses clauses)
    {
        var verb = 0;
        while (verb < clauses.Sentence.Count - 2 && Polite.Contains(clauses.Sentence.Words[verb])) verb++;
        if (!Verbs.Contains(clauses.Sentence.Tokens[verb].Text) || clauses.Any(Sense.Period) || clauses.Any(Sense.By) && !clauses.Sentence.Words.Any(Fields.Contains)) return false;
        var named = clauses.Mentions.FindIndex(mention => mention.Start > verb && mention.Values.Any(IsRecord));
        if (named < 0) return false;
        if (clauses.Sentence.Has(verb + 1, "a", "pra", "para", "to") && clauses.Mentions.Exists(mention => mention.Start == verb + 2 && mention.Is(Sense.Outcome)) && clauses.Any(Sense.Deal)) return true;
        if (clauses.Sentence.Has(verb, "put", "pon", "ponga", "poe", "ponha", "coloca", "coloque", "passa", "passe", "pasa", "pase") && HasTwo(clauses, named)) return true;
        if (clauses.Sentence.Has(verb, "make") && HasTwo(clauses, named) && clauses.Sentence.Words.Contains("owner")) return true;
        for (var token = clauses[named].End; token < clauses.Sentence.Count - 1; token++)
            if (clauses.Sentence.Has(token, "to", "by", "as", "pra", "para", "em", "en", "a", "como", "into") && Enumerable.Range(token + 1, Math.Min(2, clauses.Sentence.Count - token - 1)).Any(next => clauses.Sentence.Tokens[next].Kind == TokenKind.Number || clauses.Mentions.Exists(mention => mention.Start == next && mention.Is(Sense.Outcome)))) return true;
        return false;
    }

    /// <summary>"put Konex under Zane Levy": an account and a person.</summary>
    private static bool HasTwo(Clauses clauses, int first) =>
        clauses.Mentions.Skip(first + 1).Any(mention => mention.Values.Any(IsRecord) && !mention.Values.Any(value => clauses.HasValueOf(first, value.Dimension)) && clauses.Sentence.Has(mention.Start - 1, "under", "to", "of", "for", "pra", "para", "a", "com", "con", "bajo"));

    private static bool IsRecord(Reading.ValueRef value) => value.Dimension is Crm.Dimensions.Account or Crm.Dimensions.Owner or Crm.Dimensions.Team or Crm.Dimensions.Product;

    private static readonly HashSet<string> Polite = new("please pls can could would you u kindly go ahead and let s lets just por favor porfa voce pode podes puedes me hey bot kpibot".Split(' '), StringComparer.Ordinal);
}
