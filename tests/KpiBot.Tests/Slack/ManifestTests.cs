using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Gate;
using KpiBot.Slack.Installing;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Slack;

/// <summary>The app that people paste into Slack fits the code that answers it.</summary>
public sealed class ManifestTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(Checkout.Root, "manifests", "slack", "manifest.yaml"));

    [Fact]
    public void Every_scope_has_a_line_that_says_why() => Assert.All(ListUnder("bot:").Concat(ListUnder("bot_optional:")), line => Assert.Matches("^[a-z_]+(:[a-z.]+)? # .{10,}", line));

    [Fact]
    public void Nothing_is_asked_for_that_would_let_KpiBot_read_or_write_more() =>
        Assert.Equal(
            ["app_mentions:read", "assistant:write", "channels:history", "channels:read", "chat:write", "commands", "files:write", "groups:history", "groups:read", "im:history", "im:read", "im:write", "users:read", "users:read.email"],
            ListUnder("bot:").Concat(ListUnder("bot_optional:")).Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));

    [Fact]
    public void The_scopes_that_are_checked_are_those_that_are_asked_for() =>
        Assert.Equal((Scopes.Needed, Scopes.Optional), (ListUnder("bot:").Select(line => line.Split(' ')[0]).ToList(), ListUnder("bot_optional:").Select(line => line.Split(' ')[0]).ToList()), (one, other) => one.Item1.SequenceEqual(other.Item1) && one.Item2.SequenceEqual(other.Item2));

    [Fact]
    public void Every_event_that_Slack_will_send_is_one_that_is_read()
    {
        var events = ListUnder("bot_events:").Select(line => line.Split(' ')[0]).ToList();
        Assert.NotEmpty(events);
        Assert.All(events, name => Assert.IsType<Envelope.Event>(Read(name)));
    }

    [Fact]
    public void The_addresses_in_it_are_those_that_are_mapped() =>
        Assert.Equal(SlackEndpoints.Paths.Order(StringComparer.Ordinal), Lines.Where(line => line.Contains("url: https://", StringComparison.Ordinal)).Select(line => new Uri(line.Split(": ")[1]).AbsolutePath).Order(StringComparer.Ordinal));

    private static Envelope Read(string name)
    {
        var (type, kind) = name.Split('.') is [var first, var second] ? (first, second) : (name, "channel");
        var json = $$$"""{"team_id":"T1","type":"event_callback","event_id":"Ev1","event":{"type":"{{{type}}}","channel_type":"{{{kind}}}","user":"U1","channel":"C1","ts":"1.2","text":"x","tab":"home"}}""";
        return Assert.IsType<Admission.Admitted>(Signed.Of(json).At(Signed.Gate())).Envelope;
    }

    private static IEnumerable<string> ListUnder(string name) => Lines
        .SkipWhile(line => line.Trim() != name)
        .Skip(1)
        .Select(line => line.Trim())
        .TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith('#'))
        .Where(line => line.StartsWith("- ", StringComparison.Ordinal))
        .Select(line => line[2..]);
}
