using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"Is our win rate good?", "isso é bom?": a figure is asked for, and beside it what others reach.</summary>
internal static class JudgementReader
{
    private static readonly HashSet<string> Judging = Of("good bad healthy unhealthy normal decent reasonable bom boa ruim saudavel razoavel aceitavel bueno buena malo mala sano sana saludable razonable aceptable");
    private static readonly HashSet<string> Being = Of("is are was were e esta estao foi sao es son fue estan");
    private static readonly HashSet<string> Pointing = Of("that this it these those they isso isto ele ela eso esto ese esa a an any um uma un una so really actually mesmo realmente of acima");
    private static readonly HashSet<string> Greeted = Of("morning afternoon evening day night dia tarde noite tardes noches dias");

    /// <summary>The question without its judgement, empty where it points at what stands before; null for one that judges nothing.</summary>
    public static string? Read(string question, IReadOnlyList<Token> tokens)
    {
        if (!Asks(tokens)) return null;
        var rest = question.ToCharArray();
        var pointsBack = tokens.All(token => Goes(token.Text) || token.Kind == TokenKind.Sign);
        foreach (var token in tokens.Where(token => Judging.Contains(token.Text) || token is { Kind: TokenKind.Number, Mark: Mark.Percent or Mark.Money or Mark.Times })) rest.AsSpan(token.Start, token.Length).Fill(' ');
        return pointsBack ? "" : new string(rest);
    }

    /// <summary>It begins with "is" or ends with the judgement, and is no greeting.</summary>
    private static bool Asks(IReadOnlyList<Token> tokens)
    {
        var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(token => Judging.Contains(tokens[token].Text), -1);
        if (at < 0 || (at + 1 < tokens.Count && Greeted.Contains(tokens[at + 1].Text))) return false;
        return tokens.Take(at).Any(token => Being.Contains(token.Text)) && (Being.Contains(tokens[0].Text) || at == tokens.Count - 1);
    }

    private static bool Goes(string word) => Judging.Contains(word) || Being.Contains(word) || Pointing.Contains(word);

    private static HashSet<string> Of(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
