namespace KpiBot.Questions.Words;

/// <summary>"na verdade toda terça", "actually, november", "no, de noviembre": words that take back what was said before; what follows them is what is meant.</summary>
internal static class Corrections
{
    /// <summary>They say nothing of their own wherever a question begins or ends with them.</summary>
    private static readonly string[][] Openings = Phrases(
        "na verdade; na real; alias; quis dizer; eu quis dizer; quero dizer; melhor dizendo; dizendo melhor; digo; ops; errei; me enganei; enganei me; me confundi; corrigindo; correcao; ou melhor; pensando bem; perdao; foi mal; me expressei mal; " +
        "en realidad; mejor dicho; o mejor dicho; quise decir; quiero decir; o sea; perdon; ups; uy; me equivoque; corrijo; correccion; pensandolo bien; la verdad; " +
        "actually; i mean; i meant; i meant to say; oops; whoops; my bad; my mistake; scratch that; correction; or rather; on second thought; on second thoughts; come to think of it");

    /// <summary>They deny what was understood where something stands in a thread, and stand before a comma then.</summary>
    private static readonly string[][] Denials = Phrases("nao; nao nao; no; no no; nope; nah; wait; wait no; sry; srry; espera; pera; perai");

    /// <summary>They give a level another height, where a number is all that follows.</summary>
    private static readonly string[][] Changes = Phrases(
        "muda pra; muda para; mude para; mude pra; troca pra; troca por; troque por; corrige; corrija; corrige pra; altera pra; altera para; altere para; passa pra; passa para; sobe pra; sobe para; baixa pra; baixa para; aumenta pra; aumenta para; diminui pra; " +
        "reduz pra; deixa em; poe em; coloca em; bota em; coloca; bota; poe; muda o limite pra; muda o limite para; " +
        "cambia a; cambialo a; cambiala a; cambialo por; ponlo en; ponla en; pon; pasalo a; subelo a; bajalo a; sube a; baja a; que sea; que sean; mejor; melhor; dejalo en; corrige a; " +
        "change it to; set it to; raise it to; lower it to; bump it to; move it to; make that; better; let it be");

    /// <summary>What is left without them.</summary>
    public static IReadOnlyList<Token> Without(IReadOnlyList<Token> tokens, bool inThread)
    {
        var (from, to) = (0, tokens.Count);
        for (var found = true; found;)
        {
            found = false;
            foreach (var phrase in Openings) if (Stands(tokens, from, phrase)) (from, found) = (from + phrase.Length, true);
            if (!inThread) continue;
            foreach (var phrase in Denials) if (Stands(tokens, from, phrase) && from + phrase.Length < to && tokens[from + phrase.Length].Before != Break.None) (from, found) = (from + phrase.Length, true);
        }
        if (inThread && Array.Find(Changes, phrase => Stands(tokens, from, phrase) && IsLevel(tokens, from + phrase.Length)) is { } change) from += change.Length;
        foreach (var phrase in Openings) if (to - phrase.Length > from && tokens[to - phrase.Length].Before != Break.None && Stands(tokens, to - phrase.Length, phrase)) to -= phrase.Length;
        return from == 0 && to == tokens.Count || from >= to ? tokens : [tokens[from] with { Before = Break.None }, .. tokens.Skip(from + 1).Take(to - from - 1)];
    }

    /// <summary>A number, and nothing behind it but what it counts.</summary>
    private static bool IsLevel(IReadOnlyList<Token> tokens, int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Number && tokens[at].Mark is not (Mark.Hours or Mark.Ordinal) && tokens.Count == at + 1;

    private static bool Stands(IReadOnlyList<Token> tokens, int at, string[] phrase)
    {
        if (at + phrase.Length > tokens.Count) return false;
        for (var i = 0; i < phrase.Length; i++) if (tokens[at + i].Text != phrase[i]) return false;
        return true;
    }

    private static string[][] Phrases(string phrases) => [.. phrases.Split("; ").Select(phrase => phrase.Split(' '))];
}
