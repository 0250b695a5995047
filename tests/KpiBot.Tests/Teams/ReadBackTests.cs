using System.Globalization;
using KpiBot.Access;
using KpiBot.Teams;
using KpiBot.Teams.Api;
using KpiBot.Teams.Envelopes;

namespace KpiBot.Tests.Teams;

/// <summary>What Microsoft leaves unclear, through the whole host with Graph in its place: looked up where the place consented, reported where it did not.</summary>
public sealed class ReadBackTests : IAsyncLifetime
{
    private const string Posts = "POST activities", Question = "win rate in q2 2026";

    private readonly RunningTeams _host = new();

    public async ValueTask InitializeAsync()
    {
        (_host.Settings["Teams:ReadBack"], _host.Settings["Slack:SettleSeconds"]) = ("true", "3");
        _host.Address = teams => _host.Settings["Teams:GraphUrl"] = teams.Address;
        await _host.InitializeAsync();
        await _host.AskAsync("help", "a:owner", "personal", "7", "r0");
        await _host.SeeAsync(sent => sent.Conversation == "a:owner");
    }

    [Fact]
    public async Task What_stands_there_is_not_posted_again_and_what_does_not_is_once()
    {
        const string Found = "19:found@thread.v2", Absent = "19:absent@thread.v2", Closed = "19:closed@thread.v2", Thread = Received.Channel + ";messageid=r1";
        var tried = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        _host.Teams.Script = sent =>
        {
            if (sent.Method != Posts || sent.Conversation is not (Found or Absent or Closed or Thread or "a:alone") || tried.AddOrUpdate(sent.Conversation, 1, (_, times) => times + 1) > 1) return null;
            // It was posted in two of them.
            if (sent.Conversation is Found or Thread) _host.Teams.Graph[sent.Conversation == Found ? "found@thread.v2/messages" : "/replies"] = Listed((string)sent.Card["body"]![0]!["id"]!);
            if (sent.Conversation == Absent) _host.Teams.Graph["absent@thread.v2/messages"] = """{"value":[{"id":"1","from":{"user":{"id":"x"}},"attachments":[]}]}""";
            return (502, "", null);
        };
        foreach (var (conversation, id) in new[] { (Found, "r2"), (Absent, "r3"), (Closed, "r4") })
        {
            _host.Teams.Members[conversation] = [("1", "user", Minted.Tenant)];
            await _host.AskAsync(Question, conversation, "groupChat", "1", id);
        }

        await _host.SendAsync(Received.InTeam(Received.Mentioning(Received.Message(Question, Received.Channel, "channel", "1", "r1", _host.Teams.Service))));
        await _host.AskAsync(Question, "a:alone", "personal", "2", "r5");
        Assert.Contains("a:alone", (await _host.SeeAsync(sent => sent.Conversation == "a:owner" && sent.Text.Contains("a:alone", StringComparison.Ordinal))).Text, StringComparison.Ordinal);
        await _host.SeeAsync(sent => sent is { Conversation: Absent, Method: Posts } && tried[Absent] == 2);
        await _host.SeeAsync(sent => sent.Method == "GET graph" && sent.Conversation == $"/v1.0/teams/77777777-0000-0000-0000-000000000001/channels/{Received.Channel}/messages/r1/replies");
        Assert.Equal((1, 2, 1, 1), (tried[Found], tried[Absent], tried[Thread], tried["a:alone"]));
        Assert.Equal(1, tried[Closed]);
        var looked = await _host.SeeAsync(sent => sent is { Method: "GET graph", Conversation: $"/v1.0/chats/{Found}/messages" });
        Assert.Contains("lastModifiedDateTime%20gt%20", looked.Message, StringComparison.Ordinal);
        Assert.Equal("Bearer " + StandInTeams.AppToken, looked.Authorization);
    }

    [Fact]
    public async Task A_message_is_found_on_a_further_page_of_the_same_host_by_its_own_app_alone()
    {
        var teams = _host.Teams;
        using var graph = new GraphClient(teams.Address, new Tokens(), TimeSpan.FromSeconds(5), TimeProvider.System);
        teams.Graph["/one"] = $$"""{"value":[],"@odata.nextLink":"{{teams.Address}}/v1.0/two?$skip=1"}""";
        teams.Graph["/two"] = Listed("delivery-id");
        teams.Graph["/away"] = """{"value":[],"@odata.nextLink":"https://evil.example/v1.0/two"}""";
        async Task<TeamsOutcome<Sighting>> LookAsync(string path, string app = Minted.AppId) => await graph.FindAsync("v1.0" + path, "delivery-id", app, TestContext.Current.CancellationToken);
        Assert.Equal("4711", Assert.IsType<TeamsOutcome<Sighting>.Done>(await LookAsync("/one")).Value.Message);
        Assert.Null(Assert.IsType<TeamsOutcome<Sighting>.Done>(await LookAsync("/one", "another")).Value.Message);
        Assert.IsType<TeamsOutcome<Sighting>.Permanent>(await LookAsync("/away"));
        Assert.Equal("Forbidden", Assert.IsType<TeamsOutcome<Sighting>.Permanent>(await LookAsync("/none")).Error);
    }

    [Fact]
    public async Task Addresses_are_told_of_the_organisations_own_people_alone()
    {
        using var client = new ConnectorClient(new TeamsAddresses([], [], isDevelopment: true), new Tokens(), TimeSpan.FromSeconds(5), TimeProvider.System);
        _host.Teams.Members["a:mail"] = [("1", "user", Minted.Tenant), ("2", "guest", Minted.Tenant), ("3", "user", "12121212-8888-7777-6666-555555555555")];
        var seat = new Seat(Minted.Tenant, "a:mail", SeatKind.Personal, new Uri(_host.Teams.Service), Received.Bot);
        List<string?> told = [];
        foreach (var user in (string[])["29:1", "29:2", "29:3"]) told.Add(Assert.IsType<TeamsOutcome<Address>.Done>(await client.AddressAsync(seat, user, TestContext.Current.CancellationToken)).Value.Text);
        Assert.Equal(["1@example.com", null, null], told);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static string Listed(string delivery) => string.Create(CultureInfo.InvariantCulture,
        $$$"""{"value":[{"id":"4710","from":null,"attachments":[]},{"id":"4711","from":{"application":{"id":"{{{Minted.AppId}}}"}},"attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":"{\"body\":[{\"id\":\"{{{delivery}}}\"}]}"}]}]}""");

    private sealed class Tokens : IAppTokens
    {
        public Task<TeamsOutcome<Secret>> GetAsync(CancellationToken cancellation) => Task.FromResult<TeamsOutcome<Secret>>(new TeamsOutcome<Secret>.Done(Secret.Of("t")));

        public void Forget()
        {
        }
    }
}
