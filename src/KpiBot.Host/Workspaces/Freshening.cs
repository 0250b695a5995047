using System.Threading.Channels;

namespace KpiBot.Host.Workspaces;

/// <summary>Opens what was taken in to questions: soon, and once for much that comes together.</summary>
internal sealed class Freshening(OpenWorkspace workspace, TimeProvider time, Action<string> report)
{
    // Between two openings; longer where one takes long, so that most of the machine is left for answers.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private const int Share = 10;

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
                var began = time.GetTimestamp();
                Open();
                var rest = Share * time.GetElapsedTime(began);
                await Task.Delay(rest > Pause ? rest : Pause, time, cancellation);
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
