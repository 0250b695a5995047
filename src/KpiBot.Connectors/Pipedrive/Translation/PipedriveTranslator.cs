using KpiBot.Connectors.Pipedrive.Reading;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive.Translation;

/// <summary>Turns Pipedrive's objects into records, each type by its own rules.</summary>
internal sealed class PipedriveTranslator : ITranslator
{
    // How a record's page is named in addresses.
    private static readonly Dictionary<RecordKind, string> Pages = new() { [RecordKind.Deal] = "deal", [RecordKind.Account] = "organization" };

    private readonly Dictionary<string, Func<LandedRow, IEnumerable<CrmRecord>>> _rules;

    public PipedriveTranslator(string source, ILandedRows landed)
    {
        var lookups = new Lookups(landed);
        Home = lookups.Home;
        var deals = new DealRule(source, lookups);
        _rules = new()
        {
            [PipedriveObjects.Organizations] = row => [AccountRule.Translate(source, lookups, row)],
            [LeadReader.Name] = row => LeadRule.Translate(source, lookups, row),
            [PipedriveObjects.Deals] = deals.Translate,
            [LineReader.Name] = deals.TranslateLine,
            [ChangeReader.Name] = deals.TranslateChanges,
            [PipedriveObjects.Activities] = row => [ActivityRule.Translate(source, lookups, row)],
        };
        Links = lookups.Domain is { } domain
            ? Pages.Select(page => (page.Key, Link: LinkTemplate.Parse($"https://{domain}.pipedrive.com/{page.Value}/{{id}}")))
                .Where(page => page.Link is not null).ToDictionary(page => page.Key, page => page.Link!)
            : new Dictionary<RecordKind, LinkTemplate>();
    }

    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; }

    public SourceHome Home { get; }

    public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row) => _rules[stream.Name](row);
}
