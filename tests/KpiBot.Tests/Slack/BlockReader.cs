using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Slack;

namespace KpiBot.Tests.Slack;

/// <summary>Reads a message as Slack would, by Slack's own limits, and says what it would not take.</summary>
internal static class BlockReader
{
    private static readonly HashSet<string> TextKinds = new(StringComparer.Ordinal) { "plain_text", "raw_text" };

    public static IEnumerable<string> Faults(SlackMessage message)
    {
        if (message.Text.Length is 0 or > 4_000) yield return $"text of {message.Text.Length}";
        foreach (var fault in Marks(message.Text)) yield return fault;
        foreach (var form in message.Forms)
            foreach (var fault in Faults(JsonDocument.Parse(form.ToJsonString()).RootElement))
                yield return fault;
    }

    /// <summary>Every text that is shown.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject text when text["text"] is JsonValue => [text["text"]!.GetValue<string>()],
        JsonObject whole => whole.SelectMany(member => Texts(member.Value)),
        JsonArray array => array.SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<string> Faults(JsonElement blocks)
    {
        if (blocks.GetArrayLength() is 0 or > 50) yield return $"{blocks.GetArrayLength()} blocks";
        if (blocks.EnumerateArray().Count(block => KindOf(block) is "table" or "data_table") > 1) yield return "two tables";
        if (blocks.EnumerateArray().Count(block => KindOf(block) == "data_visualization") > 2) yield return "three charts";
        var actions = blocks.EnumerateArray().Where(block => KindOf(block) == "actions").SelectMany(block => block.GetProperty("elements").EnumerateArray().Select(element => element.GetProperty("action_id").GetString())).ToList();
        if (actions.Distinct().Count() != actions.Count) yield return "two actions of one id";
        foreach (var fault in blocks.EnumerateArray().SelectMany(FaultsOf)) yield return fault;
    }

    private static IEnumerable<string> FaultsOf(JsonElement block) => KindOf(block) switch
    {
        "header" => Text(block.GetProperty("text"), 150),
        "section" when block.TryGetProperty("text", out var text) => Text(text, 3_000),
        "section" => [.. Many(block.GetProperty("fields"), 10), .. block.GetProperty("fields").EnumerateArray().SelectMany(field => Text(field, 2_000))],
        "context" => [.. Many(block.GetProperty("elements"), 10), .. block.GetProperty("elements").EnumerateArray().SelectMany(line => Text(line, 2_000))],
        "actions" => [.. Many(block.GetProperty("elements"), 25), .. block.GetProperty("elements").EnumerateArray().SelectMany(Button)],
        "image" => block.GetProperty("slack_file").GetProperty("id").GetString() is { Length: > 0 } && block.GetProperty("alt_text").GetString() is { Length: > 0 and <= 2_000 } ? [] : ["image"],
        "table" => [.. Rows(block, 1), .. Many(block.GetProperty("column_settings"), 20)],
        "data_table" => [.. Rows(block, 2), .. block.GetProperty("page_size").GetInt32() is >= 1 and <= 100 ? [] : new[] { "page size" }, .. block.GetProperty("caption").GetString() is { Length: > 0 } ? [] : new[] { "caption" }],
        "data_visualization" => Chart(block),
        "rich_text" => block.GetProperty("elements").EnumerateArray().SelectMany(section => section.GetProperty("elements").EnumerateArray().SelectMany(RichText)),
        var other => [$"a block of kind {other}"],
    };

    private static IEnumerable<string> Button(JsonElement button) =>
        [.. Text(button.GetProperty("text"), 75), .. button.GetProperty("value").GetString() is { Length: > 0 and <= 2_000 } ? [] : new[] { "a button's value" }];

    /// <summary>Parts that are no markup: nothing in a text of them can mention anybody.</summary>
    private static IEnumerable<string> RichText(JsonElement part) => KindOf(part) switch
    {
        "text" => part.GetProperty("text").GetString() is { Length: > 0 and <= 3_000 } ? [] : ["a part of a text"],
        "user" => part.GetProperty("user_id").GetString()!.All(char.IsAsciiLetterOrDigit) ? [] : ["a person"],
        "channel" => part.GetProperty("channel_id").GetString()!.All(char.IsAsciiLetterOrDigit) ? [] : ["a channel"],
        var other => [$"a part of kind {other}"],
    };

