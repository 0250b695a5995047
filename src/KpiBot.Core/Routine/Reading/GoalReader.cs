using System.Text.RegularExpressions;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions.Words;

namespace KpiBot.Routine.Reading;

/// <summary>Reads a target: "win rate in Iberia 35%, baseline 30%, owner Ana, by Dec 31". What was not said is null.</summary>
internal static partial class GoalReader
{
    public static GoalWords Read(string text, Language language, BusinessCalendar calendar, DateOnly today)
    {
        var (rest, due) = DueReader.Read(text, language, calendar, today);
        string? kpi = null, owner = null;
        decimal? value = null, baseline = null;
        foreach (var part in Comma().Split(rest).Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            var folded = Folding.Fold(part);
            if (folded.Length == part.Length && Owner().Match(folded) is { Success: true } who) owner ??= part[who.Length..].Trim(' ', '@', ':');
            else if (Baseline().Match(folded) is { Success: true } from) baseline ??= LastNumber(folded[from.Length..])?.Value;
            else if (kpi is null) (kpi, value) = Figure(part, folded);
        }

        return new GoalWords(kpi is { Length: > 0 } ? kpi : null, value, baseline, owner is { Length: > 0 } ? owner : null, due, Year().IsMatch(Folding.Fold(text)));
    }

    private static (string Kpi, decimal? Value) Figure(string part, string folded)
    {
        if (folded.Length != part.Length || LastNumber(folded) is not var (value, at)) return (part, null);
        return (Joint().Replace(part[..at], "").Trim(), value);
    }

    /// <summary>The last number of a text, with its factor (5k, 2 mi); where it begins, sign of money included.</summary>
    private static (decimal Value, int At)? LastNumber(string text)
    {
        if (Amount().Matches(text).LastOrDefault() is not { } match || Figures.Parse(match.Groups["n"].Value) is not { } value) return null;
        var factor = match.Groups["k"].Value switch { "k" or "mil" => 1_000m, "m" or "mi" => 1_000_000m, _ => 1m };
        return (value * factor, match.Index);
    }

    [GeneratedRegex(@"[,;](?!\d)")]
    private static partial Regex Comma();

    [GeneratedRegex(@"^(?:@|(?:owner|responsible|responsavel|responsable|dono|dona)\b ?:?)", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex(@"^(?:baseline|from|base|linha de base|linea base|linea de base|ponto de partida|punto de partida|partida|partindo de|partiendo de|desde)\b ?:?", RegexOptions.CultureInvariant)]
    private static partial Regex Baseline();

    [GeneratedRegex(@"(?:us\$|r\$|mx\$|[$€£])? ?(?<![\w.,])(?<n>\d[\d.,]*\d|\d) ?(?<k>k|mil|mi|m)?\b ?%?", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"(?i)[\s:=]*(?:\b(?:to|of|at|a|de|em|en|para)\b)?[\s:=]*$")]
    private static partial Regex Joint();

    [GeneratedRegex(@"\b(?:year|ano)\b")]
    private static partial Regex Year();
}
