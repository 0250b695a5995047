using System.Text.Json.Nodes;

namespace KpiBot.Slack;

/// <summary>A message, ready to be sent: it goes to JSON and back, so that what was rendered once is what is posted, however often it is tried.</summary>
public sealed record SlackMessage
{
    /// <summary>What a notification, a search and a screen reader get; escaped, never empty.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// The same message in blocks, richest first: a workspace that does not take one form (it answers <c>invalid_blocks</c>) may take the next.
    /// When it takes none, or there is none, the text alone is sent.
    /// </summary>
    public IReadOnlyList<JsonArray> Forms { get; init; } = [];
}
