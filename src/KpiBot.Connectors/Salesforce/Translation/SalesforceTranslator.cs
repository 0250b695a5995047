using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Translation;

/// <summary>Turns Salesforce's objects into records, each by its own rules.</summary>
internal sealed class SalesforceTranslator : ITranslator
{
    private static readonly RecordKind[] Linked = [RecordKind.Lead, RecordKind.Account, RecordKind.Deal, RecordKind.Ticket];

    private readonly Dictionary<string, Func<LandedRow, IEnumerable<CrmRecord>>> _rules;

    public SalesforceTranslator(SalesforceSettings settings, ILandedRows landed)
    {
        var lookups = new Lookups(landed, settings.Fields);
        var source = settings.Source;
        Home = new SourceHome(lookups.HomeCurrency, lookups.Zone);
        var (deals, people, campaigns) = (new DealRule(source, lookups), new PeopleRules(source, lookups), new CampaignRules(source, settings.CampaignCosts, lookups));
        var (activities, rates) = (new ActivityRule(source, lookups), new RateRule(source, lookups));
        _rules = new()
        {
            [SalesforceObjects.Accounts] = row => [people.Account(row)],
            [SalesforceObjects.Leads] = row => [people.Lead(row)],
            [SalesforceObjects.Cases] = row => [people.Ticket(row)],
            [SalesforceObjects.Opportunities] = row => [deals.Translate(row)],
            [SalesforceObjects.OpportunityHistory] = deals.TranslateHistory,
            [SalesforceObjects.LineItems] = deals.TranslateLine,
            [SalesforceObjects.Products] = row => row.Text("Name") is { } name ? [new Product { Source = source, Id = row.Id, Name = name, Line = row.Text("Family") }] : [],
            [SalesforceObjects.Campaigns] = campaigns.Cost,
            [SalesforceObjects.CampaignMembers] = row => [campaigns.Touch(row)],
            [SalesforceObjects.Tasks] = row => [activities.Task(row)],
            [SalesforceObjects.Events] = row => [activities.Event(row)],
            [SalesforceObjects.Currencies] = rates.Translate,
            [SalesforceObjects.DatedRates] = rates.Translate,
        };
        var page = LinkTemplate.Parse($"{settings.InstanceUrl.TrimEnd('/')}/{{id}}");
        Links = page is null ? new Dictionary<RecordKind, LinkTemplate>() : Linked.ToDictionary(kind => kind, _ => page);
    }

    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; }

    public SourceHome Home { get; }

    public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row) => _rules[stream.Name](row);
}
