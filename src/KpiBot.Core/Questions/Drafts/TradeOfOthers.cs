namespace KpiBot.Questions.Drafts;

/// <summary>"qué vende Hottechi", "what does Acme make": what an account's own business is, which no figure of ours says.</summary>
internal static class TradeOfOthers
{
    private static readonly HashSet<string> Asking = new("what que qual oq o".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Small = new("do does did a o la el q que e y and".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Trading = new("sell sells make makes produce produces do does vende vendem faz produz fabrica hace hacen produce compra compran".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether nothing but that is asked: a thing, the verb in the present, the account.</summary>
    public static bool IsAsked(Clauses clauses)
    {
        var tokens = clauses.Sentence.Tokens;
        if (!Asking.Contains(tokens[0].Text) || clauses.Mentions.Find(mention => mention.Values.Any(value => value.Dimension == Crm.Dimensions.Account)) is not { } account) return false;
        List<string> others = [.. tokens.Where((_, at) => at < account.Start || at >= account.End).Skip(1).Select(token => token.Text)];
        return others.Count > 0 && others.TrueForAll(word => Small.Contains(word) || Trading.Contains(word)) && others.Exists(Trading.Contains) && (tokens[0].Text != "o" || others.Exists(word => word is "que" or "q"));
    }
}
