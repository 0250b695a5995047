using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Answers;
using KpiBot.Kpis;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Cards;

/// <summary>Answers as Teams' messages, each an Adaptive Card. The same answer always gives the same bytes.</summary>
public static class AnswerRenderer
{
    /// <summary>One message, or several in order where Teams would not take so much at once.</summary>
    public static IReadOnlyList<TeamsMessage> Render(Answer answer, Rendering rendering)
    {
        var parts = Split(new AnswerElements(answer, rendering).All()).ToList();
        var whole = AnswerText.Of(answer);
        var first = whole.Split('\n', 2)[0];
        if (parts.Count == 0) parts.Add([.. Elements.Texts(whole)]);
        return [.. parts.Select((part, at) => new TeamsMessage
        {
            Summary = PlainText.Line(at == 0 ? first : Numbered(first, at, parts.Count), Limits.SummaryLetters),
            Speak = PlainText.Line(at == 0 ? Aloud(answer, first) : Numbered(first, at, parts.Count), Limits.SpeakLetters),
            Card = CardOf(part, PlainText.Of(at == 0 ? whole : Numbered(first, at, parts.Count), Limits.FallbackLetters), at == 0 ? Aloud(answer, first) : first, answer.Language, parts.Count == 1 ? rendering.Refresh : null),
        })];
    }

    private static JsonObject CardOf(IReadOnlyList<JsonObject> body, string fallback, string aloud, Language language, Refreshing? refresh)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = language.Tag(),
            ["fallbackText"] = fallback,
            ["speak"] = Elements.Harmless(PlainText.Line(aloud, Limits.SpeakLetters)),
            ["msteams"] = new JsonObject { ["width"] = "full" },
            ["body"] = Elements.Array(body),
        };
        if (refresh is not null) card["refresh"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["title"] = "↻", ["verb"] = ActivityReader.RefreshVerb, ["data"] = Elements.DataOf(refresh.Value) },
            ["userIds"] = new JsonArray(refresh.User),
        };
        return card;
    }

    /// <summary>The number and how it changed, or whatever is said first.</summary>
    private static string Aloud(Answer answer, string first) => string.Join(". ", [first, .. answer.Blocks.OfType<Block.Change>().Take(1).Select(change => change.Text)]);

    private static string Numbered(string first, int at, int count) => string.Create(CultureInfo.InvariantCulture, $"{PlainText.Cut(first, Limits.SummaryLetters - 12)} ({at + 1}/{count})");

    private static IEnumerable<IReadOnlyList<JsonObject>> Split(IEnumerable<JsonObject> elements)
    {
        var (part, bytes) = (new List<JsonObject>(), 0);
        foreach (var element in elements)
        {
            var more = Elements.BytesOf(element) + 1;
            if (part.Count > 0 && bytes + more > Limits.BodyBytes)
            {
                yield return part;
                (part, bytes) = ([], 0);
            }
            part.Add(element);
            bytes += more;
        }
        if (part.Count > 0) yield return part;
    }
}