    private static IEnumerable<string> Rows(JsonElement block, int fewest)
    {
        var rows = block.GetProperty("rows").EnumerateArray().Select(row => row.EnumerateArray().ToList()).ToList();
        if (rows.Count < fewest || rows.Count > 100) yield return $"{rows.Count} rows";
        if (rows.Select(row => row.Count).Distinct().Count() != 1 || rows[0].Count is 0 or > 20) yield return "rows of unequal or too many cells";
        if (rows.Sum(row => row.Sum(cell => cell.GetProperty("text").GetString()!.Length)) > 10_000) yield return "a table of too many letters";
        foreach (var fault in rows.SelectMany(row => row.SelectMany(cell => Text(cell, 2_000)))) yield return fault;
    }

    private static IEnumerable<string> Chart(JsonElement block)
    {
        if (block.GetProperty("title").GetString() is not { Length: > 0 and <= 50 }) yield return "a chart's title";
        var chart = block.GetProperty("chart");
        if (chart.GetProperty("type").GetString() is not ("line" or "bar")) yield return "a chart's type";
        var places = chart.GetProperty("axis_config").GetProperty("categories").EnumerateArray().Select(place => place.GetString()!).ToList();
        if (places.Count is 0 or > 20 || places.Any(place => place.Length is 0 or > 20) || places.Distinct().Count() != places.Count) yield return "a chart's places";
        var series = chart.GetProperty("series").EnumerateArray().ToList();
        if (series.Count is 0 or > 6 || series.Select(one => one.GetProperty("name").GetString()).Distinct().Count() != series.Count) yield return "a chart's series";
        foreach (var one in series)
        {
            if (one.GetProperty("name").GetString() is not { Length: > 0 and <= 20 }) yield return "a series' name";
            if (!one.GetProperty("data").EnumerateArray().Select(point => point.GetProperty("label").GetString()).SequenceEqual(places)) yield return "a series' places";
            if (one.GetProperty("data").EnumerateArray().Any(point => point.GetProperty("value").ValueKind != JsonValueKind.Number)) yield return "a series' values";
        }
    }

    private static IEnumerable<string> Text(JsonElement text, int longest)
    {
        var (kind, written) = (KindOf(text), text.GetProperty("text").GetString()!);
        if (!TextKinds.Contains(kind)) yield return $"a text of kind {kind}, in which data could say something";
        if (written.Length == 0 || written.Length > longest) yield return $"a text of {written.Length} where {longest} go";
        if (kind == "plain_text" && text.GetProperty("emoji").GetBoolean()) yield return "a text in which :names: become pictures";
        foreach (var rune in written.EnumerateRunes().Where(rune => System.Text.Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format or System.Globalization.UnicodeCategory.Control && rune.Value != '\n'))
            yield return FormattableString.Invariant($"an unseen letter {rune.Value:x4}");
    }

    private static IEnumerable<string> Many(JsonElement array, int most)
    {
        if (array.GetArrayLength() is 0 || array.GetArrayLength() > most) yield return $"{array.GetArrayLength()} where {most} go";
    }

    /// <summary>Slack's mark-up begins with one of three letters; where one stands unescaped, it may begin.</summary>
    private static IEnumerable<string> Marks(string text)
    {
        if (text.Contains('<', StringComparison.Ordinal) || text.Contains('>', StringComparison.Ordinal)) yield return "an unescaped bracket";
        for (var at = text.IndexOf('&', StringComparison.Ordinal); at >= 0; at = text.IndexOf('&', at + 1))
            if (!text.AsSpan(at).StartsWith("&amp;") && !text.AsSpan(at).StartsWith("&lt;") && !text.AsSpan(at).StartsWith("&gt;")) yield return "an unescaped &";
    }

    private static string KindOf(JsonElement element) => element.GetProperty("type").GetString()!;
}
