using KpiBot.Host;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Web;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Host;

/// <summary>The host as `kpibot` starts it over a data folder, until it is disposed.</summary>
internal sealed class ServedFolder : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private readonly ReadyWriter _lines = new();
    private readonly Task<int> _host;

    private ServedFolder(string url, IConfiguration settings, TimeProvider time)
    {
        Http = new HttpClient { BaseAddress = new Uri(url) };
        _host = CommandLine.RunAsync([], new Terminal(TextReader.Null, TextWriter.Null, TextWriter.Synchronized(_lines), false), () => settings, time, isDevelopment: true, cancellation: _stop.Token);
    }

    /// <summary>Calls it.</summary>
    public HttpClient Http { get; }

    /// <summary>What it said on standard error.</summary>
    public string Said
    {
        get { lock (_lines) return _lines.ToString(); }
    }

    /// <summary>Starts one over a folder, or over a new one, and returns when it is ready.</summary>
    public static async Task<ServedFolder> StartAsync(string data, IEnumerable<KeyValuePair<string, string?>> settings, TimeProvider? time = null, bool fromNothing = false)
    {
        if (!fromNothing)
        {
            await EmptyFolder.MakeRecordsAsync(data);
            await EmptyFolder.MakeDeliveryAsync(data);
        }

        var url = $"http://127.0.0.1:{RunningPlayground.FreePort()}";
        var all = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", data), new("Web:Url", url), .. settings]).Build();
        var served = new ServedFolder(url, all, time ?? TimeProvider.System);
        await Task.WhenAny(served._lines.Ready, served._host);
        Assert.False(served._host.IsCompleted, served.Said);
        return served;
    }

    /// <summary>Waits until something is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> what)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await what()) return;
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"It did not come about. The host said: {Said}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _stop.CancelAsync();
        await _host;
        _stop.Dispose();
        await _lines.DisposeAsync();
    }
}
