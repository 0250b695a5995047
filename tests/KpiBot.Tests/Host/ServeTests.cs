using System.Net;
using KpiBot.Host;
using KpiBot.Tests.Web;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Host;

public class ServeTests
{
    [Fact]
    public async Task The_host_tells_that_it_is_alive_and_ready_and_shows_real_data_to_nobody()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        var url = $"http://127.0.0.1:{RunningPlayground.FreePort()}";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var lines = new ReadyWriter();
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", console.Data), new("Web:Url", url)]).Build();
        var host = CommandLine.RunAsync([], new Terminal(TextReader.Null, TextWriter.Null, lines, false), () => settings, TimeProvider.System, cancellation: stop.Token);
        await Task.WhenAny(lines.Ready, host);

        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var codes = new List<HttpStatusCode>();
        foreach (var path in (string[])["/health/live", "/health/ready", "/", "/metrics", "/appsettings.json"])
            codes.Add((await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.NotFound], codes);

        Assert.Equal(1, await console.RunAsync("teach", "a", "=", "leads"));
        Assert.Contains("Another kpibot is writing", console.Error, StringComparison.Ordinal);
        Assert.Equal(0, await console.RunAsync("ask", "deals won last quarter"));

        await stop.CancelAsync();
        await host;
        Assert.Equal(0, await console.RunAsync("teach", "a", "=", "leads"));
    }
}
