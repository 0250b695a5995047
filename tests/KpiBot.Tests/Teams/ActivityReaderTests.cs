using System.Text.Json;
using System.Text.Json.Nodes;
using KpiBot.Kpis;
using KpiBot.Teams;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Tests.Teams;

public sealed class ActivityReaderTests
{
    [Theory]
    [InlineData(" ")]
    [InlineData("")]
    [InlineData("&nbsp;")]
    [InlineData("\u00a0")]
    public void The_bots_own_mention_falls_away_with_or_without_a_blank(string between) =>
        Assert.Equal("win rate & cac", Asked(Received.Mentioning(Received.Message("win rate &amp; cac", Received.Group, "groupChat"), between)).Text);

    [Fact]
    public void Only_what_the_message_says_is_a_mention_is_one()
    {
        var other = Received.Message("<at>KpiBot</at> win rate of <at>Ana</at>");
        other["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Ana</at>", ["mentioned"] = new JsonObject { ["id"] = "29:ana" } });
        Assert.Equal(["KpiBot", "win", "rate", "of", "Ana"], Asked(other).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_question_in_a_channel_begins_a_thread_and_a_reply_is_part_of_one()
    {
        var first = Asked(Received.Mentioning(Received.Message("win rate", Received.Channel, "channel", id: "17")));
        Assert.Equal((Received.Channel, "17"), (first.Seat.Conversation, first.Seat.Thread));
        var second = Asked(Received.Mentioning(Received.Message("by region", Received.Channel + ";messageid=17", "channel", id: "18")));
        Assert.Equal((Received.Channel, "17", Received.Channel + ";messageid=17"), (second.Seat.Conversation, second.Seat.Thread, second.Seat.Whole));
        Assert.Null(Asked(Received.Message("win rate")).Seat.Thread);
    }

    [Fact]
    public void The_language_is_the_one_of_the_persons_Teams()
    {
        Assert.Equal(Language.Portuguese, Asked(Received.Message("cac", locale: "pt-BR")).From.Language);
        Assert.Equal(Language.English, Asked(Received.Message("cac", locale: "de-DE")).From.Language);
    }

    [Fact]
    public void A_second_delivery_under_another_id_is_known_by_who_said_what_when()
    {
        var (one, other) = (Asked(Received.Message("win rate", id: "1")), Asked(Received.Message("win rate", id: "2")));
        Assert.Single(one.Keys.Intersect(other.Keys));
        Assert.Empty(one.Keys.Intersect(Asked(Received.Message("win rate", id: "3", at: "2026-11-23T09:00:01Z")).Keys));
    }

    [Theory]
    [InlineData("tenant", "other_tenant")]
    [InlineData("service", "other_service")]
    [InlineData("channel", "other_channel")]
    [InlineData("kind", "other_kind")]
    [InlineData("id", "incomplete")]
    [InlineData("from", "incomplete")]
    [InlineData("type", "not_for_us")]
    [InlineData("contradiction", "incomplete")]
    public void What_is_none_of_ours_is_left_alone(string what, string reason)
    {
        var message = Received.Message("win rate");
        switch (what)
        {
            case "tenant": message = Received.Message("win rate", tenant: "12121212-8888-7777-6666-555555555555"); break;
            case "service": message["serviceUrl"] = "https://evil.example/"; break;
            case "channel": message["channelId"] = "directline"; break;
            case "kind": message["conversation"]!["conversationType"] = "meeting"; break;
            case "id": message["id"] = "../../x"; break;
            case "from": message.Remove("from"); break;
            case "type": message["type"] = "messageReaction"; break;
            default: message["channelData"]!["tenant"]!["id"] = "12121212-8888-7777-6666-555555555555"; break;
        }

        Assert.Equal(reason, Assert.IsType<Envelope.Ignored>(Read(message)).Reason);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", true)]
    [InlineData("https://smba.trafficmanager.net/emea", true)]
    [InlineData("https://SMBA.trafficmanager.net/emea/", true)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("https://user@smba.trafficmanager.net/emea/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evil.example/?smba.trafficmanager.net", false)]
    [InlineData("https://x.smba.trafficmanager.net/", false)]
    [InlineData("http://127.0.0.1:5000/", false)]
    [InlineData("https://localhost/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Answers_go_to_the_listed_services_alone(string? service, bool isAllowed) =>
        Assert.Equal(isAllowed, new TeamsAddresses(["smba.trafficmanager.net"], ["sharepoint.com"], isDevelopment: false).Service(service) is not null);

    [Fact]
    public void A_button_carries_its_token_and_what_was_filled_in()
    {
        var pressed = Assert.IsType<Envelope.Pressed>(Read(Received.Pressed("abc", Received.Personal, "personal", "1", "f:1", "77", Minted.Service, values: new JsonObject { ["reason"] = "old", ["n"] = 1 })));
        Assert.Equal(("abc", "77", true, false), (pressed.Token, pressed.Message, pressed.IsWaiting, pressed.IsRefresh));
        Assert.Equal(["reason"], pressed.Values.Keys);
        Assert.True(Assert.IsType<Envelope.Pressed>(Read(Received.Pressed("abc", Received.Personal, "personal", "1", "f:1", "77", Minted.Service, "refresh"))).IsRefresh);
    }

    [Fact]
    public void A_channel_that_is_mentioned_stands_by_its_name()
    {
        var message = Received.Message("tell <at>Weekly Sales</at> when cac rises");
        message["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Weekly Sales</at>", ["mentioned"] = new JsonObject { ["id"] = "19:sales@thread.tacv2" } });
        Assert.Equal(["tell", "#WeeklySales", "when", "cac", "rises"], Asked(message).Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/ana/_api/upload?guid=1", true)]
    [InlineData("https://sharepoint.com/x", true)]
    [InlineData("https://contoso-my.sharepoint.com.evil.example/x", false)]
    [InlineData("https://evilsharepoint.com/x", false)]
    [InlineData("http://contoso.sharepoint.com/x", false)]
    [InlineData("https://user@contoso.sharepoint.com/x", false)]
    [InlineData("https://contoso.sharepoint.com:8443/x", false)]
    [InlineData("http://127.0.0.1:5000/x", false)]
    [InlineData("http://169.254.169.254/latest", false)]
    public void A_file_is_put_into_listed_storages_alone(string upload, bool isAllowed)
    {
        var read = Read(Received.Consented("token", Received.Personal, "1", "f:1", Minted.Service, upload));
        if (!isAllowed) Assert.Equal("other_storage", Assert.IsType<Envelope.Ignored>(read).Reason);
        else Assert.Equal((upload, "U-f1", "token"), (Assert.IsType<Envelope.Consented>(read).Place!.Upload.AbsoluteUri, ((Envelope.Consented)read).Place!.UniqueId, ((Envelope.Consented)read).Token));
    }

    [Fact]
    public void Whoever_declines_a_file_names_no_place_and_another_token_less_answer_is_none() =>
        Assert.Equal((null, "not_for_us"), (Assert.IsType<Envelope.Consented>(Read(Received.Consented("token", Received.Personal, "1", "f:1", Minted.Service, null))).Place, Assert.IsType<Envelope.Ignored>(Read(Received.Consented("", Received.Personal, "1", "f:1", Minted.Service, null))).Reason));

    [Fact]
    public void A_channel_that_is_deleted_is_one_and_a_team_that_is_left_is_all()
    {
        JsonObject Changed(string what)
        {
            var activity = Received.InTeam(Received.Activity("conversationUpdate", Received.Channel, "channel", "1", "9"));
            (activity["channelData"]!["eventType"], activity["channelData"]!["channel"]) = (what, new JsonObject { ["id"] = "19:sales@thread.tacv2" });
            return activity;
        }

        var channel = Assert.IsType<Envelope.Removed>(Read(Changed("channelDeleted")));
        Assert.Equal(("19:sales@thread.tacv2", false), (channel.Seat.Conversation, channel.IsOfTeam));
        Assert.True(Assert.IsType<Envelope.Removed>(Read(Changed("teamDeleted"))).IsOfTeam);
        Assert.True(Assert.IsType<Envelope.Removed>(Read(Received.InTeam(Received.Installation("remove", Received.Channel, "channel", "1", "9", Minted.Service)))).IsOfTeam);
        Assert.False(Assert.IsType<Envelope.Removed>(Read(Received.Installation("remove", Received.Group, "groupChat", "1", "9", Minted.Service))).IsOfTeam);
    }

    [Fact]
    public void An_envelope_comes_back_from_JSON_as_it_was()
    {
        Envelope asked = Asked(Received.Mentioning(Received.Message("win rate", Received.Channel, "channel", id: "17")));
        Assert.Equal(asked, JsonSerializer.Deserialize<Envelope>(JsonSerializer.SerializeToUtf8Bytes(asked)));
    }

    private static Envelope.Asked Asked(JsonObject activity) => Assert.IsType<Envelope.Asked>(Read(activity));

    private static Envelope Read(JsonObject activity)
    {
        using var document = JsonDocument.Parse(activity.ToJsonString());
        return new ActivityReader(Minted.Tenant, new TeamsAddresses(["smba.trafficmanager.net"], ["sharepoint.com"], isDevelopment: false)).Read(document.RootElement);
    }
}
