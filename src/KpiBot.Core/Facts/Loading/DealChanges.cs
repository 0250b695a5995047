using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>
/// Takes the deals that changed since a snapshot into a copy of it, and with them what follows from deals: the stages of their leads, the first days of their accounts, the end of
/// their last visits. It declines, and all rows must be loaded, where anything else changed, or where what follows cannot be told from the snapshot.
/// </summary>
internal sealed class DealChanges
{
    /// <summary>With more of them, reading everything is hardly slower.</summary>
    private const int Most = 50_000;

    private readonly ISnapshotSource _source;
    private readonly Snapshot _before;
    private readonly Snapshot _after;
    private readonly DealTable _part;
    private readonly int[] _rows;

    private DealChanges(Snapshot before, Snapshot after, ISnapshotSource source, ChangedDeals changed) => (_before, _after, _source, _part, _rows) = (before, after, source, changed.Table, changed.Rows);

    /// <summary>The snapshot at the source's revision; null when it declines.</summary>
    public static Snapshot? Take(Snapshot before, ISnapshotSource source)
    {
        var state = source.State;
        var isSame = state.Revision >= before.State.Revision && state.Agreement == before.State.Agreement && state.Sources.Select(s => (s.Number, s.Name)).SequenceEqual(before.State.Sources.Select(s => (s.Number, s.Name)));
        if (!isSame || RecordKinds.All.Any(kind => source.Changes(kind, before.State.Revision, Most + 1) > (kind == RecordKind.Deal ? Most : 0))) return null;
        var after = before.Copy(state);
        return ChangedDeals.Read(before, after, source) is { } changed && new DealChanges(before, after, source, changed).Take() ? after : null;
    }

    private bool Take()
    {
        var (deals, old) = (_after.Deals, _before.Deals);
        if (_part.DimensionIds.Except(old.DimensionIds, StringComparer.Ordinal).Any()) return false;
        for (var i = 0; i < _rows.Length; i++) if (!CanFollow(_rows[i], i)) return false;
        deals.Put(_rows, _part);
        deals.FirstVisit.FillTo(deals.Rows, 0);
        deals.Visits.FillTo(deals.Rows, 0);
        deals.FirstLine.FillTo(deals.Rows, 0);
        deals.Lines.FillTo(deals.Rows, 0);
        var typed = NewBusiness.Typed(_after);
        if (!typed.SetEquals(NewBusiness.Typed(_before))) return false;
        NewBusiness.Mark(_after, _rows, typed);
        var isLost = false;
        (CodeColumn, CodeColumn)[] valued = [.. old.DimensionIds.Select(id => (old.Own(id)!, deals.Own(id)!)), (old.Currency, deals.Currency)];
        Parallel.Invoke(Leads, Accounts, Visits, () => isLost = valued.Any(column => HasLostValue(column.Item1, column.Item2)));
        return !isLost;
    }

    /// <summary>Whether all that hangs on a deal can be told. Touches and activities are added up: whom they would count for now, they no longer say.</summary>
    private bool CanFollow(int row, int i)
    {
        var (old, links) = (_before.Deals, _before.DealLinks);
        var isNew = row >= old.Rows;
        if (_before.AnyTouch && _after.State.Agreement.Attribution != Attribution.OriginalSource) return false;
        if (isNew) return !_before.AnyTouch && !links.HasFlag(DealLinks.Missing) && !(links.HasFlag(DealLinks.Leads) && _part.Lead[i] == RowColumn.None);
        var isMoved = _part.Lead[i] != old.Lead[row] || _part.Account[i] != old.Account[row];
        var isReversed = (_part.Status[i] == (int)DealStatus.Lost) != (old.Status[row] == (int)DealStatus.Lost);
        if (isMoved && old.Account[row] != RowColumn.None && _before.Accounts.Key[old.Account[row]] == 0) return false;
        return !(isMoved && (_before.AnyTouch || _before.AnyActivity || links.HasFlag(DealLinks.Leads))) && !(isReversed && links.HasFlag(DealLinks.Contracts));
    }

    /// <summary>Whether a value or a currency is gone with the changed deals, which then must not be known any more.</summary>
    private bool HasLostValue(CodeColumn then, CodeColumn now)
    {
        var left = new HashSet<int>();
        foreach (var row in _rows) if (row < then.Count && then[row] is var code && code != 0 && code != now[row]) left.Add(code);
        for (var row = now.Count - 1; row >= 0 && left.Count > 0; row--) left.Remove(now[row]);
        return left.Count > 0;
    }

    private void Leads()
    {
        if (Referred(_before.Deals.Lead, _after.Deals.Lead) is { Length: > 0 } leads) new LeadChanges(_before, _after, _source, _rows).Follow(leads);
    }

    private void Accounts()
    {
        if (Referred(_before.Deals.Account, _after.Deals.Account) is { Length: > 0 } accounts) Customers.Derive(_after, accounts);
    }

    /// <summary>The rows that the changed deals refer to, or did, in order.</summary>
    private int[] Referred(RowColumn then, RowColumn now)
    {
        var rows = new HashSet<int>(_rows.Length);
        foreach (var row in _rows)
        {
            rows.Add(now[row]);
            if (row < then.Count) rows.Add(then[row]);
        }

        rows.Remove(RowColumn.None);
        return [.. rows.Order()];
    }

    private void Visits()
    {
        var (deals, visits) = (_after.Deals, _after.Visits);
        foreach (var row in _rows)
        {
            var last = deals.FirstVisit[row] + deals.Visits[row] - 1;
            if (deals.Visits[row] > 0 && visits.Terminal[last] == 0) visits.Left.Put(last, (ushort)VisitLoader.Left(visits, last, deals.Closed[row]));
        }
    }
}
