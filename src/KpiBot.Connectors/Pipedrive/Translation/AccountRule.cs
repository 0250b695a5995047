using KpiBot.Connectors.Http;
using KpiBot.Connectors.Pipedrive.Reading;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive.Translation;

/// <summary>An organization is an account.</summary>
internal static class AccountRule
{
    public static Account Translate(string source, Lookups lookups, LandedRow row) => new()
    {
        Source = source,
        Id = row.Id,
        Name = row.Text("name"),
        Industry = lookups.Option(OptionReader.Industry, row.Text("industry")),
        Country = row.Text("address.country"),
        CompanySize = CompanySizes.Of(row.Number("employee_count")),
        Owner = lookups.OwnerOf(row),
    };
}
