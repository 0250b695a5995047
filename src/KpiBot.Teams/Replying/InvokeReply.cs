using System.Text.Json.Nodes;
using KpiBot.Teams.Api;

namespace KpiBot.Teams.Replying;

/// <summary>What is said at once to whoever pressed a button.</summary>
internal static class InvokeReply
{
    /// <summary>A word beside the card.</summary>
    public static string Words(string text) => Of("application/vnd.microsoft.activity.message", text);

    /// <summary>A card in the place of the one that the button stands in, for this person.</summary>
    public static string Card(JsonObject card) => Of("application/vnd.microsoft.card.adaptive", card.DeepClone());

    private static string Of(string type, JsonNode value) => new JsonObject { ["statusCode"] = 200, ["type"] = type, ["value"] = value }.ToJsonString(ConnectorWire.Compact);
}
