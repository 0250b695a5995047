using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Teams;

namespace KpiBot.Tests.Teams;

/// <summary>Reads a card as Teams would, by Teams' own limits, and says what it would not take.</summary>
internal static class CardReader
{
    private static readonly JsonSerializerOptions Sent = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly HashSet<string> Charts = new(StringComparer.Ordinal) { "Chart.Line", "Chart.HorizontalBar", "Chart.VerticalBar.Grouped" };
    private static readonly HashSet<string> Sizes = new(StringComparer.Ordinal) { "Small", "Medium", "Large" };
    private static readonly HashSet<string> Colors = new(StringComparer.Ordinal) { "Default", "Good", "Attention", "Warning" };

    public static IEnumerable<string> Faults(TeamsMessage message)
    {
        if (message.Summary.Length is 0 or > 200 || message.Summary.Contains('\n', StringComparison.Ordinal)) yield return "summary";
        if (message.Speak.Length is 0 or > 400) yield return "speak";
        var written = message.Card.ToJsonString(Sent);
        if (Encoding.UTF8.GetByteCount(written) > 28 * 1024) yield return $"a card of {Encoding.UTF8.GetByteCount(written)} bytes";
        if (written.Contains("{{", StringComparison.Ordinal) && Texts(message.Card).Any(text => text.Contains("{{", StringComparison.Ordinal))) yield return "a date that is written out";
        if (written.Contains("\"url\"", StringComparison.Ordinal)) yield return "an address";
        var card = JsonDocument.Parse(written).RootElement;
        if (card.GetProperty("version").GetString() != "1.5" || KindOf(card) != "AdaptiveCard") yield return "another version";
        if (card.GetProperty("fallbackText").GetString() is not { Length: > 0 }) yield return "no text to fall back on";
        if (card.GetProperty("body").GetArrayLength() == 0) yield return "an empty body";
        foreach (var fault in card.GetProperty("body").EnumerateArray().SelectMany(Element)) yield return fault;
        if (card.TryGetProperty("refresh", out var refresh) && (refresh.GetProperty("userIds").GetArrayLength() is 0 or > 60 || KindOf(refresh.GetProperty("action")) != "Action.Execute")) yield return "refresh";
    }

