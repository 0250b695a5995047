namespace KpiBot.Questions.Words;

/// <summary>"não só os leads como também os MQLs", "not only leads but also MQLs": both are asked for, as "leads e MQLs".</summary>
internal static class NotOnly
{
    private static readonly string[][] Openings = Phrases("nao so; nao somente; nao apenas; no solo; no solamente; no unicamente; not only; not just");

    private static readonly string[][] Joints = Phrases("como tambem; mas tambem; mas ainda; como; sino tambem; sino que tambem; sino; but also; but; as well as");

    /// <summary>The question with "and" between the two.</summary>
    public static IReadOnlyList<Token> Joined(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Length(Openings, tokens, at) is not (> 0 and var opening)) continue;
            for (var joint = at + opening + 1; joint < tokens.Count - 1; joint++)
            {
                if (Length(Joints, tokens, joint) is not (> 0 and var length) || joint + length >= tokens.Count) continue;
                var and = tokens[joint] with { Text = "e", Before = Break.None };
                return [.. tokens.Take(at), tokens[at + opening] with { Before = tokens[at].Before }, .. tokens.Skip(at + opening + 1).Take(joint - at - opening - 1), and, tokens[joint + length] with { Before = Break.None }, .. tokens.Skip(joint + length + 1)];
            }
        }
        return tokens;
    }

    private static int Length(string[][] phrases, IReadOnlyList<Token> tokens, int at) =>
        phrases.Where(phrase => at + phrase.Length <= tokens.Count && !phrase.Where((word, i) => tokens[at + i].Text != word).Any()).Select(phrase => phrase.Length).DefaultIfEmpty().Max();

    private static string[][] Phrases(string phrases) => [.. phrases.Split("; ").Select(phrase => phrase.Split(' '))];
}
