using System.Diagnostics;
using System.Globalization;

namespace KpiBot.Faults;

/// <summary>A running worker, seen from outside.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _reading;

    private WorkerProcess(Process process, Action<string> heard)
    {
        _process = process;
        _reading = ReadAsync(heard);
    }

    /// <summary>Starts one and returns when it is ready.</summary>
    public static async Task<WorkerProcess> StartAsync(string mode, string folder, Uri address, int seed, Action<string> heard)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [mode, folder, address.ToString(), seed.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        if (await process.StandardOutput.ReadLineAsync() != "ready") throw new InvalidOperationException("The worker did not start.");
        return new WorkerProcess(process, heard);
    }

    /// <summary>Gives it a line; one that is gone does not take it.</summary>
    public async Task SendAsync(string line)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
            await _process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
        }
    }

    /// <summary>SIGKILL.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync(Action<string> heard)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Split(' ', 2) is ["ack" or "done", var what]) heard(what);
    }
}
