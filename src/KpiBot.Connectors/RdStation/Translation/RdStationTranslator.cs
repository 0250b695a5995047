using KpiBot.Connectors.Http;
using KpiBot.Connectors.RdStation.Reading;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.RdStation.Translation;

/// <summary>Turns RD Station's objects into records, each type by its own rules.</summary>
internal sealed class RdStationTranslator : ITranslator
{
    private static readonly Dictionary<string, ActivityType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["call"] = ActivityType.Call, ["email"] = ActivityType.Email, ["meeting"] = ActivityType.Meeting, ["lunch"] = ActivityType.Meeting, ["visit"] = ActivityType.Meeting,
    };

    private readonly string _source;
    private readonly Lookups _lookups;
    private readonly Dictionary<string, Func<LandedRow, IEnumerable<CrmRecord>>> _rules;

    public RdStationTranslator(RdStationSettings settings, ILandedRows landed)
    {
        (_source, _lookups, Home) = (settings.Source, new Lookups(landed), new SourceHome(settings.Currency, settings.Zone));
        var deals = new DealRule(_source, settings.Currency, _lookups);
        _rules = new()
        {
            [RdStationObjects.Organizations] = row => [Account(row)],
            [RdStationObjects.Contacts] = row => [Lead(row)],
            [RdStationObjects.Deals] = deals.Translate,
            [LineReader.Name] = deals.TranslateLine,
            [RdStationObjects.Tasks] = row => [Activity(row)],
        };
    }

    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; } = new Dictionary<RecordKind, LinkTemplate>();

    public SourceHome Home { get; }

    public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row) => _rules[stream.Name](row);

    private Account Account(LandedRow row) => new()
    {
        Source = _source,
        Id = row.Id,
        Name = row.Text("name"),
        Industry = _lookups.Name(RdStationObjects.Segments, row.Text("segment_ids")),
        Owner = _lookups.Owner(row.Text("owner_id")),
    };

    /// <summary>A contact is a lead that came in when it was made; nothing of the person is kept.</summary>
    private Lead Lead(LandedRow row) => new() { Source = _source, Id = row.Id, CreatedAt = row.At("created_at"), AccountId = row.Text("organization_id"), DealId = row.Text("deal_ids") };

    private Activity Activity(LandedRow row) => new()
    {
        Source = _source,
        Id = row.Id,
        Type = row.Text("type") is { } type ? Types.GetValueOrDefault(type, ActivityType.Task) : ActivityType.Task,
        At = row.At("completed_at") ?? row.DayOrTime("due_date") ?? row.At("created_at"),
        Held = row.Text("completed_at") is not null || row.Text("status") is "completed" or "done" or "finished",
        Owner = _lookups.Owner(row.Text("owner_ids")),
        DealId = row.Text("deal_id"),
    };
}
