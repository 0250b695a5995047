using System.Text;
using System.Text.Json.Nodes;
using KpiBot.Answers;
using KpiBot.Teams.Api;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Cards;

/// <summary>Elements of a card, each within its limits. Every text stands in runs, in which there is no markup: data can say nothing in it.</summary>
internal static class Elements
{
    /// <summary>A text in as many elements as it needs.</summary>
    public static IEnumerable<JsonObject> Texts(string text, Style? style = null) => PlainText.Parts(PlainText.Of(text, int.MaxValue), Limits.TextLetters).Select(part => Text(part, style));

    /// <summary>Small grey lines.</summary>
    public static IEnumerable<JsonObject> Notes(IEnumerable<string> lines) => lines.SelectMany(line => Texts(line, Style.Note)).Select((line, at) => at == 0 ? line : Close(line));

    /// <summary>A heading on one line.</summary>
    public static JsonObject Heading(string text, Style style) => Text(PlainText.Line(text, Limits.HeadingLetters), style);

    /// <summary>Figures side by side, each under its name.</summary>
    public static IEnumerable<JsonObject> Facts(IEnumerable<Fact> facts) => facts.Chunk(Limits.FactsOfRow).Select(row => new JsonObject
    {
        ["type"] = "ColumnSet",
        ["columns"] = Array(row.Select(fact => new JsonObject
        {
            ["type"] = "Column",
            ["width"] = "stretch",
            ["items"] = new JsonArray(Text(PlainText.Line(fact.Name, Limits.FactLetters), Style.Note), Close(Text(PlainText.Line(fact.Value, Limits.FactLetters), Style.Figure))),
        })),
    });

    /// <summary>Buttons, in as many rows as they need.</summary>
    public static IEnumerable<JsonObject> Actions(IEnumerable<MoreButton> buttons) => buttons.Chunk(Limits.ButtonsOfRow).Select(row => new JsonObject { ["type"] = "ActionSet", ["actions"] = Array(row.Select(Action)) });

    /// <summary>A text without markup.</summary>
    public static JsonObject Text(string text, Style? style = null) => new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(style is null ? Harmless(text) : Run(Harmless(text), style)) };

    /// <summary>So many bytes as it is sent.</summary>
    public static int BytesOf(JsonNode element) => Encoding.UTF8.GetByteCount(element.ToJsonString(ConnectorWire.Compact));

    public static JsonArray Array(IEnumerable<JsonNode> all) => new([.. all]);

    /// <summary>Cards write dates in double braces out: so no two braces stand side by side, which takes a second look at three.</summary>
    public static string Harmless(string text) => Apart(Apart(text));

    /// <summary>What a button sends; the same to hosts that do not know how to wait for an answer.</summary>
    internal static JsonObject DataOf(string token) => token.Length is > 0 and <= Limits.TokenLetters
        ? new JsonObject { [ActivityReader.TokenName] = token }
        : throw new InvalidOperationException("A button's token has 1 to 1,200 letters.");

    private static string Apart(string text) => text.Replace("{{", "{ {", StringComparison.Ordinal).Replace("}}", "} }", StringComparison.Ordinal);

    private static JsonObject Action(MoreButton button)
    {
        var title = Harmless(PlainText.Line(button.Text, Limits.ButtonLetters));
        return new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = "press",
            ["data"] = DataOf(button.Value),
            ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = DataOf(button.Value) },
        };
    }

    private static JsonObject Close(JsonObject element)
    {
        element["spacing"] = "None";
        return element;
    }

    private static JsonObject Run(string text, Style style)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (style.Size is { } size) run["size"] = size;
        if (style.IsBold) run["weight"] = "Bolder";
        if (style.IsSubtle) run["isSubtle"] = true;
        if (style.Color is { } color) run["color"] = color;
        return run;
    }
}

/// <summary>How a text looks.</summary>
/// <param name="Size">Its size; null for the usual.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="IsSubtle">Whether it is grey.</param>
/// <param name="Color">Its colour by its meaning; null for the usual.</param>
internal sealed record Style(string? Size = null, bool IsBold = false, bool IsSubtle = false, string? Color = null)
{
    /// <summary>The one number of an answer.</summary>
    public static Style Headline { get; } = new("Large", IsBold: true);

    /// <summary>A line that says what follows.</summary>
    public static Style Heading { get; } = new("Medium", IsBold: true);

    /// <summary>A figure beside the number.</summary>
    public static Style Figure { get; } = new(IsBold: true);

    /// <summary>A small grey line.</summary>
    public static Style Note { get; } = new("Small", IsSubtle: true);

    /// <summary>A sentence to mind.</summary>
    public static Style Caution { get; } = new(Color: "Warning");
}
