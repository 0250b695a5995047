using System.Text.Json;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Crm;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>Reads the mapping of one file.</summary>
internal sealed class FileMappingReader(FieldMappingReader fields)
{
    /// <summary>The mapping; null when it names no file or no record.</summary>
    public FileMapping? Read(MappingNode node, ValueFormat defaults)
    {
        var file = ReadPath(node);
        var name = node.OneOf("record", [.. RecordKinds.All.Select(RecordKinds.Name)], required: true);
        var format = FormatReader.Read(node, defaults);
        var kind = name is null ? null : RecordKinds.Parse(name);
        var mapping = new FileMapping
        {
            File = file ?? "",
            Record = kind ?? default,
            Complete = node.Flag("complete"),
            Format = format,
            When = FieldMappingReader.ReadWhen(node),
            Id = ReadId(node, format),
            Joins = ReadJoins(node, format.Csv),
            Fields = kind is { } known ? ReadFields(node.Child("fields"), node, RecordShape.Of(known), known, format) : Unchecked(node, "fields"),
            Dimensions = kind is { } dimensioned ? ReadDimensions(node.Child("dimensions"), RecordShape.Of(dimensioned), dimensioned, format) : Unchecked(node, "dimensions"),
        };
        node.Close();
        return file is null || kind is null ? null : mapping;
    }

    /// <summary>A path that stays inside the folder of the import; null when there is none.</summary>
    private static string? ReadPath(MappingNode node)
    {
        var path = node.Text("file", required: true);
        if (path is null) return null;
        if (!path.Contains('\0') && !Path.IsPathRooted(path) && !path.Split('/', '\\').Contains("..")) return path;
        node.Report("file", $"{Excerpt.Of(path)} leads out of the folder; expected a file's name, found in the folder given with --files or beside the mapping.");
        return null;
    }

    private IdMapping ReadId(MappingNode node, ValueFormat format)
    {
        var repeated = node.OneOf("repeated", ["error", "first"]) == "first";
        switch (node.Find("id"))
        {
            case null:
                node.Report("id", "is missing; name the column that identifies a row, a list of columns, or {\"row\": true} when the file has no key.");
                return new IdMapping([]);
            case { ValueKind: JsonValueKind.Array }:
                var columns = node.Texts("id") ?? [];
                if (columns.Count == 0 || columns.Contains("")) node.Report("id", "must name at least one column.");
                return new IdMapping([.. columns.Select(column => new FieldMapping("id") { Column = column })], repeated);
            case { ValueKind: JsonValueKind.Object } when node.Child("id") is { } id && id.Has("row"):
                if (!id.Flag("row")) id.Report("row", "can only be true.");
                id.Close();
                return new IdMapping([]);
            default:
                return new IdMapping(fields.Read(node, "id", null, format) is { } column ? [column] : [], repeated);
        }
    }

    private List<JoinMapping> ReadJoins(MappingNode node, CsvFormat format)
    {
        var joins = new List<JoinMapping>();
        foreach (var child in node.Children("joins"))
        {
            var prefix = child.Text("as", required: true);
            if (prefix?.Contains('.') == true) child.Report("as", "must not hold a dot.");
            if (joins.Exists(join => join.As == prefix)) child.Report("as", $"{Excerpt.Of(prefix)} is already another join.");
            joins.Add(new JoinMapping(
                ReadPath(child) ?? "",
                prefix ?? "",
                child.Text("key", required: true) ?? "",
                child.Text("from", required: true) ?? "",
                fields.ReadAliases(child),
                child.Flag("required"),
                FormatReader.ReadCsv(child, format)));
            child.Close();
        }

        return joins;
    }

    /// <summary>The properties of a record; those that it means nothing without must be there.</summary>
    public List<FieldMapping> ReadFields(MappingNode? node, MappingNode file, RecordShape shape, RecordKind kind, ValueFormat format)
    {
        var mapped = new List<FieldMapping>();
        foreach (var name in node?.Names ?? [])
        {
            if (!shape.Fields.TryGetValue(name, out var field))
                node!.Report(name, $"is not a field of {kind.Name()}{Spelling.Hint(name, shape.Fields.Keys)}; known are {string.Join(", ", shape.Fields.Keys.Order(StringComparer.Ordinal))}.");
            else if (fields.Read(node!, name, field, format) is { } mapping) mapped.Add(mapping);
        }

        foreach (var field in shape.Fields.Values.Where(field => field.Mandatory && node?.Has(field.Name) != true).OrderBy(field => field.Name, StringComparer.Ordinal))
            file.Report("fields", $"needs {field.Name}: a {kind.Name()} without it means nothing.");
        return mapped;
    }

    /// <summary>The free dimensions of a record.</summary>
    public List<FieldMapping> ReadDimensions(MappingNode? node, RecordShape shape, RecordKind kind, ValueFormat format)
    {
        if (node is not null && !shape.HasDimensions) node.Report(null, $"a {kind.Name()} carries no dimensions of its own; leads, deals and accounts do.");
        var mapped = new List<FieldMapping>();
        foreach (var name in node?.Names ?? [])
        {
            if (!IsDimensionId(name)) node!.Report(name, "is no dimension id; expected small letters, digits and _, beginning with a letter.");
            else if (Crm.Dimensions.All.Contains(name)) node!.Report(name, "is a dimension that every workspace has; fill it under \"fields\".");
            else if (fields.Read(node!, name, null, format) is { } mapping) mapped.Add(mapping);
        }

        return mapped;
    }

    private static bool IsDimensionId(string name) =>
        name.Length is > 0 and <= 60 && char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    /// <summary>Without a known kind of record nothing can be said about the property.</summary>
    private static List<FieldMapping> Unchecked(MappingNode node, string name)
    {
        node.Find(name);
        return [];
    }
}
