using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Whether the money of what is counted is asked for: "how much money is in open deals", "quanto somam os negócios abertos", "deals ganados en dólares"; or the count of what is money: "pipeline en cantidad".</summary>
internal static class SaidMoney
{
    private static readonly HashSet<string> Moneys = new("money cash dollars plata guita lana dinero dinheiro grana monto montante importe".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Sums = new("suman somam sumaron somaram totalizan totalizam valen valem valian valiam worth".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Units = new("dollars dolares reais pesos $ cash money dinheiro grana dinero plata".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Counts = new("number numbers count quantity numero quantidade qtd qtde cantidad".Split(' '), StringComparer.Ordinal);

    /// <summary>"cuánto dinero perdimos": money itself, not what was sold.</summary>
    public static bool IsMoney(string word) => Moneys.Contains(word);

    /// <summary>"worth", "suman": what something comes to.</summary>
    public static bool IsSum(string word) => Sums.Contains(word);

    /// <summary>"dollars", "dinheiro": what money is counted in.</summary>
    public static bool IsUnit(string word) => Units.Contains(word);

    /// <summary>Whether it is said of the figure at the mention, the only one or beside others.</summary>
    public static bool IsOf(Clauses clauses, int at, bool isOnly)
    {
        if (clauses.SaysAmount(clauses[at].Start) || clauses.Sentence.Words.Contains("$")) return true;
        if (!isOnly || clauses.Any(Sense.HowMany) || Beside(clauses) >= 0) return false;
        if (Free(clauses, token => Moneys.Contains(clauses.Sentence.Words[token])) >= 0) return true;
        if (!clauses.Any(Sense.HowMuch) && !clauses.Any(Sense.WhatIs)) return Unit(clauses) >= 0;
        if (Free(clauses, token => Sums.Contains(clauses.Sentence.Words[token]) || (clauses.Sentence.Has(token, "add", "adds") && clauses.Sentence.Has(token + 1, "up"))) >= 0) return true;
        return Unit(clauses) >= 0 || (clauses.Any(Sense.HowMuch) && IsHeldIn(clauses, clauses[at].Start));
    }

    /// <summary>"in dollars", "em reais", "en $": where the unit stands; −1 without one. "In euros" stays a conversion that nobody makes.</summary>
    public static int Unit(Clauses clauses) => Free(clauses, token => Units.Contains(clauses.Sentence.Words[token]) && clauses.Sentence.Has(token - 1, "in", "em", "en"));

    /// <summary>"deals won and money", "quantos negócios ganhamos e quanto dinheiro deu": the money of what is counted, beside the count; −1 when it is not said.</summary>
    public static int Beside(Clauses clauses) => Free(clauses, token =>
    {
        if (Sums.Contains(clauses.Sentence.Words[token]) && clauses.Any(Sense.HowMany)) return IsJoinedSum(clauses, token);
        if (!Moneys.Contains(clauses.Sentence.Words[token]) && !(clauses.Any(Sense.HowMany) && clauses.Any(Sense.Sell) && clauses.Sentence.Has(token, "much", "quanto", "cuanto") && clauses.Mentions.Exists(mention => mention.Is(Sense.Sell) && mention.Start > token))) return false;
        for (token -= clauses.Sentence.Has(token, "much") ? 2 : 1; token > 0 && clauses.Sentence.Has(token, "how", "much", "quanto", "quanta", "cuanto", "cuanta", "in", "em", "en", "the", "o", "a", "el", "la"); token--) { }
        return clauses.Sentence.Has(token, "and", "e", "y");
    });

    /// <summary>"and what are they worth", "e quanto valem".</summary>
    private static bool IsJoinedSum(Clauses clauses, int token)
    {
        for (token--; token > 0 && clauses.Sentence.Has(token, Asking); token--) { }
        return clauses.Sentence.Has(token, "and", "e", "y", "&");
    }

    private static readonly string[] Asking = "how much what whats are were is was they those these quanto cuanto eles elas ellos ellas que lo o".Split(' ');

    /// <summary>What says it is explained by it.</summary>
    public static void Use(Clauses clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!clauses[i].Is(Sense.Kpi) && clauses[i].Values.Count == 0 && clauses[i].Period is null && Enumerable.Range(clauses[i].Start, clauses[i].End - clauses[i].Start).Any(token => Units.Contains(clauses.Sentence.Words[token]) || Moneys.Contains(clauses.Sentence.Words[token]))) clauses.Use(i);
        }
    }

    /// <summary>"pipeline em número de negócios": where the words that turn money into a count begin, right behind "in"; −1 without them.</summary>
    public static int CountBehind(Clauses clauses, int at)
    {
        for (var token = clauses[at].End; token + 1 < clauses.Sentence.Count; token++)
            if (clauses.Sentence.Has(token, "in", "em", "en") && Counts.Contains(clauses.Sentence.Words[token + 1])) return token;
        return -1;
    }

    /// <summary>Whether the words behind a count name the deals themselves, or nothing.</summary>
    public static bool IsOfDeals(Clauses clauses, int token) =>
        token >= clauses.Sentence.Count || clauses.Sentence.Tokens[token].Before != Break.None || clauses.Sentence.Has(token, "negocios", "deals", "oportunidades", "opportunities", "in", "em", "en", "no", "na", "by", "por", "for", "last", "this", "do", "da", "del");

    /// <summary>"how much is in open deals", "cuánto hay en los negocios abiertos".</summary>
    private static bool IsHeldIn(Clauses clauses, int start)
    {
        var token = start - 1;
        while (clauses.Sentence.Has(token, "the", "our", "all", "os", "as", "los", "las", "nossos", "nossas", "nuestros", "nuestras", "todos", "todas")) token--;
        return clauses.Sentence.Has(token, "in", "em", "en", "nos", "nas");
    }

    private static int Free(Clauses clauses, Predicate<int> says)
    {
        for (var token = 0; token < clauses.Sentence.Count; token++)
            if (says(token) && !clauses.Mentions.Exists(mention => (mention.Is(Sense.Kpi) || mention.Values.Count > 0) && mention.Start <= token && mention.End > token)) return token;
        return -1;
    }
}
