using KpiBot.Host.Commands;
using KpiBot.Host.Connecting;
using KpiBot.Sync;

namespace KpiBot.Host.Syncing;

/// <summary>What the host's sources are read with.</summary>
internal sealed class SyncParts : IDisposable
{
    private SyncParts(Connections connections, ConfiguredSources sources) => (Connections, Sources) = (connections, sources);

    /// <summary>Those that are connected in a browser.</summary>
    public Connections Connections { get; }

    /// <summary>All of them.</summary>
    public ConfiguredSources Sources { get; }

    /// <summary>What is being read.</summary>
    public SyncState State { get; } = new();

    /// <summary>Told when a run has ended; null where nobody is.</summary>
    public Func<SyncReport, CancellationToken, Task>? Ran { get; set; }

    /// <summary>Those of a data folder.</summary>
    public static SyncParts Of(string folder, CommandContext context)
    {
        var connections = Connections.Of(folder, context);
        return new SyncParts(connections, ConfiguredSources.Of(context, connections));
    }

    public void Dispose()
    {
        Sources.Dispose();
        Connections.Dispose();
        State.Dispose();
    }
}
