using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Rest.Translation;

/// <summary>Turns the rows of a described source into records, by the same rules as those of a file.</summary>
internal sealed class RestTranslator : ITranslator
{
    private readonly string _source;
    private readonly Dictionary<string, (PlaceIndex Index, RecordMaker Maker)> _makers;

    public RestTranslator(RestSource source, ILandedRows landed)
    {
        (_source, Home, Links) = (source.Source, source.Home, source.Links);
        _makers = source.Streams.Where(stream => stream.HasRecord).ToDictionary(stream => stream.Name, stream =>
        {
            var index = new PlaceIndex(stream.Mapping);
            foreach (var (place, (join, _, table)) in index.Plan.Joins.Index())
                // Who is gone is still the owner of old deals.
                foreach (var row in landed.Rows(join.File).Where(row => row.Text(join.Key) is not null).OrderBy(row => row.IsGone))
                    table.Add(row.Text(join.Key)!, [.. index.Columns.AskedOf(place).Select(asked => row.Text(asked) ?? "")]);
            return (index, new RecordMaker(stream.Mapping, index.Plan, isLenient: true));
        });
    }

    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; }

    public SourceHome Home { get; }

    public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row)
    {
        var (index, maker) = _makers[stream.Name];
        index.Turn(row.Fields);
        // Rows that cannot be read have not landed.
        return maker.Make(_source, 1, out var record) is null && record is not null ? [record] : [];
    }
}
