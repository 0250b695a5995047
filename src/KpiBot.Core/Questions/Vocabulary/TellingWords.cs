namespace KpiBot.Questions.Vocabulary;

/// <summary>Words of all three languages that are harmless in most places and tell something in others.</summary>
internal static class TellingWords
{
    /// <summary>Which of them: before the noun.</summary>
    public static readonly HashSet<string> Kinds = Words(
        "other; others; another; same; some; certain; old; bad; ruim; ruins; malo; malos; mala; malas; good; great; nice; cool; awesome; perfect; fine; real; ready; recent; latest; interesting; quick; enough; fresh; fast; main; possible; live; final; delivered; different; distinct; unique; max; maximum; min; minimum",
        "outro; outra; outros; outras; demais; mesmo; mesma; mesmos; mesmas; alguns; algumas; antigo; antigos; antiga; antigas; otimo; otimos; excelente; excelentes; boa; boas; bom; bons; legais; legal; perfeito; completo; completos; real; maximo; minimo; frescos; rapido; rapidos; rapida; rapidas; final; finais; prontos; prontas; diferentes; distintos; distintas; vivos; vivas; urgentes; pessoais; proprios; proprias; individuais",
        "otro; otra; otros; otras; demas; mismo; misma; mismos; mismas; algunos; algunas; bueno; buenos; buena; buenas; perfecto; genial; geniales; reales; enteros; completos; rapido; rapidos; rapida; rapidas; finales; listos; listas; diferentes; distintos; distintas; vivos; vivas; propios; propias; personales; individuales");

    /// <summary>Those of them that may stand behind the noun.</summary>
    public static readonly HashSet<string> AfterNoun = Words(
        "antigo; antigos; antiga; antigas; otimo; otimos; excelente; excelentes; boa; boas; bom; bons; legais; legal; perfeito; completo; completos; recentes; buenos; buena; buenas; perfecto; genial; geniales; reales; enteros; completos; rapidos; rapidas; final; finais; finales; prontos; prontas; listos; listas; diferentes; distintos; distintas; outros; outras; otros; otras; urgentes; pessoais; proprios; proprias; individuais; propios; propias; personales; individuales; bad; good; ruim; ruins; malo; malos; mala; malas");

    /// <summary>Those that are left when some were named.</summary>
    public static readonly HashSet<string> Others = Words("others; demais; outros; outras; demas; otros; otras");

    /// <summary>Verbs of what may come.</summary>
    public static readonly string[] Chances = "could might should can podemos podem poderiamos podriamos pueden podrian podran deberian deberiamos deveriam deveriamos vao iban iam".Split(' ');

    /// <summary>What a figure may have done.</summary>
    public static readonly string[] Moves = "drop drops fall decline declines decrease increase jump improvement queda aumento alta subida caida alza mejora melhora".Split(' ');

    /// <summary>Denials that ask politely at the beginning of a sentence.</summary>
    public static readonly HashSet<string> Denials = Words("isnt; arent; wasnt; werent; hasnt; havent; isn't; aren't; wasn't");

    /// <summary>Denials of what follows.</summary>
    public static readonly HashSet<string> Neither = Words("neither; nor; nem; ni");

    /// <summary>Currencies that a figure would have to be converted to.</summary>
    public static readonly HashSet<string> Currencies = Words("in dollars; in euros; dollar terms; em reais; em dolares; em euros; en dolares; en euros; en pesos");

    /// <summary>Money, where it is not said which.</summary>
    public static readonly HashSet<string> Moneys = Words("$; in dollars; in euros; dollar terms; in money; in cash terms; in terms of money; em reais; em dolares; em dinheiro; em grana; en dolares; en euros; en pesos; en dinero; en plata; en lana");

    /// <summary>Words of limits that say nothing else.</summary>
    public static readonly HashSet<string> Limits = Words("than; least; above; below; beneath; exceed; exceeds; exceeding; excess; acima; abaixo; minimo; maximo; superior; inferior; pelo; encima; debajo; arriba; abajo; menos; minimo; maximo");

    /// <summary>The website as where something came from.</summary>
    public static readonly HashSet<string> Sites = Words("do site; no site; pelo site; del sitio; sitio; site");

    /// <summary>Beginnings of words for a difference.</summary>
    public static readonly string[] Differences = ["difference", "diff", "gap", "diferen", "brecha"];

    private static HashSet<string> Words(params ReadOnlySpan<string> lines)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines) words.UnionWith(line.Split("; "));
        return words;
    }
}
