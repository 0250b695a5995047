using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KpiBot.Answers;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;

namespace KpiBot.Tests.Answers;

/// <summary>Which numerals of a text nothing in the same answer's JSON backs. Read apart from the code that writes them: a numeral is backed when a number of the JSON, a difference or a sum that the text promises, rounds to it.</summary>
internal static partial class Numerals
{
    /// <summary>Said of every answer: small samples (30 records, 95 %), projections (80 %), and nine of ten.</summary>
    private static readonly decimal[] Promised = [30, 95, 80, 90];

    public static IReadOnlyList<string> Unbacked(Finding finding, Answer answer)
    {
        using var json = JsonDocument.Parse(AnswerJson.Of(finding));
        var (numbers, words) = (new List<decimal>(Promised), new List<string>());
        Collect(json.RootElement, numbers, words);
        if (json.RootElement.TryGetProperty("results", out var results)) foreach (var result in results.EnumerateArray()) Derive(result, numbers);
        var text = AnswerText.Of(answer);
        var names = KpiTexts.All(answer.Language).Values.SelectMany(kpi => new[] { kpi.Name, kpi.Definition });
        foreach (var label in words.Select(Label.Plain).Concat(names).Where(label => label.Any(char.IsAsciiDigit)).OrderByDescending(label => label.Length)) text = text.Replace(label, " ", StringComparison.Ordinal);
        var point = answer.Language == Language.English ? '.' : ',';
        return [.. Numeral().Matches(text).Select(match => match.Value.TrimEnd('.', ',')).Where(numeral => !IsBacked(numeral, point, numbers))];
    }

    private static bool IsBacked(string numeral, char point, List<decimal> numbers)
    {
        var plain = string.Concat(numeral.Where(character => char.IsAsciiDigit(character) || character == point)).Replace(point, '.');
        var value = decimal.Parse(plain, CultureInfo.InvariantCulture);
        var decimals = plain.Contains('.', StringComparison.Ordinal) ? plain.Length - plain.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return numbers.Exists(number => Rounds(number, value, decimals) || Rounds(100 * number, value, decimals));
    }

    private static bool Rounds(decimal number, decimal value, int decimals) => Math.Round(Math.Abs(number), decimals, MidpointRounding.AwayFromZero) == value;

    private static void Collect(JsonElement element, List<decimal> numbers, List<string> words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject().Where(member => member.Name != "text"))
                {
                    Collect(member.Value, numbers, words);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) Collect(item, numbers, words);
                break;
            case JsonValueKind.Number:
                numbers.Add(element.GetDecimal());
                break;
            case JsonValueKind.String when Dated().IsMatch(element.GetString()!):
                numbers.AddRange(Digits().Matches(element.GetString()!).Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture)));
                AddUnits(element.GetString()!, numbers);
                break;
            case JsonValueKind.String:
                words.Add(element.GetString()!);
                break;
        }
    }

    /// <summary>The quarter and half that a day lies in.</summary>
    private static void AddUnits(string day, List<decimal> numbers)
    {
        if (!DateOnly.TryParseExact(day[..Math.Min(10, day.Length)], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return;
        numbers.AddRange([((date.Month - 1) / 3) + 1, ((date.Month - 1) / 6) + 1]);
        var local = NodaTime.Text.InstantPattern.ExtendedIso.Parse(day);
        if (!local.Success) return;
        var there = local.Value.InZone(NodaTime.DateTimeZoneProviders.Tzdb["America/Sao_Paulo"]);
        numbers.AddRange([there.Day, there.Hour, there.Minute]);
    }

    /// <summary>Differences between a row and the one before, sums of contributions, and how many are not shown.</summary>
    private static void Derive(JsonElement result, List<decimal> numbers)
    {
        if (result.TryGetProperty("rows", out var rows))
        {
            numbers.AddRange(Enumerable.Range(1, rows.GetArrayLength()).Select(count => (decimal)count));
            foreach (var row in rows.EnumerateArray().Where(row => row.TryGetProperty("before", out _) && row.GetProperty("value").ValueKind == JsonValueKind.Number))
                numbers.Add(row.GetProperty("value").GetDecimal() - row.GetProperty("before").GetDecimal());
        }

        if (result.TryGetProperty("reconciliation", out var other)) numbers.AddRange(Gaps(result, other));
        if (result.TryGetProperty("records", out var records)) numbers.Add(records.GetArrayLength());
        if (!result.TryGetProperty("contributions", out var contributions)) return;
        foreach (var split in contributions.EnumerateArray().Where(one => one.TryGetProperty("by", out _)).GroupBy(one => one.GetProperty("by").GetString()))
        {
            var others = split.OrderByDescending(one => Math.Abs(one.GetProperty("adds").GetDecimal())).Skip(8).ToList();
            numbers.Add(others.Count);
            foreach (var name in new[] { "rate", "mix", "adds" }) numbers.AddRange([others.Sum(one => one.GetProperty(name).GetDecimal()), split.Sum(one => one.GetProperty(name).GetDecimal())]);
        }
    }

    /// <summary>How far our figure, and each other way to count it, is from the other system's; and how many records are shown.</summary>
    private static IEnumerable<decimal> Gaps(JsonElement result, JsonElement other)
    {
        var theirs = other.GetProperty("value").GetDecimal();
        yield return theirs - result.GetProperty("value").GetDecimal();
        foreach (var way in other.GetProperty("ways").EnumerateArray()) yield return theirs - way.GetProperty("value").GetDecimal();
        foreach (var name in new[] { "added", "leftOut" }) if (other.TryGetProperty(name, out var records)) yield return records.GetArrayLength();
    }

    [GeneratedRegex(@"\d[\d.,]*")]
    private static partial Regex Numeral();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\d{4}(-|$)")]
    private static partial Regex Dated();
}
