using System.Text.Json.Nodes;

namespace KpiBot.Teams;

/// <summary>A message, ready to be sent: it goes to JSON and back, so that what was rendered once is what is posted, however often it is tried.</summary>
public sealed record TeamsMessage
{
    /// <summary>What a notification and a list of chats show; one line, never empty.</summary>
    public required string Summary { get; init; }

    /// <summary>What is read aloud.</summary>
    public required string Speak { get; init; }

    /// <summary>The Adaptive Card.</summary>
    public required JsonObject Card { get; init; }
}
