using KpiBot.Connectors.Http;
using KpiBot.Connectors.RdStation.Reading;
using KpiBot.Sync;

namespace KpiBot.Connectors.RdStation.Translation;

/// <summary>What objects are translated with: names of people, stages, sources, campaigns, reasons and segments, those that are gone too.</summary>
internal sealed class Lookups(ILandedRows landed)
{
    private readonly Dictionary<string, Dictionary<string, LandedRow>> _rows =
        RdStationObjects.Named.Select(type => type.Name).Append(StageReader.Name).ToDictionary(name => name, name => landed.Rows(name).ToDictionary(row => row.Id));

    /// <summary>What the id of a list stands for; the id itself where it was removed before it was ever read, null for none.</summary>
    public string? Name(string list, string? id) => id is null ? null : _rows[list].GetValueOrDefault(id)?.Text("name") ?? id;

    /// <summary>The display name of an owner; null where there is none, or none that is known.</summary>
    public string? Owner(string? id) => id is null ? null : _rows[RdStationObjects.Users].GetValueOrDefault(id)?.Text("name");

    /// <summary>The pipeline of a stage.</summary>
    public string? Pipeline(string? stage) => stage is null ? null : _rows[StageReader.Name].GetValueOrDefault(stage)?.Text("pipeline");
}
