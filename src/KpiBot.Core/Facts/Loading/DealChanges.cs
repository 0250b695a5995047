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
    private readonly List<(int Row, DealLink Link)> _changed;

    private DealChanges(Snapshot before, ISnapshotSource source, List<(int, DealLink)> changed) => (_before, _source, _changed, _after) = (before, source, changed, before.Copy(source.State));

    /// <summary>The snapshot at the source's revision; null when it declines.</summary>
    public static Snapshot? Take(Snapshot before, ISnapshotSource source)
    {
        var state = source.State;
        var isSame = state.Revision >= before.State.Revision && state.Agreement == before.State.Agreement && state.Sources.Select(s => (s.Number, s.Name)).SequenceEqual(before.State.Sources.Select(s => (s.Number, s.Name)));
        if (!isSame || RecordKinds.All.Any(kind => source.Changes(kind, before.State.Revision, Most + 1) > (kind == RecordKind.Deal ? Most : 0))) return null;
        return DealLink.Read(before, source) is { } changed ? new DealChanges(before, source, changed).Take() : null;
    }

    private Snapshot? Take()
    {
        var (deals, old) = (_after.Deals, _before.Deals);
        var part = Load();
        if (part.DimensionIds.Except(old.DimensionIds, StringComparer.Ordinal).Any()) return null;
        for (var i = 0; i < _changed.Count; i++) if (!CanFollow(_changed[i].Row, part, i)) return null;
        deals.Put([.. _changed.Select(change => change.Row)], part);
        if (HasLostValue()) return null;

        deals.FirstVisit.FillTo(deals.Rows, 0);
        deals.Visits.FillTo(deals.Rows, 0);
        deals.FirstLine.FillTo(deals.Rows, 0);
        deals.Lines.FillTo(deals.Rows, 0);
        var typed = NewBusiness.Typed(_after);
        if (!typed.SetEquals(NewBusiness.Typed(_before))) return null;
        NewBusiness.Mark(_after, _changed.Select(change => change.Row), typed);
        Parallel.Invoke(Leads, Accounts, Visits);
        return _after;
    }

    /// <summary>The changed deals, in a table of their own.</summary>
    private DealTable Load()
    {
        var part = _after.Part();
        var build = new Build(new KeyedSource(_source, RecordKind.Deal, [.. _changed.Select(change => change.Link.Key)]), part);
        foreach (var (_, link) in _changed)
        {
            if (link.Lead != RowColumn.None) build.Leads.Set(link.Source, link.LeadId, link.Lead);
            if (link.Account != RowColumn.None) build.Accounts.Set(link.Source, link.AccountId, link.Account);
        }

        DealLoader.Load(build);
        return part.Deals;
    }

    /// <summary>Whether all that hangs on a deal can be told. Touches and activities are added up: whom they would count for now, they no longer say.</summary>
    private bool CanFollow(int row, DealTable part, int i)
    {
        var (old, links) = (_before.Deals, _before.DealLinks);
        var isNew = row >= old.Rows;
        if (_before.AnyTouch && _after.State.Agreement.Attribution != Attribution.OriginalSource) return false;
        if (isNew) return !_before.AnyTouch && !links.HasFlag(DealLinks.Missing) && !(links.HasFlag(DealLinks.Leads) && part.Lead[i] == RowColumn.None);
        var isMoved = part.Lead[i] != old.Lead[row] || part.Account[i] != old.Account[row];
        var isReversed = (part.Status[i] == (int)DealStatus.Lost) != (old.Status[row] == (int)DealStatus.Lost);
        if (isMoved && old.Account[row] != RowColumn.None && _before.Accounts.Key[old.Account[row]] == 0) return false;
        return !(isMoved && (_before.AnyTouch || _before.AnyActivity || links.HasFlag(DealLinks.Leads))) && !(isReversed && links.HasFlag(DealLinks.Contracts));
    }

    /// <summary>Whether a value or a currency is gone with the changed deals, which then must not be known any more.</summary>
    private bool HasLostValue()
    {
        foreach (var (then, now) in _before.Deals.DimensionIds.Select(id => (_before.Deals.Own(id)!, _after.Deals.Own(id)!)).Append((_before.Deals.Currency, _after.Deals.Currency)))
        {
            var left = _changed.Where(change => change.Row < then.Count && then[change.Row] != now[change.Row]).Select(change => then[change.Row]).Where(code => code != 0).ToHashSet();
            for (var row = now.Count - 1; row >= 0 && left.Count > 0; row--) left.Remove(now[row]);
            if (left.Count > 0) return true;
        }

        return false;
    }

    private void Leads()
    {
        var leads = Referred(deals => deals.Lead);
        if (leads.Length == 0) return;
        var recording = (int[,])_before.Recording.Clone();
        var given = new Snapshot(_after.State);
        LeadLoader.Stages(new Build(new KeyedSource(_source, RecordKind.Lead, [.. leads.Select(row => (long)_before.Leads.Key[row])]), given));
        var earlier = new LeadTable();
        earlier.Take(given.Leads);
        var deals = _before.Deals.Lead.To(leads);
        Follow(leads, deals, _before.Deals, earlier, recording, -1);
        deals = Since(deals, leads);
        Follow(leads, deals, _after.Deals, given.Leads, recording, 1);
        if (_after.State.Agreement.CycleStart == CycleStart.Mql) foreach (var deal in deals) _after.Deals.Start.Put(deal, given.Leads.Mql[Array.BinarySearch(leads, _after.Deals.Lead[deal])]);
        for (var i = 0; i < leads.Length; i++) _after.Leads.PutStages(leads[i], given.Leads, i);
        _after.Recording = recording;
    }

    /// <summary>The deals of leads now, told from those that were theirs before; in no order.</summary>
    private List<int> Since(List<int> before, int[] leads)
    {
        var changed = _changed.Select(change => change.Row).ToHashSet();
        return [.. before.Where(deal => !changed.Contains(deal)), .. changed.Where(deal => Array.BinarySearch(leads, _after.Deals.Lead[deal]) >= 0)];
    }

    /// <summary>Follows leads through with the deals that they have.</summary>
    private static void Follow(int[] leads, List<int> having, DealTable deals, LeadTable given, int[,] recording, int times)
    {
        foreach (var deal in having) LeadStages.FromDeal(deals, deal, given, Array.BinarySearch(leads, deals.Lead[deal]));
        for (var lead = 0; lead < leads.Length; lead++) LeadStages.Follow(given, lead, recording, times);
    }

    /// <summary>The rows that the changed deals refer to, or did, in order.</summary>
    private int[] Referred(Func<DealTable, RowColumn> reference)
    {
        var rows = new SortedSet<int>();
        foreach (var (row, _) in _changed)
        {
            rows.Add(reference(_after.Deals)[row]);
            if (row < _before.Deals.Rows) rows.Add(reference(_before.Deals)[row]);
        }

        rows.Remove(RowColumn.None);
        return [.. rows];
    }

    private void Visits()
    {
        var (deals, visits) = (_after.Deals, _after.Visits);
        foreach (var (row, _) in _changed)
        {
            var last = deals.FirstVisit[row] + deals.Visits[row] - 1;
            if (deals.Visits[row] > 0 && visits.Terminal[last] == 0) visits.Left.Put(last, (ushort)VisitLoader.Left(visits, last, deals.Closed[row]));
        }
    }

    private void Accounts()
    {
        if (Referred(deals => deals.Account) is { Length: > 0 } accounts) Customers.Derive(_after, accounts);
    }
}
