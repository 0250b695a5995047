using System.Collections;
using KpiBot.Sync;

namespace KpiBot.Tests.Sync;

/// <summary>Rows that break off in the middle of being taken in, as a process does that is killed.</summary>
internal sealed class BreakingRows(IReadOnlyList<SyncRow> rows, Func<bool> breaks) : IReadOnlyList<SyncRow>
{
    private bool _isCounted;

    public int Count => rows.Count;

    public SyncRow this[int index] => rows[index];

    /// <summary>The first look, which the run takes to move its mark, goes through; the second is the store's.</summary>
    public IEnumerator<SyncRow> GetEnumerator()
    {
        var isStore = _isCounted;
        _isCounted = true;
        foreach (var row in rows)
        {
            if (isStore && breaks()) throw new BrokenException();
            yield return row;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public sealed class BrokenException : Exception;
}
