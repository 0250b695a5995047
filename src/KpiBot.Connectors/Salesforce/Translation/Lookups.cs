using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Translation;

/// <summary>What objects are translated with: the organisation, its people, stages, campaigns and products, those that are gone too, and where merged records lead.</summary>
internal sealed class Lookups
{
    // The beginning of an id says what it is the id of.
    private const string LeadIds = "00Q", ContactIds = "003";

    private readonly Dictionary<string, LandedRow> _users, _campaigns, _products, _stages;
    private readonly IReadOnlyDictionary<string, string> _own;
    private readonly Lazy<Dictionary<string, string>> _leadsOfContacts;

    public Lookups(ILandedRows landed, IReadOnlyDictionary<string, string> own)
    {
        _own = own;
        _users = landed.Rows(SalesforceObjects.Users).ToDictionary(row => row.Id);
        _campaigns = landed.Rows(SalesforceObjects.Campaigns).ToDictionary(row => row.Id);
        _products = landed.Rows(SalesforceObjects.Products).ToDictionary(row => row.Id);
        // Records name a stage by its API name, older ones by the label it had.
        _stages = landed.Rows(SalesforceObjects.Stages).OrderBy(row => row.IsGone)
            .SelectMany(row => new[] { (Name: row.Text("ApiName"), Row: row), (Name: row.Text("MasterLabel"), Row: row) })
            .Where(stage => stage.Name is not null).DistinctBy(stage => stage.Name).ToDictionary(stage => stage.Name!, stage => stage.Row);
        Accounts = new MergedIds(landed.Merged(SalesforceObjects.Accounts));
        Leads = new MergedIds(landed.Merged(SalesforceObjects.Leads));
        HomeCurrency = landed.Rows(SalesforceObjects.Currencies).FirstOrDefault(row => !row.IsGone && row.Flag("IsCorporate"))?.Text("IsoCode");
        _leadsOfContacts = new(() => landed.Rows(SalesforceObjects.Leads).Where(row => !row.IsGone && row.Text("ConvertedContactId") is not null)
            .GroupBy(row => row.Text("ConvertedContactId")!).ToDictionary(leads => leads.Key, leads => leads.First().Id));
        Zone = landed.Rows(SalesforceObjects.Organization).FirstOrDefault()?.Text("TimeZoneSidKey");
    }

    /// <summary>Accounts that objects name.</summary>
    public MergedIds Accounts { get; }

    /// <summary>Leads that objects name.</summary>
    public MergedIds Leads { get; }

    /// <summary>The lead that somebody is or was; null for a contact that never was one. What was done with a lead is the contact's once it is converted.</summary>
    public string? LeadOf(string? who) =>
        who is null ? null : who.StartsWith(LeadIds, StringComparison.Ordinal) ? Leads.Of(who) : who.StartsWith(ContactIds, StringComparison.Ordinal) ? _leadsOfContacts.Value.GetValueOrDefault(who) : null;

    /// <summary>The organisation's currency, ISO 4217; null where it has but one, which it does not name.</summary>
    public string? HomeCurrency { get; }

    /// <summary>The organisation's time zone.</summary>
    public string? Zone { get; }

    /// <summary>The display name of an object's owner, and the owner's role. A queue is nobody.</summary>
    public (string? Name, string? Team) OwnerOf(LandedRow row) =>
        row.Text("OwnerId") is { } id && _users.TryGetValue(id, out var user) ? (user.Text("Name") ?? id, user.Text("UserRole.Name")) : (null, null);

    /// <summary>A stage by its name; null for one that was removed before it was ever read.</summary>
    public LandedRow? Stage(string? name) => name is not null ? _stages.GetValueOrDefault(name) : null;

    /// <summary>A campaign.</summary>
    public LandedRow? Campaign(string? id) => id is not null ? _campaigns.GetValueOrDefault(id) : null;

    /// <summary>A product.</summary>
    public LandedRow? Product(string? id) => id is not null ? _products.GetValueOrDefault(id) : null;

    /// <summary>The organisation's field for something (<see cref="OwnFields"/>); one that no row has where there is none.</summary>
    public string Own(string what) => _own.GetValueOrDefault(what, what);
}
