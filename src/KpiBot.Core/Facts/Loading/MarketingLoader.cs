using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Facts.Loading;

/// <summary>Cost, ads, e-mails, traffic and targets.</summary>
internal static class MarketingLoader
{
    public static void Load(Build build)
    {
        Spend(build);
        Ads(build);
        Emails(build);
        Traffic(build);
        Targets(build);
    }

    private static void Head(Build build, Table table, DayColumn at, RowReader rows, params ReadOnlySpan<(string Dimension, int Field)> dimensions)
    {
        table.Key.Add(rows.Key);
        table.Source.Add(rows.Source);
        at.Add(rows.Day(0));
        foreach (var (dimension, field) in dimensions) build.Code(table, dimension, rows.Text(field));
    }

    private static void Spend(Build build)
    {
        var spend = build.Snapshot.Spend;
        using var rows = new RowReader(build, RecordKind.Spend, "At", "Class", "Amount", "Currency", "Channel", "Campaign", "Region", "Country");
        while (rows.Next())
        {
            Head(build, spend, spend.At, rows, (Dimensions.Channel, 4), (Dimensions.Campaign, 5), (Dimensions.Region, 6), (Dimensions.Country, 7));
            spend.Class.Add(rows.Number(1));
            spend.Amount.Add(build.Snapshot.Rates.Convert(rows.Amount(2), build.Currency(rows.Text(3)), spend.At[spend.Rows]));
            spend.Rows++;
        }
    }

    private static void Ads(Build build)
    {
        var ads = build.Snapshot.Ads;
        using var rows = new RowReader(build, RecordKind.AdResult, "At", "Social", "Impressions", "Clicks", "Interactions", "Channel", "Campaign");
        while (rows.Next())
        {
            Head(build, ads, ads.At, rows, (Dimensions.Channel, 5), (Dimensions.Campaign, 6));
            ads.Social.Add(rows.Number(1));
            ads.Impressions.Add(rows.Big(2));
            ads.Clicks.Add(rows.Big(3));
            ads.Interactions.Add(rows.Big(4));
            ads.Rows++;
        }
    }

    private static void Emails(Build build)
    {
        var emails = build.Snapshot.Emails;
        using var rows = new RowReader(build, RecordKind.EmailResult, "At", "Delivered", "Opens", "Clicks", "Campaign");
        while (rows.Next())
        {
            Head(build, emails, emails.At, rows, (Dimensions.Campaign, 4));
            emails.Delivered.Add(rows.Big(1));
            emails.Opens.Add(rows.Big(2));
            emails.Clicks.Add(rows.Big(3));
            emails.Rows++;
        }
    }

    private static void Traffic(Build build)
    {
        var traffic = build.Snapshot.Traffic;
        using var rows = new RowReader(build, RecordKind.WebTraffic, "At", "Sessions", "Channel", "Campaign", "Country");
        while (rows.Next())
        {
            Head(build, traffic, traffic.At, rows, (Dimensions.Channel, 2), (Dimensions.Campaign, 3), (Dimensions.Country, 4));
            traffic.Sessions.Add(rows.Big(1));
            traffic.Rows++;
        }
    }

    private static void Targets(Build build)
    {
        using var rows = new RowReader(build, RecordKind.Target, "Kpi", "FromAt", "ToAt", "Value", "Currency", "Dimension", "Member");
        while (rows.Next())
        {
            var (from, to) = (rows.Day(1), rows.Day(2));
            var value = build.Snapshot.Rates.Convert(rows.Amount(3), build.Currency(rows.Text(4)), from);
            if (to < from || !AmountColumn.IsAmount(value)) continue;
            build.Snapshot.Targets.Add(new AgreedTarget(rows.String(0)!, from, to, value, rows.String(5), rows.String(6), rows.Source));
        }
    }
}
