using System.Text.Json;
using KpiBot.Slack;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Gate;

namespace KpiBot.Tests.Slack;

public sealed class EnvelopeTests
{
    [Fact]
    public void A_mention_is_a_question_in_its_thread()
    {
        var given = Assert.IsType<Envelope.Event>(Read(Sent.Mention));
        Assert.Equal(new TeamId("T1"), given.Team);
        Assert.False(given.IsShared);
        Assert.Equal(new SlackEvent.Asked(new("U1"), new TeamId("T1"), new("C1"), false, "win rate & revenue in #C2 <today>", new("1763848800.000100"), new MessageTs("1763848700.000100")), given.What);
        Assert.Equal(["event:Ev1", "message:T1:C1:1763848800.000100"], given.Keys);
    }

    [Fact]
    public void A_direct_message_is_a_question_too()
    {
        var asked = Assert.IsType<SlackEvent.Asked>(Assert.IsType<Envelope.Event>(Read(Sent.Direct)).What);
        Assert.True(asked.IsDirect);
        Assert.Equal("qual o CAC?", asked.Text);
    }

    [Fact]
    public void A_command_comes_with_its_words_and_an_address_to_answer()
    {
        var command = Assert.IsType<Envelope.Command>(Read(Sent.Command));
        Assert.Equal(new Actor(new("T1"), new("U1"), new TeamId("T1")), command.Actor);
        Assert.Equal(("/kpi", "win rate por região"), (command.Name, command.Text));
        Assert.Equal("https://hooks.slack.com/commands/T1/2/3", command.ResponseUrl?.ToString());
    }

    [Fact]
    public void A_click_tells_whose_it_is_apart_from_whose_workspace_it_is_in()
    {
        var click = Assert.IsType<Envelope.Interaction>(Read(Sent.Payload(Sent.Click)));
        Assert.Equal(new Actor(new("T1"), new("U1"), new TeamId("T2")), click.Actor);
        Assert.Equal(new SlackInteraction.Pressed("ask:0", "token-0", new ChannelId("C1"), new MessageTs("1763848802.000100"), new MessageTs("1763848700.000100")), click.What);
        Assert.Equal(["interaction:T1:1.2.3"], click.Keys);
    }

    [Fact]
    public void A_shortcut_and_a_form_are_read()
    {
        var about = Assert.IsType<SlackInteraction.AskedAbout>(Assert.IsType<Envelope.Interaction>(Read(Sent.Payload(Sent.Shortcut))).What);
        Assert.Equal(("is our win rate falling?", "1763848803.000100"), (about.Text, about.Message.Value));
        var form = Assert.IsType<Envelope.Interaction>(Read(Sent.Payload(Sent.Form)));
        Assert.Equal("wrong period", Assert.IsType<SlackInteraction.Submitted>(form.What).Values["reason"]);
        Assert.Contains("view:T1:V1:1.a", form.Keys);
    }

    [Theory]
    [InlineData("\"bot_id\":\"B1\",")]
    [InlineData("\"subtype\":\"message_changed\",")]
    [InlineData("\"subtype\":\"message_deleted\",")]
    [InlineData("\"subtype\":\"bot_message\",")]
    [InlineData("\"subtype\":\"channel_join\",")]
    [InlineData("\"hidden\":true,")]
    public void What_no_person_said_first_hand_is_ignored(string marked) =>
        Assert.IsType<Envelope.Ignored>(Read(Sent.Direct.Replace("\"type\":\"message\",", "\"type\":\"message\"," + marked, StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"channel_type\":\"im\"", "\"channel_type\":\"channel\"")]
    [InlineData("\"user\":\"U1\",", "")]
    [InlineData("\"user\":\"U1\"", "\"user\":\"U1 or 1=1\"")]
    [InlineData("\"event_id\":\"Ev2\",", "")]
    [InlineData("\"type\":\"message\"", "\"type\":\"reaction_added\"")]
    [InlineData("event_callback", "something_new")]
    public void What_is_incomplete_or_unknown_is_ignored(string from, string to) => Assert.IsType<Envelope.Ignored>(Read(Sent.Direct.Replace(from, to, StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{"type":"channel_shared","channel":"C7","connected_team_id":"T9"}""")]
    [InlineData("""{"type":"channel_rename","channel":{"id":"C7","name":"new"}}""")]
    [InlineData("""{"type":"channel_archive","channel":"C7","user":"U1"}""")]
    public void A_changed_conversation_is_told(string what) =>
        Assert.Equal(new SlackEvent.ConversationChanged(new("C7")), Assert.IsType<Envelope.Event>(Read($$"""{"team_id":"T1","type":"event_callback","event_id":"Ev3","event":{{what}}}""")).What);

    [Fact]
    public void Every_envelope_comes_back_from_JSON_as_it_was()
    {
        string[] bodies = [Sent.Mention, Sent.Direct, Sent.Command, Sent.Challenge, Sent.Payload(Sent.Click), Sent.Payload(Sent.Shortcut), "ssl_check=1", """{"team_id":"T1","type":"event_callback","event_id":"Ev4","event":{"type":"app_uninstalled"}}"""];
        foreach (var envelope in bodies.Select(Read)) Assert.Equal(envelope, JsonSerializer.Deserialize<Envelope>(JsonSerializer.Serialize(envelope)));
        var form = (Envelope.Interaction)JsonSerializer.Deserialize<Envelope>(JsonSerializer.Serialize(Read(Sent.Payload(Sent.Form))))!;
        Assert.Equal("wrong period", ((SlackInteraction.Submitted)form.What).Values["reason"]);
    }

    [Theory]
    [InlineData("<@U1> <@U2|ana> win rate", "win rate")]
    [InlineData("<!here> <https://x.example|the site> and <https://y.example>", "the site and https://y.example")]
    [InlineData("a < b and <unclosed", "a < b and <unclosed")]
    [InlineData("&amp;lt;", "&lt;")]
    [InlineData("", "")]
    public void Words_are_as_they_were_typed(string sent, string plain) => Assert.Equal(plain, MessageText.Plain(sent));

    private static Envelope Read(string body) => Assert.IsType<Admission.Admitted>(Signed.Of(body).At(Signed.Gate())).Envelope;
}
