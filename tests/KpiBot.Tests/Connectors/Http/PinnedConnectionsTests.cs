using System.Net;
using KpiBot.Connectors.Http;
using KpiBot.Tests.Connectors.HubSpot;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Sync;

namespace KpiBot.Tests.Connectors.Http;

public sealed class PinnedConnectionsTests
{
    [Theory]
    [InlineData("93.184.216.34", true)]
    [InlineData("2606:2800:220:1::1", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("172.32.0.1", true)]
    [InlineData("192.168.1.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:10.0.0.1", false)]
    [InlineData("::ffff:93.184.216.34", true)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:a00:1::", false)]
    public void An_address_of_the_internet_is_told_from_one_of_ours(string address, bool isPublic) => Assert.Equal(isPublic, PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("10.0.0.7")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    public async Task A_name_that_leads_to_a_private_address_is_not_connected_to(string address)
    {
        using var http = new HttpMessageInvoker(new PinnedConnections(allowsLoopback: false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(address)])).Handler());
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://api.example.com/");
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => http.SendAsync(request, WorkspaceSteps.Cancellation));
        Assert.Equal("api.example.com has no public address.", (refused as PrivateAddressException ?? refused.InnerException)!.Message);
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        await using var hubSpot = await FakeHubSpot.StartAsync();
        hubSpot.Fill();
        hubSpot.Instead = _ => (302, "{}");
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(hubSpot.Time);
        using var connector = hubSpot.Connector();
        var report = await workspace.SyncAsync(connector, hubSpot.Time);
        Assert.Contains("(HTTP 302)", report.Streams[0].Copy.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.hubapi.com", false, true)]
    [InlineData("https://api.hubapi.com.evil.example", false, false)]
    [InlineData("https://evil.example", true, false)]
    [InlineData("http://api.hubapi.com", true, false)]
    [InlineData("https://api.hubapi.com:8443", false, false)]
    [InlineData("https://user:pw@api.hubapi.com", false, false)]
    [InlineData("https://api.hubapi.com/?to=x", false, false)]
    [InlineData("http://127.0.0.1:5000", false, false)]
    [InlineData("http://127.0.0.1:5000", true, true)]
    [InlineData("file:///etc/passwd", true, false)]
    [InlineData("api.hubapi.com", true, false)]
    public void The_token_goes_to_the_sources_own_hosts_alone(string address, bool isDevelopment, bool isAccepted) =>
        Assert.Equal(isAccepted, SourceAddress.Problem(address, ["api.hubapi.com"], isDevelopment) is null);
}
