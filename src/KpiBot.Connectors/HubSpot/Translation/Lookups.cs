using KpiBot.Connectors.Http;
using KpiBot.Connectors.HubSpot.Reading;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>What objects are translated with: the account, its people and stages, those that are gone too, and where merged objects lead.</summary>
internal sealed class Lookups(ILandedRows landed)
{
    private readonly Dictionary<string, LandedRow> _owners = landed.Rows(OwnerReader.Name).ToDictionary(row => row.Id);
    private readonly Dictionary<string, LandedRow> _stages = landed.Rows(PipelineReader.Name).ToDictionary(row => row.Id);
    private readonly LandedRow? _account = landed.Rows(AccountReader.Name).FirstOrDefault();

    /// <summary>Companies that objects name.</summary>
    public MergedIds Companies { get; } = new(landed.Merged(HubSpotObjects.Companies));

    /// <summary>Contacts that objects name.</summary>
    public MergedIds Contacts { get; } = new(landed.Merged(HubSpotObjects.Contacts));

    /// <summary>Deals that objects name.</summary>
    public MergedIds Deals { get; } = new(landed.Merged(HubSpotObjects.Deals));

    /// <summary>The account's currency, ISO 4217; null where it is not known.</summary>
    public string? HomeCurrency => _account?.Text("companyCurrency");

    /// <summary>What the account says of the company.</summary>
    public SourceHome Home => new(HomeCurrency, _account?.Text("timeZone"));

    /// <summary>The number of the account and the host of its pages; null where they are not known.</summary>
    public (string Portal, string Host)? Pages => _account?.Text("portalId") is { } portal && _account.Text("uiDomain") is { } host ? (portal, host) : null;

    /// <summary>The display name of an object's owner, and the owner's team.</summary>
    public (string? Name, string? Team) OwnerOf(LandedRow row) =>
        row.Text("hubspot_owner_id") is { } id && _owners.TryGetValue(id, out var owner) ? (owner.Text("name") ?? id, owner.Text("team")) : (null, null);

    /// <summary>A stage; null for one that was removed before it was ever read.</summary>
    public LandedRow? Stage(string? pipeline, string? stage) => pipeline is not null && stage is not null ? _stages.GetValueOrDefault(PipelineReader.IdOf(pipeline, stage)) : null;
}
