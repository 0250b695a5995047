using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Items of accounts, each account's together and in ascending order.</summary>
internal sealed class ByAccount
{
    private readonly int[] _ends;
    private readonly ulong[] _items;

    /// <summary>Groups what <paramref name="each"/> hands out; it is run twice and must hand out the same. Items without an account are dropped.</summary>
    public ByAccount(int accounts, Action<Action<int, ulong>> each)
    {
        var places = new int[accounts + 1];
        each((account, _) =>
        {
            if (account != RowColumn.None) places[account + 1]++;
        });
        for (var account = 0; account < accounts; account++) places[account + 1] += places[account];
        _items = new ulong[places[accounts]];
        each((account, item) =>
        {
            if (account != RowColumn.None) _items[places[account]++] = item;
        });
        _ends = places[..accounts];
        for (var account = 0; account < accounts; account++) _items.AsSpan(StartOf(account).._ends[account]).Sort();
    }

    /// <summary>An account's items.</summary>
    public ReadOnlySpan<ulong> this[int account] => _items.AsSpan(StartOf(account).._ends[account]);

    private int StartOf(int account) => account == 0 ? 0 : _ends[account - 1];
}