    /// <summary>Every text that is shown, charts' own among them.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject whole => whole.SelectMany(member => member.Key switch
        {
            "text" or "title" or "x" or "legend" when member.Value is JsonValue value => [value.GetValue<string>()],
            "inlines" => member.Value!.AsArray().SelectMany(inline => inline is JsonValue text ? [text.GetValue<string>()] : Texts(inline)),
            "data" when whole["type"] is JsonValue type && type.GetValue<string>().StartsWith("Action.", StringComparison.Ordinal) => [],
            _ => Texts(member.Value),
        }),
        JsonArray array => array.SelectMany(Texts),
        _ => [],
    };

    /// <summary>Every button, with what it carries.</summary>
    public static IEnumerable<(string Title, string Token)> Buttons(JsonNode? node) => node switch
    {
        JsonObject action when (string?)action["type"] == "Action.Execute" && action["fallback"] is not null => [((string)action["title"]!, (string)action["data"]!["kpibot"]!)],
        JsonObject whole => whole.SelectMany(member => Buttons(member.Value)),
        JsonArray array => array.SelectMany(Buttons),
        _ => [],
    };

    private static IEnumerable<string> Element(JsonElement element) => KindOf(element) switch
    {
        "RichTextBlock" => Inlines(element),
        "ColumnSet" => [.. Many(element, "columns", 1, 6), .. element.GetProperty("columns").EnumerateArray().SelectMany(column => column.GetProperty("items").EnumerateArray().SelectMany(Element))],
        "Container" => element.GetProperty("items").EnumerateArray().SelectMany(Element),
        "ActionSet" => [.. Many(element, "actions", 1, 6), .. element.GetProperty("actions").EnumerateArray().SelectMany(Button)],
        "Table" => Table(element),
        "Input.Text" or "Input.Date" or "Input.ChoiceSet" => Input(element),
        var kind when Charts.Contains(kind!) => [.. Chart(element, kind!), .. Element(element.GetProperty("fallback"))],
        var other => [$"an element of kind {other}"],
    };

    private static IEnumerable<string> Inlines(JsonElement block)
    {
        foreach (var inline in block.GetProperty("inlines").EnumerateArray())
        {
            if ((inline.ValueKind == JsonValueKind.String ? inline : inline.GetProperty("text")).GetString() is not { Length: > 0 and <= 4_000 } text) yield return "a text of no or too many letters";
            else if (text.Any(letter => char.IsControl(letter) && letter != '\n') || text.Contains('\u202e', StringComparison.Ordinal) || text.Contains('\u200b', StringComparison.Ordinal)) yield return "an unseen letter";
            if (inline.ValueKind != JsonValueKind.Object) continue;
            if (inline.TryGetProperty("size", out var size) && !Sizes.Contains(size.GetString()!)) yield return "a size";
            if (inline.TryGetProperty("color", out var color) && !Colors.Contains(color.GetString()!)) yield return "a colour";
        }
    }

    private static IEnumerable<string> Button(JsonElement button)
    {
        if (KindOf(button) != "Action.Execute" || KindOf(button.GetProperty("fallback")) != "Action.Submit") yield return "a button that some hosts cannot press";
        foreach (var one in new[] { button, button.GetProperty("fallback") })
            if (one.GetProperty("title").GetString() is not { Length: > 0 and <= 80 } || one.GetProperty("data").GetProperty("kpibot").GetString() is not { Length: > 0 and <= 1_200 }) yield return "a button's face or token";
    }

    private static IEnumerable<string> Input(JsonElement input)
    {
        if (input.GetProperty("id").GetString() is not { Length: > 0 } id || id == "kpibot") yield return "a field without a name of its own";
        if (input.GetProperty("label").GetString() is not { Length: > 0 and <= 300 } label || label.Contains("{{", StringComparison.Ordinal)) yield return "a field's label";
        if (input.TryGetProperty("isRequired", out _) && input.GetProperty("errorMessage").GetString() is not { Length: > 0 }) yield return "a field that does not say why it is not sent";
        if (KindOf(input) == "Input.ChoiceSet" && input.GetProperty("choices").GetArrayLength() == 0 && !input.TryGetProperty("choices.data", out _)) yield return "a choice of nothing";
    }

    private static IEnumerable<string> Table(JsonElement table)
    {
        var columns = table.GetProperty("columns").GetArrayLength();
        if (columns is 0 or > 20) yield return $"{columns} columns";
        if (table.GetProperty("rows").GetArrayLength() is 0 or > 100) yield return "rows";
        foreach (var row in table.GetProperty("rows").EnumerateArray())
        {
            if (row.GetProperty("cells").GetArrayLength() != columns) yield return "a row of another length";
            foreach (var fault in row.GetProperty("cells").EnumerateArray().SelectMany(cell => cell.GetProperty("items").EnumerateArray().SelectMany(Element))) yield return fault;
        }
    }

    private static IEnumerable<string> Chart(JsonElement chart, string kind)
    {
        if (chart.GetProperty("title").GetString() is not { Length: > 0 and <= 120 }) yield return "a chart's title";
        var lines = kind == "Chart.HorizontalBar" ? [chart.GetProperty("data")] : chart.GetProperty("data").EnumerateArray().Select(series => series.GetProperty("values")).ToList();
        if (lines.Count is 0 or > 12) yield return "series";
        foreach (var places in lines.Select(line => line.EnumerateArray().Select(point => point.GetProperty("x").GetString()!).ToList()))
            if (places.Count is 0 or > 40 || places.Distinct().Count() != places.Count || places.Any(place => place.Length is 0 or > 40)) yield return "a chart's places";
        if (lines.SelectMany(line => line.EnumerateArray()).Any(point => point.GetProperty("y").ValueKind != JsonValueKind.Number)) yield return "a point that is no number";
    }

    private static IEnumerable<string> Many(JsonElement element, string name, int fewest, int most) =>
        element.GetProperty(name).GetArrayLength() is var count && count >= fewest && count <= most ? [] : [$"{count} {name}"];

    private static string? KindOf(JsonElement element) => element.GetProperty("type").GetString();
}
