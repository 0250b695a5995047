using System.Text;
using System.Text.Json.Nodes;

namespace KpiBot.Tests.Teams;

/// <summary>Activities as Teams sends them.</summary>
internal static class Received
{
    public const string Bot = "28:11111111-2222-3333-4444-555555555555";
    public const string Channel = "19:general@thread.tacv2";
    public const string Group = "19:group@thread.v2";
    public const string Personal = "a:personal";

    public static byte[] Bytes(JsonObject activity) => Encoding.UTF8.GetBytes(activity.ToJsonString());

    public static JsonObject Message(
        string text, string conversation = Personal, string kind = "personal", string user = "1", string id = "1", string service = Minted.Service, string channel = "msteams", string tenant = Minted.Tenant, string locale = "en-US", string at = "2026-11-23T09:00:00Z")
    {
        var activity = Activity("message", conversation, kind, user, id, service, channel, tenant, locale);
        (activity["text"], activity["timestamp"]) = (text, at);
        return activity;
    }

    /// <summary>With the bot's mention in front, a blank between or not.</summary>
    public static JsonObject Mentioning(JsonObject message, string between = " ")
    {
        message["text"] = $"<at>KpiBot</at>{between}{(string)message["text"]!}";
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>KpiBot</at>", ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "KpiBot" } });
        return message;
    }

    public static JsonObject Pressed(string token, string conversation, string kind, string user, string id, string message, string service, string verb = "press", JsonObject? values = null)
    {
        var activity = Activity("invoke", conversation, kind, user, id, service);
        var data = values ?? [];
        data["kpibot"] = token;
        (activity["name"], activity["replyToId"]) = ("adaptiveCard/action", message);
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data }, ["trigger"] = "manual" };
        return activity;
    }

    /// <summary>A person's answer to the question whether a file may be put somewhere.</summary>
    public static JsonObject Consented(string token, string conversation, string user, string id, string service, string? upload)
    {
        var activity = Activity("invoke", conversation, "personal", user, id, service);
        activity["name"] = "fileConsent/invoke";
        activity["value"] = new JsonObject { ["type"] = "fileUpload", ["action"] = upload is null ? "decline" : "accept", ["context"] = new JsonObject { ["kpibot"] = token } };
        if (upload is not null) activity["value"]!["uploadInfo"] = new JsonObject { ["contentUrl"] = upload.Split('?')[0], ["name"] = "records.csv", ["uploadUrl"] = upload, ["uniqueId"] = "U-" + id.Replace(":", "", StringComparison.Ordinal), ["fileType"] = "csv" };
        return activity;
    }

    /// <summary>In a channel of a team.</summary>
    public static JsonObject InTeam(JsonObject activity, string team = Channel)
    {
        activity["channelData"]!["team"] = new JsonObject { ["id"] = team };
        return activity;
    }

    public static JsonObject Installation(string action, string conversation, string kind, string user, string id, string service)
    {
        var activity = Activity("installationUpdate", conversation, kind, user, id, service);
        activity["action"] = action;
        return activity;
    }

    public static JsonObject Activity(string type, string conversation, string kind, string user, string id, string service = Minted.Service, string channel = "msteams", string tenant = Minted.Tenant, string locale = "en-US") => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = channel,
        ["serviceUrl"] = service,
        ["locale"] = locale,
        ["from"] = new JsonObject { ["id"] = "29:" + user, ["aadObjectId"] = PersonOf(user), ["name"] = "Somebody" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "KpiBot" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = kind, ["tenantId"] = tenant },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
    };

    public static string PersonOf(string user) => $"00000000-0000-0000-0000-{user.PadLeft(12, '0')}";
}
