using System.Text;
using KpiBot.Tests.Connectors.Http;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;

namespace KpiBot.Tests.Connectors.Pipedrive;

public sealed class PipedriveWireTests
{
    // Written apart from the connector's own list: what a reader of README.md is promised.
    private static readonly string[] Addresses =
    [
        "/api/v2/activities", "/api/v2/dealFields", "/api/v2/deals", "/api/v2/deals/archived", "/api/v2/deals/products", "/api/v2/organizationFields", "/api/v2/organizations", "/api/v2/pipelines", "/api/v2/stages",
        "/v1/deals/N/changelog", "/v1/leads", "/v1/leads/archived", "/v1/users", "/v1/users/me",
    ];

    [Fact]
    public async Task No_person_is_asked_for_and_what_else_is_offered_is_kept_nowhere()
    {
        await using var pipedrive = await FakePipedrive.StartedAsync();
        pipedrive.Fill();
        pipedrive.Offer();
        using var folder = new TemporaryFolder();
        using (var workspace = await folder.WriterAsync(pipedrive.Time))
        {
            using var connector = pipedrive.Connector();
            Assert.True((await workspace.SyncAsync(connector, pipedrive.Time)).IsComplete);
            pipedrive.Put("deals", 701, pipedrive.Now, ("status", "won"));
            Assert.True((await workspace.SyncAsync(connector, pipedrive.Time)).IsComplete);
        }

        Assert.Equal(Addresses, pipedrive.Calls.Select(call => string.Join('/', call.Path.Split('/').Select(step => step.All(char.IsAsciiDigit) && step.Length > 0 ? "N" : step))).Distinct().Order(StringComparer.Ordinal));
        Assert.DoesNotContain(pipedrive.Calls, call => call.QueryText.Contains(FakeSource.Token, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf("leak-"u8)));
        Assert.All(Directory.GetFiles(folder.Path), file => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(FakeSource.Token))));
        Assert.True(Directory.GetFiles(folder.Path).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf("Press line 4"u8) >= 0), "What is kept must be found by the same look.");
    }
}
