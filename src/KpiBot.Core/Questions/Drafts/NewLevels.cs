using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"make it 55%", "muda pra 6000", "mejor 4 %", after an alert: the watch that stands, with another number.</summary>
internal static class NewLevels
{
    private static readonly HashSet<string> Verbs = new("make change set move raise lower bump increase decrease put reduce drop push adjust muda mude altera altere coloca coloque poe ponha deixa deixe faz bota sobe suba baixa baixe baja sube pon ponlo ponla cambia cambialo cambiala cambie deja dejalo dejala subelo subela bajalo bajala melhor mejor rather better sea instead".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Rest = new("it that this the to at a an and e y que no actually ok please pls por favor porfa let s lets threshold limit level alert bar value number o pra para em en lo la limite nivel valor alerta limiar umbral numero percent por cento ciento points pontos puntos better melhor mejor instead now".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether nothing else is said: one number, a verb of setting, and words that point at the watch.</summary>
    public static bool AreSaid(Clauses clauses) =>
        clauses.Mentions.Count(mention => mention.Number is { Kind: TokenKind.Number }) == 1 && clauses.Sentence.Tokens.Any(token => Verbs.Contains(token.Text))
        && Enumerable.Range(0, clauses.Sentence.Count).All(at => clauses.Sentence.Tokens[at].Kind is TokenKind.Number or TokenKind.Sign || Verbs.Contains(clauses.Sentence.Tokens[at].Text) || Rest.Contains(clauses.Sentence.Tokens[at].Text) || clauses.Mentions.Exists(mention => mention.Start <= at && mention.End > at && mention.Number is not null));

    /// <summary>The condition that stands, with the number that is said.</summary>
    public static AlertCondition With(Clauses clauses, AlertCondition stands, Kpis.KpiUnit unit)
    {
        var number = ConditionAmount.NumberAfter(clauses, -1);
        var (value, name) = ConditionAmount.Measure(clauses, number, unit, stands.Condition.StartsWith("change_", StringComparison.Ordinal));
        for (var at = 0; at < clauses.Count; at++) clauses.Use(at);
        return stands with { Value = value, Unit = name };
    }
}
