using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace KpiBot.Faults;

/// <summary>The host as a process of its own, seen from outside.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;

    private HostProcess(Process process, Uri address, Task reading) => (_process, Address, _reading) = (process, address, reading);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Starts one that answers in Slack, and returns when it is ready.</summary>
    public static Task<HostProcess> StartAsync(string folder, string api, string secret, double settle, IReadOnlyDictionary<string, string>? more = null) => StartAsync(folder, new Dictionary<string, string>(more ?? new Dictionary<string, string>())
    {
        ["KPIBOT_SLACK__APIURL"] = api, ["KPIBOT_SLACK__SIGNINGSECRET"] = secret, ["KPIBOT_SLACK__BOTTOKEN"] = "xoxb-1", ["KPIBOT_SLACK__SETTLESECONDS"] = settle.ToString(CultureInfo.InvariantCulture),
    });

    /// <summary>Starts one with these settings, and returns when it is ready.</summary>
    public static async Task<HostProcess> StartAsync(string folder, IReadOnlyDictionary<string, string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["host"])
        {
            RedirectStandardError = true,
            Environment = { ["DOTNET_ENVIRONMENT"] = "Development", ["KPIBOT_DATA__FOLDER"] = folder, ["KPIBOT_WEB__URL"] = address.GetLeftPart(UriPartial.Authority) },
        };
        foreach (var (setting, value) in settings) start.Environment[setting] = value;
        var process = Process.Start(start)!;
        var said = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.Contains("is ready on", StringComparison.Ordinal)) return new HostProcess(process, address, process.StandardError.ReadToEndAsync());
            said.Add(line);
        }

        throw new InvalidOperationException($"The host did not start: {string.Join(' ', said)}");
    }

    /// <summary>SIGKILL.</summary>
    public void Kill()
    {
        if (!_process.HasExited) _process.Kill();
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
