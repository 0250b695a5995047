using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"make it 55%", "aliás, 45%", "mejor 4 %", after an alert: the watch that stands, with another number.</summary>
internal static class NewLevels
{
    /// <summary>Verbs of setting, and words that point at the watch.</summary>
    private static readonly HashSet<string> Words = new("make change set move raise lower bump increase decrease put reduce drop push adjust muda mude altera altere coloca coloque poe ponha deixa deixe faz bota sobe suba baixa baixe baja sube pon ponlo ponla cambia cambialo cambiala cambie deja dejalo dejala subelo subela bajalo bajala melhor mejor rather better sea instead it that this the to at a an and e y que no ok please pls por favor porfa let s lets threshold limit level alert bar value number o pra para em en lo la limite nivel valor alerta limiar umbral numero percent por cento ciento points pontos puntos now actually".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether nothing else is said than one number.</summary>
    public static bool AreSaid(Clauses clauses) =>
        clauses.Mentions.Count(mention => mention.Number is { Kind: TokenKind.Number }) == 1
        && Enumerable.Range(0, clauses.Sentence.Count).All(at => clauses.Sentence.Tokens[at].Kind is TokenKind.Number or TokenKind.Sign || Words.Contains(clauses.Sentence.Tokens[at].Text) || clauses.Mentions.Exists(mention => mention.Start <= at && mention.End > at && mention.Number is not null));

    /// <summary>The condition that stands, with the number that is said.</summary>
    public static AlertCondition With(Clauses clauses, AlertCondition stands, Kpis.KpiUnit unit)
    {
        var number = ConditionAmount.NumberAfter(clauses, -1);
        var (value, name) = ConditionAmount.Measure(clauses, number, unit, stands.Condition.StartsWith("change_", StringComparison.Ordinal));
        for (var at = 0; at < clauses.Count; at++) clauses.Use(at);
        return stands with { Value = value, Unit = name };
    }
}
