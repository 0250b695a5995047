using System.Text.Json.Nodes;
using KpiBot.Slack;

namespace KpiBot.Tests.Slack;

/// <summary>Where KPIBOT_SLACK_MESSAGES names a file, the messages that were tried, a line each, in every form: tests/conformance shows them to Slack's own types.</summary>
internal static class WrittenMessages
{
    private static readonly string? File = Environment.GetEnvironmentVariable("KPIBOT_SLACK_MESSAGES");
    private static readonly Lock Turn = new();

    public static void Add(SlackMessage message)
    {
        if (File is null) return;
        lock (Turn)
            System.IO.File.AppendAllLines(File, message.Forms.Select(form => new JsonObject { ["text"] = message.Text, ["blocks"] = form.DeepClone() }.ToJsonString()));
    }
}
