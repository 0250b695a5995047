using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts.Loading;

/// <summary>When each account first was a customer, and the dimension values it takes from its first won deal.</summary>
internal static class Customers
{
    private static readonly string[] OfFirstDeal =
        [Dimensions.Channel, Dimensions.Owner, Dimensions.Team, Dimensions.Region, Dimensions.Country, Dimensions.Industry, Dimensions.CompanySize, Dimensions.Product];

    /// <summary>Adds it to every account; those given keep their own values.</summary>
    public static void Derive(Snapshot snapshot) => Derive(snapshot, [.. Enumerable.Range(0, snapshot.Accounts.Rows)]);

    /// <summary>The same for some accounts, in their order, where the others have it already.</summary>
    public static void Derive(Snapshot snapshot, int[] some)
    {
        var (accounts, orders, contracts) = (snapshot.Accounts, snapshot.Orders, snapshot.Contracts);
        var isOne = new bool[accounts.Rows];
        foreach (var account in some) isOne[account] = true;
        var first = new int[accounts.Rows];
        foreach (var account in some) first[account] = accounts.Since[account];
        foreach (var row in orders.Account.To(isOne)) Earlier(first, orders.Account[row], orders.At[row]);
        foreach (var row in contracts.Account.To(isOne)) Earlier(first, contracts.Account[row], contracts.Start[row]);
        FromDeals(snapshot, some, snapshot.Deals.Account.To(isOne), first);
        foreach (var account in some) accounts.First.Put(account, (ushort)first[account]);
    }

    private static void FromDeals(Snapshot snapshot, int[] some, List<int> theirs, int[] first)
    {
        var (deals, accounts, given) = (snapshot.Deals, snapshot.Accounts, snapshot.GivenAccounts);
        var firstDeal = new int[accounts.Rows];
        Array.Fill(firstDeal, RowColumn.None);
        foreach (var row in theirs)
        {
            var account = deals.Account[row];
            if (deals.Status[row] != (int)DealStatus.Won || deals.Closed[row] == Day.None) continue;
            Earlier(first, account, deals.Closed[row]);
            if (firstDeal[account] == RowColumn.None || deals.Closed[row] < deals.Closed[firstDeal[account]]) firstDeal[account] = row;
        }

        foreach (var dimension in OfFirstDeal.Concat(snapshot.OwnDimensions))
        {
            if (deals.Own(dimension) is null && (dimension != Dimensions.Product || snapshot.Lines.Rows == 0)) continue;
            var from = deals.Dimension(dimension);
            from.FillTo(deals.Rows);
            var (own, to) = (given.Own(dimension), accounts.Dimension(dimension));
            to.FillTo(accounts.Rows);
            foreach (var account in some)
            {
                var value = own is not null && account < own.Count ? own[account] : 0;
                to.Put(account, value != 0 || firstDeal[account] == RowColumn.None ? value : Value(snapshot, dimension, from, firstDeal[account]));
            }
        }
    }

    /// <summary>The deal's value; its product, where it has lines, is that of the first one.</summary>
    private static int Value(Snapshot snapshot, string dimension, CodeColumn from, int deal) =>
        dimension == Dimensions.Product && snapshot.Deals.Lines[deal] > 0 ? snapshot.Lines.Own(dimension)?[snapshot.Deals.FirstLine[deal]] ?? 0 : from[deal];

    private static void Earlier(int[] first, int account, int day)
    {
        if (day != Day.None && (first[account] == Day.None || day < first[account])) first[account] = day;
    }
}
