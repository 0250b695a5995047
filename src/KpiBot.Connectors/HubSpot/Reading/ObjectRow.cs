using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.HubSpot.Reading;

/// <summary>One object on its way to a row: of all that HubSpot may send, the properties that were asked for and no others.</summary>
internal sealed class ObjectRow
{
    // Where a contact came from in detail: the campaign's name for these, else what may be a page, a person or an address and is not kept.
    private static readonly Dictionary<string, string> CampaignOf = new(StringComparer.Ordinal)
    {
        ["PAID_SEARCH"] = "hs_analytics_source_data_1", ["PAID_SOCIAL"] = "hs_analytics_source_data_2", ["EMAIL_MARKETING"] = "hs_analytics_source_data_1", ["OTHER_CAMPAIGNS"] = "hs_analytics_source_data_1",
    };

    private readonly Dictionary<string, string> _fields;
    private readonly Instant _modifiedAt;
    private readonly List<FieldChange> _history;

    private ObjectRow(string id, Instant modifiedAt, Dictionary<string, string> fields, List<FieldChange> history) => (Id, _modifiedAt, _fields, _history) = (id, modifiedAt, fields, history);

    public string Id { get; }

    /// <summary>The row.</summary>
    public SyncRow Row => new(Id, _modifiedAt, _fields) { History = _history };

    /// <summary>Objects that were merged into it.</summary>
    public IEnumerable<GoneRow> Merged =>
        (_fields.GetValueOrDefault(HubSpotObjects.Merged)?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        .Where(loser => loser != Id).Select(loser => new GoneRow(loser, Id, _modifiedAt));

    public static ObjectRow Of(HubSpotObject type, JsonElement found)
    {
        var (id, properties, fields) = (found.Get("id").Text()!, found.Get("properties"), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var name in type.Properties) if (properties.Get(name).Text() is { } value) fields[name] = value;
        var modified = Json.AtOf(fields.GetValueOrDefault(type.ModifiedAt)) ?? found.Get("updatedAt").At() ?? Instant.FromUnixTimeTicks(0);
        KeepCampaign(fields);
        foreach (var to in type.Associations) if (AssociationReader.Chosen(found.Get("associations"), to) is { } other) fields[to] = other;
        return new ObjectRow(id, modified, fields, HistoryOf(type, found.Get("propertiesWithHistory")));
    }

    /// <summary>Sets the object that it is associated with.</summary>
    public void Associate(string to, string? id)
    {
        if (id is null) _fields.Remove(to);
        else _fields[to] = id;
    }

    private static List<FieldChange> HistoryOf(HubSpotObject type, JsonElement histories) =>
    [
        .. from field in type.Tracked
           from version in histories.Get(field).Items()
           let at = version.Get("timestamp").At()
           where at is not null
           select new FieldChange(field, at.Value, version.Get("value").Text()),
    ];

    private static void KeepCampaign(Dictionary<string, string> fields)
    {
        var campaign = fields.TryGetValue("hs_analytics_source", out var source) && CampaignOf.TryGetValue(source, out var detail) ? fields.GetValueOrDefault(detail) : null;
        fields.Remove("hs_analytics_source_data_1");
        fields.Remove("hs_analytics_source_data_2");
        if (campaign is not null) fields["campaign"] = campaign;
    }
}
