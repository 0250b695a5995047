using System.Text.Json.Nodes;
using KpiBot.Chat.Wording;

namespace KpiBot.Slack.Replying;

/// <summary>The form that asks why an answer was not helpful.</summary>
internal static class ReasonForm
{
    /// <summary>By which it is known when it comes back.</summary>
    public const string Callback = "not_helpful";

    /// <summary>The name of its one field.</summary>
    public const string Reason = "reason";

    private const int LongestReason = 500;

    /// <summary>The form; <paramref name="token"/> says which answer it is about.</summary>
    public static JsonObject Of(ChatTexts texts, string token) => new()
    {
        ["type"] = "modal",
        ["callback_id"] = Callback,
        ["private_metadata"] = token,
        ["title"] = Text(texts.ReasonTitle),
        ["submit"] = Text(texts.Send),
        ["close"] = Text(texts.Cancel),
        ["blocks"] = new JsonArray(new JsonObject
        {
            ["type"] = "input",
            ["label"] = Text(texts.ReasonAsked),
            ["element"] = new JsonObject { ["type"] = "plain_text_input", ["action_id"] = Reason, ["multiline"] = true, ["max_length"] = LongestReason },
        }),
    };

    private static JsonObject Text(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
