using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Crm;

namespace KpiBot.Connectors.Rest.Mappings;

/// <summary>Reads one stream of a source.</summary>
internal sealed class StreamMappingReader(FieldMappingReader fields, Uri address)
{
    private const int MostLookBack = 7 * 24 * 60, MostSweepDays = 90;

    private readonly ListReader _lists = new(address);

    /// <summary>The stream; null when it has no name.</summary>
    public StreamDescription? Read(MappingNode node, ValueFormat defaults)
    {
        var name = node.Text("stream", required: true);
        if (name is not null && !(name.Length <= 40 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_')))
            node.Report("stream", $"{Excerpt.Of(name)} is no name of a stream; expected small letters, digits and _, beginning with a letter.");
        var kind = node.OneOf("record", [.. RecordKinds.All.Select(RecordKinds.Name)]) is { } record ? RecordKinds.Parse(record) : null;
        var format = FormatReader.ReadValues(node, defaults);
        var list = _lists.Read(node);
        var updated = ListReader.Pointer(node, "updated");
        var stream = new StreamDescription(name ?? "", list)
        {
            Updated = updated?.Text,
            Changes = ReadChanges(node, updated is not null, format),
            Gone = ReadGone(node),
            Deleted = node.Child("deleted") is { } deleted ? ReadDeleted(deleted) : null,
            SweepDays = (int)(node.Number("everythingEveryDays", 1, MostSweepDays) ?? 1),
            HasRecord = kind is not null,
            Mapping = ReadMapping(node, name ?? "", kind, list, format),
        };
        node.Close();
        return name is null ? null : stream;
    }

    private FileMapping ReadMapping(MappingNode node, string name, RecordKind? kind, RestList list, ValueFormat format)
    {
        var files = new FileMappingReader(fields);
        var mapping = new FileMapping
        {
            File = name,
            Record = kind ?? default,
            Format = format,
            When = FieldMappingReader.ReadWhen(node),
            Id = new IdMapping([.. list.Id.Select(place => new FieldMapping("id") { Column = place.Text })]),
            Joins = Joins.Read(node, fields),
            Fields = kind is { } known ? files.ReadFields(node.Child("fields"), node, RecordShape.Of(known), known, format) : [],
            Dimensions = kind is { } dimensioned ? files.ReadDimensions(node.Child("dimensions"), RecordShape.Of(dimensioned), dimensioned, format) : [],
        };
        new PlaceCheck(node, mapping).Run(kind);
        return mapping;
    }

    private static RestChanges? ReadChanges(MappingNode node, bool hasUpdated, ValueFormat format)
    {
        if (node.Child("changed") is not { } changed) return null;
        var parameter = ListReader.Parameter(changed, "parameter", required: true);
        var pattern = changed.Text("format") ?? "yyyy-MM-dd'T'HH:mm:ss'Z'";
        if (!ChangeStamp.IsFormat(pattern)) changed.Report("format", $"{Excerpt.Of(pattern)} is no way to write an instant; expected a format such as yyyy-MM-dd'T'HH:mm:ss'Z' or yyyy-MM-dd, or unix, or unix_ms.");
        var zone = FormatReader.ReadZone(changed) ?? (pattern.Contains("'Z'", StringComparison.Ordinal) ? "Etc/UTC" : format.Zone ?? "Etc/UTC");
        if (!hasUpdated) node.Report("changed", "needs \"updated\", the place that says when a row was changed: where to begin is known by it.");
        var stamp = new RestChanges(parameter ?? "", pattern, zone, (int)(changed.Number("lookBackMinutes", 0, MostLookBack) ?? 60));
        changed.Close();
        return stamp;
    }

    private static ConditionMapping? ReadGone(MappingNode node)
    {
        if (node.Child("gone") is not { } gone) return null;
        var place = ListReader.Pointer(gone, "at", required: true);
        var any = gone.Texts("any");
        if (any is not { Count: > 0 }) gone.Report("any", "must list the values that mean that a row is gone, such as [\"true\"].");
        gone.Close();
        return place is null ? null : new ConditionMapping(place.Text, any ?? []);
    }

    private RestList ReadDeleted(MappingNode deleted)
    {
        var list = _lists.Read(deleted);
        deleted.Close();
        return list;
    }
}
