using KpiBot.Crm;

namespace KpiBot.Facts.Loading;

/// <summary>Products and accounts: what the other records refer to.</summary>
internal static class AccountLoader
{
    private static readonly (string Dimension, int Field)[] Dimensioned =
    [
        (Dimensions.Industry, 1), (Dimensions.CompanySize, 2), (Dimensions.Region, 3), (Dimensions.Country, 4), (Dimensions.Owner, 5), (Dimensions.Team, 6), (Dimensions.Channel, 7),
    ];

    public static void Load(Build build)
    {
        Products(build);
        var accounts = build.Snapshot.Accounts;
        var name = build.Field(accounts, Dimensions.Account);
        (DimensionField To, int Field)[] dimensions = [.. Dimensioned.Select(d => (build.Field(accounts, d.Dimension), d.Field))];
        using var rows = new RowReader(build, RecordKind.Account, "Name", "Industry", "CompanySize", "Region", "Country", "Owner", "Team", "Channel", "CustomerSinceAt", "Dimensions");
        while (rows.Next())
        {
            accounts.Key.Add(rows.Key);
            accounts.Source.Add(rows.Source);
            name.Add(rows.IsNull(0) ? rows.Id : rows.Text(0));
            foreach (var (to, field) in dimensions) to.Add(rows.Text(field));
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
