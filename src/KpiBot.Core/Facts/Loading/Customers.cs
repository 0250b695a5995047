using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>When each account first was a customer, and the dimension values it takes from its first won deal.</summary>
internal static class Customers
{
    private static readonly string[] OfFirstDeal =
        [Dimensions.Channel, Dimensions.Owner, Dimensions.Team, Dimensions.Region, Dimensions.Country, Dimensions.Industry, Dimensions.CompanySize, Dimensions.Product];

    public static void Derive(Build build)
    {
        var snapshot = build.Snapshot;
        var accounts = snapshot.Accounts;
        var first = new int[accounts.Rows];
        for (var row = 0; row < first.Length; row++) first[row] = accounts.Since[row];
        for (var row = 0; row < snapshot.Orders.Rows; row++) Earlier(first, snapshot.Orders.Account[row], snapshot.Orders.At[row]);
        for (var row = 0; row < snapshot.Contracts.Rows; row++) Earlier(first, snapshot.Contracts.Account[row], snapshot.Contracts.Start[row]);
        FromDeals(build, first);
        foreach (var day in first) accounts.First.Add((ushort)day);
    }

    private static void FromDeals(Build build, int[] first)
    {
        var (deals, accounts) = (build.Snapshot.Deals, build.Snapshot.Accounts);
        var firstDeal = new int[accounts.Rows];
        Array.Fill(firstDeal, RowColumn.None);
        for (var row = 0; row < deals.Rows; row++)
        {
            var account = deals.Account[row];
            if (account == RowColumn.None || deals.Status[row] != (int)DealStatus.Won || deals.Closed[row] == Day.None) continue;
            Earlier(first, account, deals.Closed[row]);
            if (firstDeal[account] == RowColumn.None || deals.Closed[row] < deals.Closed[firstDeal[account]]) firstDeal[account] = row;
        }

        foreach (var dimension in OfFirstDeal.Concat(build.Snapshot.OwnDimensions))
        {
            if (deals.Own(dimension) is null && (dimension != Dimensions.Product || build.Snapshot.Lines.Rows == 0)) continue;
            var from = deals.Dimension(dimension);
            from.FillTo(deals.Rows);
            var to = accounts.Dimension(dimension);
            to.FillTo(accounts.Rows);
            for (var row = 0; row < firstDeal.Length; row++)
            {
                if (to[row] == 0 && firstDeal[row] != RowColumn.None) to.Set(row, Value(build, dimension, from, firstDeal[row]));
            }
        }
    }

    /// <summary>The deal's value; its product, where it has lines, is that of the first one.</summary>
    private static int Value(Build build, string dimension, CodeColumn from, int deal) =>
        dimension == Dimensions.Product && build.Snapshot.Deals.Lines[deal] > 0 ? build.Snapshot.Lines.Own(dimension)?[build.Snapshot.Deals.FirstLine[deal]] ?? 0 : from[deal];

    private static void Earlier(int[] first, int account, int day)
    {
        if (account != RowColumn.None && day != Day.None && (first[account] == Day.None || day < first[account])) first[account] = day;
    }
}
