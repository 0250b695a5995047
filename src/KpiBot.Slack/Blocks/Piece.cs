using System.Text.Json.Nodes;

namespace KpiBot.Slack.Blocks;

/// <summary>A block in the three forms a message is tried in; null where a form has nothing in its place.</summary>
/// <param name="Native">With Slack's own charts and tables.</param>
/// <param name="Pictured">With uploaded pictures.</param>
/// <param name="Plain">With neither.</param>
/// <param name="Letters">Shown, at most.</param>
internal sealed record Piece(JsonObject? Native, JsonObject? Pictured, JsonObject? Plain, int Letters)
{
    /// <summary>Whether it is a table, of which a message has one.</summary>
    public bool IsTable { get; init; }

    /// <summary>Whether it is a native chart, of which a message has two.</summary>
    public bool IsChart { get; init; }

    /// <summary>The same in every form.</summary>
    public static Piece Of(JsonObject block, int letters) => new(block, block, block, letters);
}
