namespace KpiBot.Facts;

/// <summary>An immutable columnar copy of the workspace at one revision, from which every question is calculated.</summary>
public sealed class Snapshot
{
    private Snapshot(WorkspaceState state) => State = state;

    /// <summary>The workspace as the snapshot saw it.</summary>
    public WorkspaceState State { get; }

    /// <summary>Dimension id → its values in the data's own spelling, sorted; dimensions that imports declared are among them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values => throw new NotSupportedException();

    /// <summary>Day of the first record; null when there is none.</summary>
    public DateOnly? FirstDay => throw new NotSupportedException();

    /// <summary>Reads everything from a source.</summary>
    public static Snapshot Load(ISnapshotSource source) => new(source.State);
}
