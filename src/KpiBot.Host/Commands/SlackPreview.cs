using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Chat;
using KpiBot.Slack;
using KpiBot.Slack.Blocks;

namespace KpiBot.Host.Commands;

/// <summary>An answer as it would be posted to Slack: an array of messages, each with the blocks of its plainest form, ready for Block Kit Builder. Its buttons carry the bare question, so they do nothing there.</summary>
internal static class SlackPreview
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Finding finding) => Of(Composer.Of(finding));

    /// <summary>What a desk says, with its buttons.</summary>
    public static string Of(DeskReply reply) => Written(AnswerRenderer.Render(reply.Answer, new Rendering
    {
        Token = question => question, More = [.. reply.Buttons.Select((button, at) => new MoreButton(string.Create(CultureInfo.InvariantCulture, $"desk:{at}"), button.Text, button.Subject))],
    }));

    public static string Of(params IEnumerable<Answer> answers) => Written(answers.SelectMany(answer => AnswerRenderer.Render(answer, new Rendering { Token = question => question })));

    private static string Written(IEnumerable<SlackMessage> messages)
    {
        var array = new JsonArray([.. messages.Select(message => new JsonObject { ["text"] = message.Text, ["blocks"] = message.Forms.Count == 0 ? null : message.Forms[^1].DeepClone() })]);
        return array.ToJsonString(Indented);
    }
}
