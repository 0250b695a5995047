using System.Net;

namespace KpiBot.Tests.Teams;

/// <summary>Records as a file, from the button to the person's own storage, through the whole host.</summary>
public sealed class FilesPathTests(RunningTeams host) : IClassFixture<RunningTeams>
{
    private const string Question = "win rate in q2 2026";

    [Fact]
    public async Task A_file_is_offered_in_the_chat_and_put_where_the_person_consents_to()
    {
        var offered = await OfferedAsync("a:csv", "401", "c1");
        Assert.Equal("application/vnd.microsoft.teams.card.file.consent", (string?)offered["contentType"]);
        Assert.Contains(": 2.", (string?)offered["content"]!["description"], StringComparison.Ordinal);
        var (status, _) = await host.SendAsync(Received.Consented(TokenOf(offered), "a:csv", "401", "f:c1", host.Teams.Service, host.Teams.Address + "/drive/one?guid=7"));
        Assert.Equal(HttpStatusCode.OK, status);
        var shown = (await host.SeeAsync(sent => sent.Conversation == "a:csv" && (string?)sent.File?["contentType"] == "application/vnd.microsoft.teams.card.file.info")).File!;
        Assert.Equal((host.Teams.Address + "/drive/one", "U-fc1", "csv"), ((string?)shown["contentUrl"], (string?)shown["content"]!["uniqueId"], (string?)shown["content"]!["fileType"]));
        var stored = Assert.Single(host.Teams.Files, file => file.Path == "/drive/one?guid=7");
        Assert.Equal(string.Empty, stored.Authorization);
        Assert.Equal(((int)offered["content"]!["sizeInBytes"]!, $"bytes 0-{stored.Content.Length - 1}/{stored.Content.Length}"), (stored.Content.Length, stored.Range));
        Assert.Equal(3, stored.Content.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("d1", stored.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_presses_it_in_a_channel_is_told_where_the_file_comes()
    {
        await host.SendAsync(Received.Mentioning(Received.Message(Question, Received.Channel, "channel", "1", "c2", host.Teams.Service, at: "csv")));
        var seen = await host.SeeAsync(sent => sent.Conversation == Received.Channel + ";messageid=c2");
        var (_, body) = await host.PressAsync(seen, "CSV", Received.Channel + ";messageid=c2", "channel", "1", "f:c2");
        Assert.Contains("our own chat", (string?)body!["value"], StringComparison.Ordinal);
        Assert.Equal("a:opened-29:1", (await host.SeeAsync(sent => sent.File is not null && sent.Conversation.StartsWith("a:opened", StringComparison.Ordinal))).Conversation);
        Assert.DoesNotContain(host.Teams.Calls, sent => sent.File is not null && sent.Conversation.StartsWith(Received.Channel, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_and_no_other_storage_gets_it()
    {
        var offered = await OfferedAsync("a:mine-alone", "402", "c3");
        await host.SendAsync(Received.Consented(TokenOf(offered), "a:theirs", "403", "f:c3", host.Teams.Service, host.Teams.Address + "/drive/theirs"));
        Assert.Contains("too old", (await host.SeeAsync(sent => sent.Conversation == "a:theirs" && sent.Text.Length > 0)).Text, StringComparison.Ordinal);
        await host.SendAsync(Received.Consented(TokenOf(offered), "a:mine-alone", "402", "f:c4", host.Teams.Service, "https://evil.example/drive/mine"));
        await host.SendAsync(Received.Consented(TokenOf(offered), "a:mine-alone", "402", "f:c5", host.Teams.Service, null));
        host.Teams.Members["a:mine-alone"] = [("402", "guest", Minted.Tenant)];
        Assert.DoesNotContain(host.Teams.Files, file => file.Path is "/drive/theirs" or "/drive/mine");
        Assert.Contains("Teams:AllowedFileHosts", host.Said, StringComparison.Ordinal);
    }

    private static string TokenOf(System.Text.Json.Nodes.JsonNode offered) => (string)offered["content"]!["acceptContext"]!["kpibot"]!;

    private async Task<System.Text.Json.Nodes.JsonNode> OfferedAsync(string conversation, string user, string id)
    {
        await host.AskAsync(Question, conversation, "personal", user, id);
        var seen = await host.SeeAsync(sent => sent.Conversation == conversation && sent.Text.Contains("50.0%", StringComparison.Ordinal));
        await host.PressAsync(seen, "CSV", conversation, "personal", user, "f:press" + id);
        return (await host.SeeAsync(sent => sent.Conversation == conversation && sent.File is not null)).File!;
    }
}
