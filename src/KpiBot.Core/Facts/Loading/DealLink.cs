using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>A deal that changed, and the rows of a snapshot that it refers to; none where it names nothing or what is not there.</summary>
internal sealed record DealLink(long Key, int Source, byte[] LeadId, byte[] AccountId)
{
    public int Lead { get; private set; }

    public int Account { get; private set; }

    /// <summary>The deals changed since a snapshot by their rows in it, new ones after all the others; null when one was taken away, came back, or names an account that the snapshot does not know.</summary>
    public static List<(int Row, DealLink Link)>? Read(Snapshot before, ISnapshotSource source)
    {
        var changed = new List<(int Row, DealLink Link)>();
        var (deals, next) = (before.Deals, before.Deals.Rows);
        using (var rows = source.Open(RecordKind.Deal, ["Key", "Source", "Deleted", "LeadId", "AccountId"], before.State.Revision))
        {
            while (rows.Next())
            {
                var key = rows.Integer(0);
                var row = deals.Key.Find(key);
                if (rows.Integer(2) != 0 && row == RowColumn.None) continue;
                if (rows.Integer(2) != 0 || (row == RowColumn.None && deals.Rows > 0 && key < deals.Key[deals.Rows - 1])) return null;
                changed.Add((row == RowColumn.None ? next++ : row, new DealLink(key, (int)rows.Integer(1), rows.Text(3).ToArray(), rows.Text(4).ToArray())));
            }
        }

        var leads = source.Keys(RecordKind.Lead, [.. changed.Select(change => (change.Link.Source, change.Link.LeadId))]);
        var accounts = source.Keys(RecordKind.Account, [.. changed.Select(change => (change.Link.Source, change.Link.AccountId))]);
        for (var i = 0; i < changed.Count; i++)
        {
            var (row, link) = changed[i];
            link.Lead = leads[i] == 0 ? RowColumn.None : before.Leads.Key.Find(leads[i]);
            link.Account = accounts[i] == 0 ? RowColumn.None : before.Accounts.Key.Find(accounts[i]);
            if (link.Account != RowColumn.None || link.AccountId.Length == 0) continue;
            link.Account = Unrecorded(before, row, link);
            if (link.Account == RowColumn.None) return null;
        }

        return changed;
    }

    /// <summary>The account without a record of its own that the deal named before, if it still does.</summary>
    private static int Unrecorded(Snapshot before, int row, DealLink link)
    {
        var account = row < before.Deals.Rows ? before.Deals.Account[row] : RowColumn.None;
        if (account == RowColumn.None || before.Accounts.Key[account] != 0) return RowColumn.None;
        var names = before.Dictionary(Dimensions.Account);
        return names[before.GivenAccounts.Own(Dimensions.Account)![account]] is { } name && System.Text.Encoding.UTF8.GetBytes(name).AsSpan().SequenceEqual(link.AccountId) ? account : RowColumn.None;
    }
}
