using System.Globalization;
using System.Text.RegularExpressions;
using KpiBot.Periods;
using KpiBot.Questions.Words;

namespace KpiBot.Routine.Reading;

/// <summary>Reads what is to be agreed between the teams: "follow-up 4 business hours (9-18), 120 MQLs a month, 5 attempts, accept: budget and decision maker".</summary>
internal static partial class LevelReader
{
    public static LevelWords Read(string text)
    {
        var folded = Folding.Fold(text);
        if (folded.Length != text.Length) text = folded;
        var accept = Acceptance().Match(folded);
        var before = accept.Success ? folded[..accept.Index] : folded;
        var (time, mqls, attempts, hours) = (Time().Match(before), Mqls().Match(before), Attempts().Match(before), Hours().Match(before));
        return new LevelWords
        {
            FollowUp = Number(time, "n"), InDays = time.Groups["d"].Success, IsBusiness = time.Success && (Business().IsMatch(before) || hours.Success), Hours = hours.Success ? Between(hours) : null,
            Mqls = Number(mqls, "n"), Attempts = (int?)Number(attempts, "n"),
            Acceptance = accept.Success && text[(accept.Index + accept.Length)..].Trim() is { Length: > 0 } words ? words : null,
        };
    }

    /// <summary>A number in either style; null where there is none above zero.</summary>
    internal static decimal? Number(Match match, string group) => match.Groups[group] is { Success: true } found && Questions.Words.Figures.Parse(found.Value) is { } value and > 0 and < 1_000_000 ? value : null;

    private static WorkingHours? Between(Match match)
    {
        TimeOnly? At(string hour, string minute) => int.Parse(match.Groups[hour].Value, CultureInfo.InvariantCulture) is < 24 and var h
            ? new TimeOnly(h, match.Groups[minute] is { Success: true } said ? Math.Min(59, int.Parse(said.Value, CultureInfo.InvariantCulture)) : 0)
            : null;
        return At("h1", "m1") is { } start && At("h2", "m2") is { } end && start < end ? new WorkingHours(start, end) : null;
    }

    [GeneratedRegex(@"(?<n>\d+(?:[.,]\d+)?) ?(?:business |working )?(?:h\b|hours?\b|horas?\b|(?<d>days?\b|dias?\b))", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:business|working|uteis|util|habiles|habil|laborales|comercia(?:l|is))\b", RegexOptions.CultureInvariant)]
    private static partial Regex Business();

    [GeneratedRegex(@"\b(?<h1>\d{1,2})(?:[:h](?<m1>\d{2}))?h? ?(?:-|–|to|as|ate|a) ?(?<h2>\d{1,2})(?:[:h](?<m2>\d{2}))?h?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();

    [GeneratedRegex(@"(?<n>\d[\d.,]*) ?mqls?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Mqls();

    [GeneratedRegex(@"\b(?<n>\d+) (?:attempts?|tentativas?|intentos?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Attempts();

    [GeneratedRegex(@"\b(?:accept(?:ance|ed)?|aceit(?:e|acao)|aceptacion|aceptar)(?: criteria)? ?:", RegexOptions.CultureInvariant)]
    private static partial Regex Acceptance();
}
