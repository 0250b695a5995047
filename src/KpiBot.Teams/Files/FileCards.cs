using System.Text.Json.Nodes;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Teams.Files;

/// <summary>What is shown of a file in a person's own chat: the question whether it may be put into their storage, and where it is then.</summary>
internal static class FileCards
{
    /// <summary>Asks; both answers bring the token back.</summary>
    public static JsonObject Consent(string name, int bytes, string description, string token) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.card.file.consent",
        ["name"] = name,
        ["content"] = new JsonObject { ["description"] = description, ["sizeInBytes"] = bytes, ["acceptContext"] = ContextOf(token), ["declineContext"] = ContextOf(token) },
    };

    /// <summary>Shows the file.</summary>
    public static JsonObject Info(FilePlace place) => new()
    {
        ["contentType"] = "application/vnd.microsoft.teams.card.file.info",
        ["contentUrl"] = place.Content.AbsoluteUri,
        ["name"] = place.Name,
        ["content"] = new JsonObject { ["uniqueId"] = place.UniqueId, ["fileType"] = place.FileType },
    };

    private static JsonObject ContextOf(string token) => new() { [ActivityReader.TokenName] = token };
}
