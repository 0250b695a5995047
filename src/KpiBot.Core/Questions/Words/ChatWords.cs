namespace KpiBot.Questions.Words;

/// <summary>Chat shorthand that only its neighbours tell: <c>q + vendeu</c>, <c>tem - leads</c>, <c>leads n vindos de</c>, <c>comparado c jan</c>, <c>q q houve</c>.</summary>
internal static class ChatWords
{
    /// <summary>Behind these a plus or minus is "more" or "less".</summary>
    private static readonly HashSet<string> Leading = Set("que quem com con tem tinha teve tiveram tao ta o os a as el la los las tiene tienen tuvo tuvieron quien quienes has have had with who");

    /// <summary>Behind these and the verbs in the past a plus is "more", while a dash may be a pause.</summary>
    private static readonly HashSet<string> Doing = Set("deu deram trouxe trouxeram fez fizeram trajo trajeron hizo hicieron dio vende vendem venden compra compram compran gera geram genera generan traz trazem trae traen fecha fecham cierra cierran perde perdem pierde pierden da dao dan gasta gastam gastan rende rendem rinde rinden converte convertem convierte convierten");

    private static readonly string[] Past = ["ou", "eu", "iu", "aram", "eram", "iram", "amos", "emos", "imos", "io", "aron", "ieron"];
    private static readonly HashSet<string> NoVerbs = Set("you thank ou eu seu meu temos vamos ramos io radio audio portfolio studio ratio cambio estudio negocio comercio servicio medio passado passada pasado pasada mercado mercados estado estados pedido pedidos");

    /// <summary>Before these and other verbs "n" is "not", while between nouns it may be "and" or "in".</summary>
    private static readonly HashSet<string> Denied = Set("sao son e eh es foi foram fue fueron vino vienen incluye era eram seja sejam fosse fossem veio vieram vem vinham vindo vinda vindos vindas tem tinha tinham teve tiveram conta contando incluindo inclui incluir deu deram fez fizeram trouxe trouxeram vira viram fecha fecham compra compram bate batem chega chegam passa passam cai caem sobe sobem fica ficam esta estao estan ta tao vai vao vamos temos ganhos ganhas ganho ganha aceitos aceitas aceito aceita abertos abertas pagos pagas");

    private static readonly string[] DeniedEndings = ["aram", "eram", "iram", "ou", "eu", "iu", "ando", "endo", "indo", "ado", "ada", "ido", "ida", "ados", "adas", "idos", "idas", "amos", "emos", "imos", "aron", "ieron"];

    /// <summary>Behind a verb "p" before these is "to", while elsewhere it may be "by".</summary>
    private static readonly HashSet<string> Receiving = Set("vendas comercial gente nos mim o a os as");

    private static readonly HashSet<string> Feminine = Set("segunda terca quarta quinta sexta seg ter qua qui sex semana manha noite tarde 2a 3a 4a 5a 6a");
    private static readonly HashSet<string> Masculine = Set("dia mes mundo sabado domingo sab dom trimestre comeco inicio fim final santo");
    private static readonly HashSet<string> Named = Set("level suite class round team plan");

    /// <summary>Writes the words out.</summary>
    public static void WriteOut(List<Token> tokens)
    {
        // From the end: "q + venderam" is first "q mais venderam".
        for (var at = tokens.Count - 2; at >= 0; at--)
        {
            if (tokens[at + 1] is { Before: Break.None } next && Long(tokens[at], at > 0 ? tokens[at - 1] : null, next) is { } word) tokens[at] = tokens[at] with { Kind = TokenKind.Word, Text = word };
        }
    }

    private static string? Long(Token token, Token? before, Token next) => token.Text switch
    {
        _ when next.Kind != TokenKind.Word => null,
        "q" when next.Text is "mais" or "menos" or "mas" or "nao" || (before is { Kind: TokenKind.Word } && IsDoing(next.Text)) => "que",
        "q" when next.Text == "q" && before is null => "o",
        "+" or "-" when token.Kind == TokenKind.Sign && token.Before == Break.None && before is { Kind: TokenKind.Word } word && (Leading.Contains(word.Text) || (token.Text == "+" ? word.Text == "q" || IsDoing(word.Text) : word.Text == "q" && IsDoing(next.Text))) => token.Text == "+" ? "mais" : "menos",
        "n" or "num" when IsDenied(next.Text) => "nao",
        "naum" => "nao",
        "hj" when next.Text == "em" => "hoje",
        "td" when Feminine.Contains(next.Text) => "toda",
        "td" when Masculine.Contains(next.Text) => "todo",
        "p" when before is { Kind: TokenKind.Word } verb && IsDoing(verb.Text) && (Receiving.Contains(next.Text) || IsInfinitive(next.Text)) => "pra",
        "c" when before is { Kind: TokenKind.Word } && token.Before == Break.None && !token.IsCapital && !Named.Contains(next.Text) => "com",
        _ => null,
    };

    private static bool IsInfinitive(string word) => word.Length > 3 && (word.EndsWith("ar", StringComparison.Ordinal) || word.EndsWith("er", StringComparison.Ordinal) || word.EndsWith("ir", StringComparison.Ordinal));

    private static bool IsDoing(string word) => Doing.Contains(word) || (word.Length > 3 && !NoVerbs.Contains(word) && Array.Exists(Past, word.EndsWith));

    private static bool IsDenied(string word) => Denied.Contains(word) || (word.Length > 4 && !NoVerbs.Contains(word) && Array.Exists(DeniedEndings, word.EndsWith));

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
