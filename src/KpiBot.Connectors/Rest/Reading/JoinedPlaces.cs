using KpiBot.Connectors.Csv.Mappings;

namespace KpiBot.Connectors.Rest.Reading;

/// <summary>Which places of a joined stream's rows a mapping names.</summary>
internal static class JoinedPlaces
{
    public static IEnumerable<string> Of(FileMapping mapping, JoinMapping join)
    {
        var index = mapping.Joins.ToList().IndexOf(join);
        return new PlaceIndex(mapping).Columns.AskedOf(index).Append(join.Key);
    }
}
