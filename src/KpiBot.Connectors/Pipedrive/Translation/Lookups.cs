using KpiBot.Connectors.Http;
using KpiBot.Connectors.Pipedrive.Reading;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive.Translation;

/// <summary>What objects are translated with: the company, its people, stages, pipelines and options, those that are gone too, and which leads became deals.</summary>
internal sealed class Lookups(ILandedRows landed)
{
    private readonly Dictionary<string, LandedRow> _users = Rows(landed, UserReader.Name);
    private readonly Dictionary<string, LandedRow> _stages = Rows(landed, PipedriveObjects.Stages);
    private readonly Dictionary<string, LandedRow> _pipelines = Rows(landed, PipedriveObjects.Pipelines);
    private readonly Dictionary<string, LandedRow> _options = Rows(landed, OptionReader.Name);
    private readonly LandedRow? _account = landed.Rows(AccountReader.Name).FirstOrDefault();
    private readonly Lazy<HashSet<string>> _converted = new(() => [.. landed.Rows(PipedriveObjects.Deals).Where(deal => !deal.IsGone).Select(deal => deal.Text(PipedriveObjects.SourceLead)).OfType<string>()]);
    private readonly Lazy<Dictionary<string, LandedRow>> _leads = new(() => Rows(landed, LeadReader.Name));

    /// <summary>The company's currency, ISO 4217; null where it is not known.</summary>
    public string? Currency => _account?.Text("default_currency");

    /// <summary>What Pipedrive says of the company.</summary>
    public SourceHome Home => new(Currency, _account?.Text("timezone_name"));

    /// <summary>The first part of the host of its pages; null where it is not known.</summary>
    public string? Domain => _account?.Text("company_domain") is { } domain && domain.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? domain : null;

    /// <summary>The display name of an object's owner.</summary>
    public string? OwnerOf(LandedRow row) => row.Text("owner_id") is { } id && _users.TryGetValue(id, out var user) ? user.Text("name") ?? id : null;

    /// <summary>A stage's name; its number where it was removed before it was ever read.</summary>
    public string? Stage(string? id) => id is null ? null : _stages.GetValueOrDefault(id)?.Text("name") ?? id;

    /// <summary>A pipeline's name.</summary>
    public string? Pipeline(string? id) => id is null ? null : _pipelines.GetValueOrDefault(id)?.Text("name") ?? id;

    /// <summary>What an option is called; itself where it is no option.</summary>
    public string? Option(string field, string? id) => id is null ? null : _options.GetValueOrDefault(OptionReader.IdOf(field, id))?.Text("label") ?? id;

    /// <summary>Whether a deal was made of the lead.</summary>
    public bool IsConverted(string lead) => _converted.Value.Contains(lead);

    /// <summary>A lead, as long as it was ever read, gone or not.</summary>
    public LandedRow? Lead(string id) => _leads.Value.GetValueOrDefault(id);

    private static Dictionary<string, LandedRow> Rows(ILandedRows landed, string stream) => landed.Rows(stream).ToDictionary(row => row.Id);
}
