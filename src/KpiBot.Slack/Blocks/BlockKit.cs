using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Answers;

namespace KpiBot.Slack.Blocks;

/// <summary>Slack's blocks, each within its limits. Every text is <c>plain_text</c> or <c>raw_text</c>: there is no markup in which data could say something.</summary>
internal static class BlockKit
{
    public static Piece Header(string text) => Counted(new JsonObject { ["type"] = "header", ["text"] = Text(text.Replace('\n', ' '), Limits.HeaderLetters) }, Limits.HeaderLetters, text);

    /// <summary>A text in as many sections as it needs.</summary>
    public static IEnumerable<Piece> Sections(string text) => Mention.IsIn(text) ? [Mentioning(text)] :
        PlainText.Parts(PlainText.Of(text, int.MaxValue), Limits.SectionLetters).Select(part => Counted(new JsonObject { ["type"] = "section", ["text"] = Text(part, Limits.SectionLetters) }, Limits.SectionLetters, part));

    /// <summary>A text that names people or channels: Slack shows their names. It is made of parts, not of markup.</summary>
    private static Piece Mentioning(string text)
    {
        var left = Limits.SectionLetters;
        var elements = new JsonArray();
        foreach (var (sign, part) in Mention.Parts(text))
        {
            if (left <= 0) break;
            var shown = PlainText.Piece(part, left);
            left -= shown.Length;
            if (shown.Length == 0) continue;
            var isId = shown.All(char.IsAsciiLetterOrDigit);
            elements.Add(sign switch
            {
                '@' when isId => new JsonObject { ["type"] = "user", ["user_id"] = shown },
                '#' when isId => new JsonObject { ["type"] = "channel", ["channel_id"] = shown },
                _ => new JsonObject { ["type"] = "text", ["text"] = shown },
            });
        }

        return Counted(new JsonObject { ["type"] = "rich_text", ["elements"] = new JsonArray(new JsonObject { ["type"] = "rich_text_section", ["elements"] = elements }) }, Limits.SectionLetters, text);
    }

    /// <summary>Short texts side by side.</summary>
    public static IEnumerable<Piece> Fields(IEnumerable<string> texts) => texts.Chunk(Limits.FieldsPerSection).Select(part =>
        Counted(new JsonObject { ["type"] = "section", ["fields"] = Texts(part, Limits.FieldLetters) }, Limits.FieldLetters, part));

    /// <summary>Small lines.</summary>
    public static IEnumerable<Piece> Context(IEnumerable<string> lines) => lines.Chunk(Limits.ContextElements).Select(part =>
        Counted(new JsonObject { ["type"] = "context", ["elements"] = Texts(part, Limits.ContextLetters) }, Limits.ContextLetters, part));

    /// <summary>Buttons, each of which asks a question.</summary>
    public static Piece Actions(IEnumerable<(int Number, string Question)> questions, Func<string, string> token) =>
        Actions([.. questions.Select(button => new MoreButton(string.Create(CultureInfo.InvariantCulture, $"{AskAction}{button.Number}"), button.Question, token(button.Question)))]);

    /// <summary>Buttons.</summary>
    public static Piece Actions(IReadOnlyList<MoreButton> all)
    {
        var buttons = all.Select(button => (JsonNode)new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = button.Action,
            ["text"] = Text(button.Text.Replace('\n', ' '), Limits.ButtonLetters),
            ["value"] = Checked(button.Value),
        }).ToArray();
        return Piece.Of(new JsonObject { ["type"] = "actions", ["elements"] = new JsonArray(buttons) }, buttons.Length * Limits.ButtonLetters);
    }

    public static JsonObject Image(FileId file, string alternative) => new()
    {
        ["type"] = "image",
        ["slack_file"] = new JsonObject { ["id"] = file.Value },
        ["alt_text"] = PlainText.Line(alternative, Limits.AlternativeLetters),
    };

    public static JsonObject Cell(string text) => new() { ["type"] = "raw_text", ["text"] = PlainText.Line(text, Limits.CellLetters) };

    /// <summary>Action ids of buttons that ask: this and a number.</summary>
    internal const string AskAction = "ask:";

    private static JsonArray Texts(string[] texts, int longest) => new([.. texts.Select(text => (JsonNode)Text(text, longest))]);

    private static JsonObject Text(string text, int longest) => new() { ["type"] = "plain_text", ["text"] = PlainText.Of(text, longest), ["emoji"] = false };

    private static string Checked(string token) =>
        token is { Length: > 0 and <= Limits.ButtonValueLetters } value ? value : throw new InvalidOperationException("A button's token has 1 to 2,000 letters.");

    private static Piece Counted(JsonObject block, int longest, params string[] texts) => Piece.Of(block, texts.Sum(text => Math.Min(text.Length, longest)));
}
