using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Answers;

namespace KpiBot.Slack.Blocks;

/// <summary>Answers as Slack's messages. The same answer always gives the same bytes.</summary>
public static class AnswerRenderer
{
    // A picture that was uploaded a moment ago may not be ready: then Slack calls the blocks invalid, and takes them a second later.
    private const int PictureTries = 3;

    /// <summary>One message, or several in order where Slack would not take so much at once.</summary>
    public static IReadOnlyList<SlackMessage> Render(Answer answer, Rendering rendering)
    {
        var parts = Split(new AnswerBlocks(answer, rendering).All()).ToList();
        if (parts.Count == 0) parts.Add([]); // Nothing but blanks: the text alone is said.
        var whole = AnswerText.Of(answer);
        var first = whole.Split('\n', 2)[0];
        return [.. parts.Select((part, at) => MessageOf(part, at == 0 ? whole : string.Create(CultureInfo.InvariantCulture, $"{first} ({at + 1}/{parts.Count})")))];
    }

    private static SlackMessage MessageOf(IReadOnlyList<Piece> pieces, string text)
    {
        var pictured = pieces.Any(piece => piece.Pictured is not null && piece.Plain is null);
        JsonArray[] forms = [Form(pieces, piece => piece.Native), .. Enumerable.Repeat(pieces, pictured ? PictureTries : 0).Select(all => Form(all, piece => piece.Pictured)), Form(pieces, piece => piece.Plain)];
        var isNative = pieces.Any(piece => piece.Native != piece.Pictured);
        var needed = forms.Skip(isNative ? 0 : 1).SkipLast(pieces.All(piece => piece.Plain is null) ? 1 : 0);
        return new SlackMessage { Text = SlackText.Escaped(text, Limits.TextLetters), Forms = [.. needed] };
    }

    private static JsonArray Form(IReadOnlyList<Piece> pieces, Func<Piece, JsonObject?> form) => new([.. pieces.Select(form).OfType<JsonObject>().Select(block => block.DeepClone())]);

    private static IEnumerable<IReadOnlyList<Piece>> Split(IEnumerable<Piece> pieces)
    {
        var (part, letters) = (new List<Piece>(), 0);
        foreach (var piece in pieces)
        {
            if (part.Count > 0 && IsFull(part, letters, piece))
            {
                yield return part;
                (part, letters) = ([], 0);
            }
            part.Add(piece);
            letters += piece.Letters;
        }
        if (part.Count > 0) yield return part;
    }

    private static bool IsFull(List<Piece> part, int letters, Piece next) =>
        part.Count == Limits.BlocksPerMessage
        || letters + next.Letters > Limits.LettersPerMessage
        || (next.IsTable && part.Count(piece => piece.IsTable) == Limits.TablesPerMessage)
        || (next.IsChart && part.Count(piece => piece.IsChart) == Limits.ChartsPerMessage);
}
