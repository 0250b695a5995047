using System.Globalization;
using System.Text.RegularExpressions;
using KpiBot.Periods;
using KpiBot.Questions.Words;

namespace KpiBot.Digests.Reading;

/// <summary>How a digest is to look and when, as far as somebody's words say it: null where they do not.</summary>
public sealed record LookWords
{
    /// <summary>Whom it is for.</summary>
    public DigestAudience? Audience { get; init; }

    /// <summary>Its sections; empty: those of its audience.</summary>
    public Roll<DigestSection>? Sections { get; init; }

    /// <summary>Whether it has a chart.</summary>
    public bool? Charts { get; init; }

    /// <summary>How money is written.</summary>
    public Answers.MoneyFormat? Money { get; init; }

    /// <summary>Until when it waits for late data; <see cref="IsNotHeld"/>: not at all.</summary>
    public TimeOnly? HoldUntil { get; init; }

    /// <summary>Whether it is not held any more.</summary>
    public bool IsNotHeld { get; init; }

    /// <summary>Whether it is due on the last working day of the month, or of a quarter's first month.</summary>
    public bool OnLastWorkingDay { get; init; }
}

/// <summary>Reads them: "for management, sections pace and pipeline, without charts, hold until 12:00, on the last working day of the month".</summary>
public static partial class LookReader
{
    private static readonly (string Begins, DigestSection Section)[] Named =
    [
        ("pace", DigestSection.Pace), ("ritmo", DigestSection.Pace), ("revenue", DigestSection.Pace), ("receita", DigestSection.Pace), ("ingresos", DigestSection.Pace), ("meta", DigestSection.Pace),
        ("marketing", DigestSection.MarketingPromise), ("sales", DigestSection.SalesPromise), ("vendas", DigestSection.SalesPromise), ("ventas", DigestSection.SalesPromise),
        ("hand", DigestSection.HandOver), ("passagem", DigestSection.HandOver), ("traspaso", DigestSection.HandOver), ("pipeline", DigestSection.Pipeline), ("funil", DigestSection.Pipeline),
        ("econom", DigestSection.Economics), ("cac", DigestSection.Economics), ("cost", DigestSection.Economics), ("cust", DigestSection.Economics),
        ("watch", DigestSection.Watched), ("acompanha", DigestSection.Watched), ("seguimiento", DigestSection.Watched), ("client", DigestSection.Customers),
    ];

    /// <summary>The text without the words that say it, and what they say.</summary>
    public static (string Others, LookWords Look) Read(string text)
    {
        var folded = Folding.Fold(text);
        if (folded.Length != text.Length) text = folded;
        var look = new LookWords();
        if (Take(Sections(), ref folded, ref text) is { } sections) look = look with { Sections = SectionsOf(sections.Groups["list"].Value) };
        if (Take(Audience(), ref folded, ref text) is { } audience) look = look with { Audience = AudienceOf(audience.Groups["who"].Value) };
        if (Take(Charts(), ref folded, ref text) is { } charts) look = look with { Charts = !charts.Groups["none"].Success };
        if (Take(Money(), ref folded, ref text) is { } money) look = look with { Money = money.Groups["how"].Value[0] switch { 's' or 'c' or 'a' => Answers.MoneyFormat.Short, 'e' => Answers.MoneyFormat.Exact, _ => Answers.MoneyFormat.Whole } };
        if (Take(Hold(), ref folded, ref text) is { } hold) look = hold.Groups["none"].Success ? look with { IsNotHeld = true } : look with { HoldUntil = At(hold) };
        if (Take(Last(), ref folded, ref text) is not null) look = look with { OnLastWorkingDay = true };
        return (Blanks().Replace(text, " ").Trim(' ', ',', ';'), look);
    }

    private static Match? Take(Regex what, ref string folded, ref string text)
    {
        if (what.Match(folded) is not { Success: true } found) return null;
        (folded, text) = (folded.Remove(found.Index, found.Length), text.Remove(found.Index, found.Length));
        return found;
    }

    private static Roll<DigestSection> SectionsOf(string list)
    {
        var words = list.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        // "customer" begins as "custo" does, which is what they cost.
        return [.. words.Select(word => word.StartsWith("customer", StringComparison.Ordinal) ? DigestSection.Customers : Named.Where(one => word.StartsWith(one.Begins, StringComparison.Ordinal)).Select(one => (DigestSection?)one.Section).FirstOrDefault()).OfType<DigestSection>().Distinct()];
    }

    private static DigestAudience AudienceOf(string who) => who switch
    {
        "marketing" => DigestAudience.Marketing,
        "sales" or "vendas" or "ventas" => DigestAudience.Sales,
        "both" or "both teams" or "ambos" or "os dois" or "los dos" => DigestAudience.Both,
        _ => DigestAudience.Management,
    };

    private static TimeOnly? At(Match match) =>
        int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture) is < 24 and var hour ? new TimeOnly(hour, match.Groups["m"] is { Success: true } minute ? Math.Min(59, int.Parse(minute.Value, CultureInfo.InvariantCulture)) : 0) : null;

    [GeneratedRegex(@"\b(?:with |only |com |so |con |solo )?(?:the |as |las )?(?:sections?|secoes|secao|secciones|seccion):? (?<list>[a-z-]+(?:(?:,? (?:and|e|y) |, ?| )[a-z-]+)*)$|\b(?:all (?:the )?sections|todas as secoes|todas las secciones)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sections();

    [GeneratedRegex(@"\b(?:for|para)(?: the| o| a| as| os| la| el| las| los)? (?<who>marketing|sales|vendas|ventas|both teams|both|ambos|os dois|los dos|management|diretoria|gestao|gerencia|direccion)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Audience();

    [GeneratedRegex(@"\b(?:(?<none>without|no|sem|sin)|with|com|con)(?: a| o| um| uma| un| una)? (?:charts?|graficos?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Charts();

    [GeneratedRegex(@"\b(?:money|valores|dinheiro|montos|importes) (?<how>short|whole|exact|curtos?|abreviados?|inteiros?|exatos?|cortos?|enteros|exactos?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(?:(?<none>do not hold|don't hold|nao esperar|no esperar)|(?:hold|wait|esperar|espere|espera) (?:until|till|ate|hasta)(?: as| las)? (?<h>\d{1,2})(?:[:h](?<m>\d{2}))?h?)(?![\w:])", RegexOptions.CultureInvariant)]
    private static partial Regex Hold();

    [GeneratedRegex(@"\b(?:on |no |el )?(?:the )?(?:last (?:working|business) day|ultimo dia util|ultimo dia (?:habil|laborable))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Last();

    [GeneratedRegex(" {2,}")]
    private static partial Regex Blanks();
}
