using System.Text;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>The deals that changed since a snapshot, in a table of their own.</summary>
/// <param name="Table">What they are now, in the order of their keys.</param>
/// <param name="Rows">Their rows in the snapshot, new ones after all the others.</param>
internal sealed record ChangedDeals(DealTable Table, int[] Rows)
{
    /// <summary>Reads them, with the dictionaries of the snapshot that takes them in; null when one was taken away, came back, or names an account that the snapshot does not know.</summary>
    public static ChangedDeals? Read(Snapshot before, Snapshot after, ISnapshotSource source)
    {
        var part = after.Part();
        var build = new Build(source, part);
        var (deals, changed) = (new DealLoader.Rows(build), new List<int>());
        var (known, next) = (before.Deals.Key, before.Deals.Rows);
        using var rows = new RowReader(build, RecordKind.Deal, before.State.Revision, [.. DealLoader.Fields, "Deleted"]);
        while (rows.Next())
        {
            var row = known.Find(rows.Key);
            var (isGone, isNew) = (rows.Number(DealLoader.Fields.Length) != 0, row == RowColumn.None);
            if (isGone && isNew) continue;
            if (isGone || (isNew && known.Count > 0 && rows.Key < known[known.Count - 1])) return null;
            if (Links(before, source, row, rows) is not { } links) return null;
            deals.Add(rows, links.Lead, links.Account);
            changed.Add(isNew ? next++ : row);
        }

        return new ChangedDeals(part.Deals, [.. changed]);
    }

    /// <summary>The lead and the account that a deal refers to; null when it names an account that the snapshot does not know.</summary>
    private static (int Lead, int Account)? Links(Snapshot before, ISnapshotSource source, int row, RowReader rows)
    {
        var deals = before.Deals;
        if (row != RowColumn.None && deals.Print[row] == DealLoader.Print(rows)) return (deals.Lead[row], deals.Account[row]);
        var lead = Find(source, RecordKind.Lead, before.Leads, rows, DealLoader.LeadId);
        var account = Find(source, RecordKind.Account, before.Accounts, rows, DealLoader.AccountId);
        if (account == RowColumn.None && !rows.Text(DealLoader.AccountId).IsEmpty) account = Unrecorded(before, row, rows);
        return account == RowColumn.None && !rows.Text(DealLoader.AccountId).IsEmpty ? null : (lead, account);
    }

    private static int Find(ISnapshotSource source, RecordKind kind, Table table, RowReader rows, int reference)
    {
        if (rows.Text(reference).IsEmpty) return RowColumn.None;
        var key = source.Keys(kind, [(rows.Source, rows.Text(reference).ToArray())])[0];
        return key == 0 ? RowColumn.None : table.Key.Find(key);
    }

    /// <summary>The account without a record of its own that the deal named before, if it still does.</summary>
    private static int Unrecorded(Snapshot before, int row, RowReader rows)
    {
        var account = row == RowColumn.None ? RowColumn.None : before.Deals.Account[row];
        if (account == RowColumn.None || before.Accounts.Key[account] != 0) return RowColumn.None;
        var name = before.Dictionary(Dimensions.Account)[before.GivenAccounts.Own(Dimensions.Account)![account]];
        return name is not null && Encoding.UTF8.GetBytes(name).AsSpan().SequenceEqual(rows.Text(DealLoader.AccountId)) ? account : RowColumn.None;
    }
}
