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
        int[] first = [.. some.Select(account => (int)accounts.Since[account])];
        foreach (var row in orders.Account.To(some)) Earlier(ref first[Place(some, orders.Account[row])], orders.At[row]);
        foreach (var row in contracts.Account.To(some)) Earlier(ref first[Place(some, contracts.Account[row])], contracts.Start[row]);
        FromDeals(snapshot, some, first);
        for (var i = 0; i < some.Length; i++) accounts.First.Put(some[i], (ushort)first[i]);
    }

    private static void FromDeals(Snapshot snapshot, int[] some, int[] first)
    {
        var (deals, accounts, given) = (snapshot.Deals, snapshot.Accounts, snapshot.GivenAccounts);
        var firstDeal = new int[some.Length];
        Array.Fill(firstDeal, RowColumn.None);
        foreach (var row in deals.Account.To(some))
        {
            if (deals.Status[row] != (int)DealStatus.Won || deals.Closed[row] == Day.None) continue;
            var i = Place(some, deals.Account[row]);
            Earlier(ref first[i], deals.Closed[row]);
            if (firstDeal[i] == RowColumn.None || deals.Closed[row] < deals.Closed[firstDeal[i]]) firstDeal[i] = row;
        }

        foreach (var dimension in OfFirstDeal.Concat(snapshot.OwnDimensions))
        {
            if (deals.Own(dimension) is null && (dimension != Dimensions.Product || snapshot.Lines.Rows == 0)) continue;
            var from = deals.Dimension(dimension);
            from.FillTo(deals.Rows);
            var (own, to) = (given.Own(dimension), accounts.Dimension(dimension));
            to.FillTo(accounts.Rows);
            for (var i = 0; i < some.Length; i++)
            {
                var value = own is not null && some[i] < own.Count ? own[some[i]] : 0;
                to.Put(some[i], value != 0 || firstDeal[i] == RowColumn.None ? value : Value(snapshot, dimension, from, firstDeal[i]));
            }
        }
    }

    /// <summary>Where an account stands among some; of all of them at once.</summary>
    private static int Place(int[] some, int account) => account < some.Length && some[account] == account ? account : Array.BinarySearch(some, account);

    /// <summary>The deal's value; its product, where it has lines, is that of the first one.</summary>
    private static int Value(Snapshot snapshot, string dimension, CodeColumn from, int deal) =>
        dimension == Dimensions.Product && snapshot.Deals.Lines[deal] > 0 ? snapshot.Lines.Own(dimension)?[snapshot.Deals.FirstLine[deal]] ?? 0 : from[deal];

    private static void Earlier(ref int first, int day)
    {
        if (day != Day.None && (first == Day.None || day < first)) first = day;
    }
}
