using System.Text.Json;
using KpiBot.Chat;
using KpiBot.Kpis;

namespace KpiBot.Teams.Envelopes;

/// <summary>Reads an activity that was verified. What is of another tenant, comes from a service that is not on the list, or is of another channel of the bot's is none of ours.</summary>
/// <param name="tenant">The one tenant; null for any, which is for Microsoft 365 Agents Playground alone.</param>
/// <param name="addresses">Where messages may be sent.</param>
public sealed class ActivityReader(string? tenant, TeamsAddresses addresses)
{
    /// <summary>The name under which a button carries its token.</summary>
    public const string TokenName = "kpibot";

    /// <summary>The verb of a card that asks for its newest figures.</summary>
    public const string RefreshVerb = "refresh";

    private const string Channel = "msteams";
    private const string ThreadMark = ";messageid=";

    /// <summary>What it says.</summary>
    public Envelope Read(JsonElement activity)
    {
        if (activity.Text("channelId") != Channel) return new Envelope.Ignored("other_channel");
        if (SeatOf(activity, out var problem) is not { } seat) return new Envelope.Ignored(problem);
        if (activity.Id("id") is not { } id) return new Envelope.Ignored("incomplete");
        return activity.Text("type") switch
        {
            "message" => OfMessage(activity, seat, id),
            "invoke" => OfInvoke(activity, seat, id),
            "installationUpdate" => OfInstallation(activity, seat, id),
            "conversationUpdate" => OfConversation(activity, seat, id),
            _ => new Envelope.Ignored("not_for_us"),
        };
    }

    private Seat? SeatOf(JsonElement activity, out string problem)
    {
        problem = "incomplete";
        var (conversation, data) = (activity.Part("conversation"), activity.Part("channelData"));
        if (conversation.Id("id") is not { } whole || activity.Part("recipient").Id("id") is not { } bot) return null;
        var (named, told) = (conversation.Text("tenantId"), data.Part("tenant").Text("id"));
        if ((named ?? told) is not { Length: > 0 } own || (named ?? own) != (told ?? own)) return null;
        problem = "other_tenant";
        if (tenant is not null && !own.Equals(tenant, StringComparison.OrdinalIgnoreCase)) return null;
        problem = "other_service";
        if (addresses.Service(activity.Text("serviceUrl")) is not { } service) return null;
        var parts = whole.Split(ThreadMark, 2);
        var (channel, kind) = (data.Part("channel").Text("type"), conversation.Text("conversationType"));
        problem = "other_kind";
        if (KindOf(kind) is not { } known) return null;
        return new Seat(own, parts[0], known, service, bot)
        {
            Team = known == SeatKind.Channel ? data.Part("team").Id("id") : null,
            Thread = known == SeatKind.Channel && parts is [_, { Length: > 0 } thread] ? thread : null,
            IsShared = channel == "shared",
            IsPrivate = channel == "private",
        };
    }

    private static SeatKind? KindOf(string? kind) => kind switch { "personal" => SeatKind.Personal, "groupChat" => SeatKind.Group, "channel" => SeatKind.Channel, _ => null };

    private static Envelope OfMessage(JsonElement activity, Seat seat, string id)
    {
        if (SenderOf(activity) is not { } from || from.Id == seat.Bot) return new Envelope.Ignored("incomplete");
        if (TokenOf(activity.Part("value")) is { } token) return new Envelope.Pressed(seat, from, id, activity.Id("replyToId"), token, IsWaiting: false, ValuesOf(activity.Part("value")));
        var text = MentionText.Plain(activity, seat.Bot);
        // A question begins a thread of its channel, or is part of one.
        var asked = seat.Kind == SeatKind.Channel && seat.Thread is null ? seat with { Thread = id } : seat;
        return new Envelope.Asked(asked, from, id, text, activity.Text("timestamp") ?? string.Empty);
    }

    private Envelope OfInvoke(JsonElement activity, Seat seat, string id)
    {
        if (activity.Text("name") == "fileConsent/invoke") return OfConsent(activity, seat, id);
        var action = activity.Part("value").Part("action");
        if (activity.Text("name") != "adaptiveCard/action" || SenderOf(activity) is not { } from || TokenOf(action.Part("data")) is not { } token) return new Envelope.Ignored("not_for_us");
        return new Envelope.Pressed(seat, from, id, activity.Id("replyToId"), token, IsWaiting: true, ValuesOf(action.Part("data"))) { IsRefresh = action.Text("verb") == RefreshVerb };
    }

    private Envelope OfConsent(JsonElement activity, Seat seat, string id)
    {
        var (value, place) = (activity.Part("value"), activity.Part("value").Part("uploadInfo"));
        if (SenderOf(activity) is not { } from || TokenOf(value.Part("context")) is not { } token) return new Envelope.Ignored("not_for_us");
        if (value.Text("action") == "decline") return new Envelope.Consented(seat, from, id, token, null);
        if (value.Text("action") != "accept" || place.Id("uniqueId") is not { } unique || place.Text("name") is not { } name || place.Text("fileType") is not { } type) return new Envelope.Ignored("incomplete");
        if (addresses.Storage(place.Text("uploadUrl")) is not { } upload || addresses.Storage(place.Text("contentUrl")) is not { } content) return new Envelope.Ignored("other_storage");
        return new Envelope.Consented(seat, from, id, token, new FilePlace(upload, content, name, unique, type));
    }

    private static Envelope OfInstallation(JsonElement activity, Seat seat, string id) => activity.Text("action") switch
    {
        "add" or "add-upgrade" when SenderOf(activity) is { } from => new Envelope.Added(seat, from, id),
        "remove" => new Envelope.Removed(seat, id) { IsOfTeam = seat.Kind == SeatKind.Channel },
        _ => new Envelope.Ignored("not_for_us"),
    };

    private static Envelope OfConversation(JsonElement activity, Seat seat, string id)
    {
        var data = activity.Part("channelData");
        if (data.Text("eventType") == "channelDeleted") return new Envelope.Removed(seat with { Conversation = data.Part("channel").Id("id") ?? seat.Conversation }, id);
        var isGone = activity.Items("membersRemoved").Any(member => member.Id("id") == seat.Bot) || data.Text("eventType") == "teamDeleted";
        return isGone ? new Envelope.Removed(seat, id) { IsOfTeam = seat.Kind == SeatKind.Channel } : new Envelope.Changed(seat);
    }

    private static Sender? SenderOf(JsonElement activity)
    {
        var from = activity.Part("from");
        if (from.Id("id") is not { } id) return null;
        var locale = activity.Text("locale") ?? activity.Items("entities").Select(entity => entity.Text("locale")).FirstOrDefault(named => named is not null);
        return new Sender(id, from.Id("aadObjectId"), LanguageTag.Parse(locale ?? string.Empty) ?? Language.English);
    }

    private static string? TokenOf(JsonElement? data) => data.Text(TokenName) is { Length: > 0 } token ? token : null;

    private static Dictionary<string, string> ValuesOf(JsonElement? data) => data is { ValueKind: JsonValueKind.Object } given
        ? given.EnumerateObject().Where(member => member.Name != TokenName && member.Value.ValueKind == JsonValueKind.String).GroupBy(member => member.Name).ToDictionary(same => same.Key, same => SecretMarks.Without(same.First().Value.GetString()!), StringComparer.Ordinal)
        : [];
}
