using System.Text.Json.Nodes;

namespace KpiBot.Slack.Api;

/// <summary>What the agent view shows around a conversation.</summary>
public sealed class AssistantMethods
{
    /// <summary>Prompts at most.</summary>
    public const int MostPrompts = 4;

    private readonly SlackClient _client;

    internal AssistantMethods(SlackClient client) => _client = client;

    /// <summary>Says what KpiBot is doing until it posts.</summary>
    /// <param name="channel">The direct conversation.</param>
    /// <param name="thread">The message that is being answered.</param>
    /// <param name="status">Goes on after KpiBot's name.</param>
    /// <param name="cancellation">Leaves open whether it is shown.</param>
    public Task<SlackOutcome<Answered>> SetStatusAsync(ChannelId channel, MessageTs thread, string status, CancellationToken cancellation) =>
        _client.CallAsync(Method.SetStatus, Json.Of(new JsonObject { ["channel_id"] = channel.Value, ["thread_ts"] = thread.Value, ["status"] = status }), _ => new Answered(), cancellation);

    /// <summary>Offers questions to begin with. An agent's are the conversation's: with a thread Slack would take them and show nothing.</summary>
    public Task<SlackOutcome<Answered>> SetPromptsAsync(ChannelId channel, IReadOnlyList<string> questions, CancellationToken cancellation) =>
        _client.CallAsync(
            Method.SetPrompts,
            Json.Of(new JsonObject
            {
                ["channel_id"] = channel.Value,
                ["prompts"] = new JsonArray([.. questions.Take(MostPrompts).Select(question => (JsonNode)new JsonObject { ["title"] = question, ["message"] = question })]),
            }),
            _ => new Answered(),
            cancellation);
}
