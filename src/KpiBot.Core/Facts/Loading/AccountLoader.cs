using KpiBot.Crm;

namespace KpiBot.Facts.Loading;

/// <summary>Products and accounts: what the other records refer to.</summary>
internal static class AccountLoader
{
    public static void Load(Build build)
    {
        Products(build);
        var accounts = build.Snapshot.Accounts;
        using var rows = new RowReader(build, RecordKind.Account, "Name", "Industry", "CompanySize", "Region", "Country", "Owner", "Team", "Channel", "CustomerSinceAt", "Dimensions");
        while (rows.Next())
        {
            accounts.Key.Add(rows.Key);
            accounts.Source.Add(rows.Source);
            build.Code(accounts, Dimensions.Account, rows.IsNull(0) ? rows.Id : rows.Text(0));
            build.Code(accounts, Dimensions.Industry, rows.Text(1));
            build.Code(accounts, Dimensions.CompanySize, rows.Text(2));
            build.Code(accounts, Dimensions.Region, rows.Text(3));
            build.Code(accounts, Dimensions.Country, rows.Text(4));
            build.Code(accounts, Dimensions.Owner, rows.Text(5));
            build.Code(accounts, Dimensions.Team, rows.Text(6));
            build.Code(accounts, Dimensions.Channel, rows.Text(7));
            accounts.Since.Add(rows.Day(8));
            build.OwnDimensions(accounts, rows.Text(9));
            build.Accounts.Add(rows.Source, rows.Id, accounts.Rows++);
        }
    }

    /// <summary>Reads the lines of the products only.</summary>
    public static Build Lines(Build build)
    {
        Products(build);
        return build;
    }

    private static void Products(Build build)
    {
        using var rows = new RowReader(build, RecordKind.Product, "Name", "Line");
        while (rows.Next())
        {
            if (rows.String(1) is { } line) build.ProductLines[rows.String(0)!] = line;
        }
    }
}
