using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Slack.Blocks;

namespace KpiBot.Host.Commands;

/// <summary>An answer as it would be posted to Slack: an array of messages, each with the blocks of its plainest form, ready for Block Kit Builder. Its buttons carry the bare question, so they do nothing there.</summary>
internal static class SlackPreview
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Finding finding) => Of(Composer.Of(finding));

    public static string Of(params IEnumerable<Answer> answers)
    {
        var messages = answers.SelectMany(answer => AnswerRenderer.Render(answer, new Rendering { Token = question => question }));
        var array = new JsonArray([.. messages.Select(message => new JsonObject { ["text"] = message.Text, ["blocks"] = message.Forms.Count == 0 ? null : message.Forms[^1].DeepClone() })]);
        return array.ToJsonString(Indented);
    }
}
