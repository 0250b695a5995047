using System.Threading.Channels;

namespace KpiBot.Host.Workspaces;

/// <summary>Opens what was taken in to questions: soon, and once for much that comes together.</summary>
internal sealed class Freshening(OpenWorkspace workspace, TimeProvider time, Action<string> report)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> _wanted = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>There is something new.</summary>
    public void Soon() => _wanted.Writer.TryWrite(true);

    /// <summary>Works until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            while (await _wanted.Reader.ReadAsync(cancellation))
            {
                Open();
                await Task.Delay(Pause, time, cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    private void Open()
    {
        try
        {
            workspace.Refresh();
        }
        catch (Storage.WorkspaceException failure)
        {
            report(failure.Message);
            Soon();
        }
    }
}
