using System.Text;
using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>Contracts, orders, tickets, surveys and usage: what is known of customers.</summary>
internal static class CustomerLoader
{
    public static void Load(Build build)
    {
        Orders(build);
        Contracts(build);
        Tickets(build);
        Surveys(build);
        Usage(build);
    }

    private static void Head(Table table, RowColumn account, Build build, RowReader rows, int accountField)
    {
        table.Key.Add(rows.Key);
        table.Source.Add(rows.Source);
        account.Add(build.Account(rows.Source, rows.Text(accountField)));
    }

    /// <summary>The code of a product's line in the dictionary of products.</summary>
    public static int LineOf(Build build, ReadOnlySpan<byte> product)
    {
        if (product.IsEmpty) return 0;
        var name = Encoding.UTF8.GetString(product);
        return build.Snapshot.ProductLines.Code(build.ProductLines.GetValueOrDefault(name, name));
    }

    private static void Orders(Build build)
    {
        var orders = build.Snapshot.Orders;
        using var rows = new RowReader(build, RecordKind.Order, "AccountId", "At", "Amount", "Currency", "Product", "Recurring");
        while (rows.Next())
        {
            Head(orders, orders.Account, build, rows, 0);
            var day = rows.Day(1);
            orders.At.Add(day);
            orders.Amount.Add(build.Snapshot.Rates.Convert(rows.Amount(2), build.Currency(rows.Text(3)), day));
            orders.Positive.Add(AmountColumn.IsAmount(rows.Amount(2)) && rows.Amount(2) > 0 ? 1 : 0);
            orders.Line.Add(LineOf(build, rows.Text(4)));
            orders.Recurring.Add(rows.Number(5));
            build.Orders.Add(rows.Source, rows.Id, orders.Rows++);
        }
    }

    private static void Contracts(Build build)
    {
        var contracts = build.Snapshot.Contracts;
        var rowOf = new IdMap();
        var renews = new List<(int Source, byte[] Id)>();
        using var rows = new RowReader(build, RecordKind.Contract, "AccountId", "StartAt", "EndAt", "CancelledAt", "RecurringAmount", "BillingMonths", "Currency", "Product", "RenewsId", "RenewalDealId");
        while (rows.Next())
        {
            Head(contracts, contracts.Account, build, rows, 0);
            contracts.Start.Add(rows.Day(1));
            var end = rows.IsNull(2) ? Day.Last : rows.Day(2);
            contracts.Last.Add((ushort)(rows.IsNull(3) ? end : Math.Min(end, Math.Max(1, rows.Day(3) - 1))));
            contracts.Monthly.Add(Monthly(rows.Amount(4), rows.Number(5)));
            contracts.Currency.Add(build.Currency(rows.Text(6)));
            contracts.Line.Add(LineOf(build, rows.Text(7)));
            var deal = build.Deal(rows.Source, rows.Text(9));
            if (!rows.IsNull(9)) build.Snapshot.DealLinks |= DealLinks.Contracts;
            contracts.Renewed.Add(deal != RowColumn.None && build.Snapshot.Deals.Status[deal] != (int)DealStatus.Lost ? 1 : 0);
            if (!rows.IsNull(8)) renews.Add((rows.Source, rows.Text(8).ToArray()));
            rowOf.Add(rows.Source, rows.Id, contracts.Rows++);
        }

        foreach (var (source, id) in renews) if (rowOf.Find(source, id) is var row && row != RowColumn.None) contracts.Renewed.Set(row, 1);
    }

    private static long Monthly(long amount, int months) =>
        AmountColumn.IsAmount(amount) && months > 0 ? (long)decimal.Round((decimal)amount / months, MidpointRounding.ToEven) : AmountColumn.Missing;

    private static void Tickets(Build build)
    {
        var tickets = build.Snapshot.Tickets;
        using var rows = new RowReader(build, RecordKind.Ticket, "AccountId", "CreatedAt", "FirstReplyAt", "ClosedAt");
        while (rows.Next())
        {
            Head(tickets, tickets.Account, build, rows, 0);
            tickets.Created.Add(rows.Day(1));
            tickets.Reply.Add(rows.Day(2));
            tickets.Closed.Add(rows.Day(3));
            tickets.Seconds.Add(ResponseTime.Seconds(build.Clock, rows.Moment(1), rows.Moment(2)));
            var timed = rows.Moment(1) is >= Periods.Moment.FirstInstant && rows.Moment(2) is >= Periods.Moment.FirstInstant;
            tickets.Slow.Add(timed && ZoneClock.Seconds(rows.Moment(2)!.Value) - ZoneClock.Seconds(rows.Moment(1)!.Value) > 48 * 3600 ? 1 : 0);
            tickets.Rows++;
        }
    }

    private static void Surveys(Build build)
    {
        var surveys = build.Snapshot.Surveys;
        var respondents = new IdMap();
        var known = 0;
        using var rows = new RowReader(build, RecordKind.Survey, "AccountId", "Kind", "At", "Score", "Respondent");
        while (rows.Next())
        {
            Head(surveys, surveys.Account, build, rows, 0);
            surveys.Kind.Add(rows.Number(1));
            surveys.At.Add(rows.Day(2));
            surveys.Second.Add(rows.Moment(2) is { } at ? build.Clock.SecondOf(at) : 0);
            surveys.Score.Add(rows.IsNull(3) ? NumberColumn.Missing : rows.Number(3));
            var respondent = respondents.Find(rows.Source, rows.Text(4));
            if (respondent == RowColumn.None && !rows.IsNull(4)) respondents.Add(rows.Source, rows.Text(4), respondent = ++known);
            surveys.Respondent.Add(Math.Max(respondent, 0));
            surveys.Rows++;
        }
    }

    private static void Usage(Build build)
    {
        var usage = build.Snapshot.Usage;
        var seen = new HashSet<long>();
        using var rows = new RowReader(build, RecordKind.Usage, "AccountId", "At");
        while (rows.Next())
        {
            if (!seen.Add(((long)build.Account(rows.Source, rows.Text(0)) << 16) | rows.Day(1))) continue;
            Head(usage, usage.Account, build, rows, 0);
            usage.At.Add(rows.Day(1));
            usage.Rows++;
        }
    }
}
