using KpiBot.Connectors.HubSpot.Reading;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>Turns HubSpot's objects into records, each type by its own rules.</summary>
internal sealed class HubSpotTranslator : ITranslator
{
    // How a record's page is named in addresses.
    private static readonly Dictionary<RecordKind, string> Pages = new()
    {
        [RecordKind.Lead] = "0-1", [RecordKind.Account] = "0-2", [RecordKind.Deal] = "0-3", [RecordKind.Ticket] = "0-5",
    };

    private readonly Dictionary<string, Func<LandedRow, IEnumerable<CrmRecord>>> _rules;

    public HubSpotTranslator(HubSpotSettings settings, ILandedRows landed)
    {
        var lookups = new Lookups(landed);
        var source = settings.Source;
        Home = lookups.Home;
        var deals = new DealRule(source, lookups);
        var activities = new ActivityRule(source, lookups);
        var service = new ServiceRules(source, lookups);
        var goals = new GoalRule(source, settings.Goals, lookups);
        _rules = new()
        {
            [HubSpotObjects.Companies] = row => [PeopleRules.Account(source, lookups, row)],
            [HubSpotObjects.Contacts] = row => [PeopleRules.Lead(source, lookups, row)],
            [HubSpotObjects.Deals] = deals.Translate,
            ["line_items"] = deals.TranslateLine,
            ["calls"] = row => [activities.Call(row)],
            ["emails"] = row => [activities.Email(row)],
            ["meetings"] = row => [activities.Meeting(row)],
            ["tasks"] = row => [activities.Task(row)],
            ["tickets"] = row => [service.Ticket(row)],
            ["feedback_submissions"] = service.Survey,
            ["goals"] = goals.Translate,
            [MailingReader.Name] = row => [MailingRule.Translate(source, row)],
        };
        Links = lookups.Pages is { } pages
            ? Pages.Select(page => (page.Key, Link: LinkTemplate.Parse($"https://{pages.Host}/contacts/{pages.Portal}/record/{page.Value}/{{id}}")))
                .Where(page => page.Link is not null).ToDictionary(page => page.Key, page => page.Link!)
            : new Dictionary<RecordKind, LinkTemplate>();
    }

    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; }

    public SourceHome Home { get; }

    public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row) => _rules[stream.Name](row);
}
