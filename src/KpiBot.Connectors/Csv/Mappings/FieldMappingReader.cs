using System.Globalization;
using System.Text.Json;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>Reads where a property or dimension comes from: <c>"column"</c>, or an object.</summary>
internal sealed class FieldMappingReader(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> aliases)
{
    /// <summary>The mapping of a property of the node; null when there is none or it was refused.</summary>
    /// <param name="field">The record's property; null for plain text: a dimension or an id.</param>
    public FieldMapping? Read(MappingNode node, string name, RecordField? field, ValueFormat format)
    {
        if (node.Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } column) return new FieldMapping(name) { Column = column };
        if (value.ValueKind != JsonValueKind.Object)
        {
            node.Report(name, "must be a column's name, or an object with \"column\" or \"value\".");
            return null;
        }

        return ReadObject(node.Child(name)!, name, field, format);
    }

    /// <summary>The table that the node's property names; no translations when it names none.</summary>
    public IReadOnlyDictionary<string, string> ReadAliases(MappingNode node) =>
        node.OneOf("aliases", [.. aliases.Keys]) is { } table ? aliases[table] : FieldMapping.NoAliases;

    /// <summary>The conditions of a node: an object of column → the values of which it must have one.</summary>
    public static IReadOnlyList<ConditionMapping> ReadWhen(MappingNode node)
    {
        if (node.Child("when") is not { } when) return [];
        return [.. when.Names.Select(column => new ConditionMapping(column, when.Texts(column) ?? []))];
    }

    private FieldMapping? ReadObject(MappingNode node, string name, RecordField? field, ValueFormat format)
    {
        var mapping = new FieldMapping(name)
        {
            Column = node.Text("column"),
            Constant = node.Find("value") is { } value ? ReadValue(node, "value", value, format) : null,
            Aliases = ReadAliases(node),
            When = ReadWhen(node),
            Dates = FormatReader.ReadDates(node, "formats"),
            Numbers = FormatReader.ReadNumbers(node, "number"),
            Values = ReadValues(node.Child("values"), format),
        };
        node.Close();

        if (node.Has("column") == node.Has("value")) node.Report(null, "needs either \"column\" or \"value\".");
        if (mapping.Dates is not null && field?.Type != typeof(Moment)) node.Report("formats", "is for dates, and this is none.");
        if (mapping.Numbers is not null && (field is null || !IsNumber(field.Type))) node.Report("number", "is for numbers, and this is none.");
        if (field is not null) CheckValues(node, mapping, field, format);
        return mapping;
    }

    private static Dictionary<string, string?>? ReadValues(MappingNode? node, ValueFormat format)
    {
        if (node is null) return null;
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in node.Names)
        {
            var value = node.Find(name) is { } given ? ReadValue(node, name, given, format) : null;
            if (!values.TryAdd(name.Trim(), value)) node.Report(name, "is translated twice; capitals make no difference.");
        }

        return values;
    }

    /// <summary>A constant as the text that a cell of the file would have.</summary>
    private static string? ReadValue(MappingNode node, string name, JsonElement value, ValueFormat format)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text:
                return text;
            case JsonValueKind.True or JsonValueKind.False:
                return value.GetRawText();
            case JsonValueKind.Number when value.TryGetDecimal(out var number):
                return number.ToString(CultureInfo.InvariantCulture).Replace('.', format.Numbers.Decimal);
            default:
                node.Report(name, "must be a text that is not empty, a number, or true or false.");
                return null;
        }
    }

    /// <summary>A constant or translation that the property cannot hold would fail in every row: it is said once, here.</summary>
    private static void CheckValues(MappingNode node, FieldMapping mapping, RecordField field, ValueFormat format)
    {
        var reader = CellReaders.For(field, mapping, format, DateTimeZone.Utc);
        if (mapping.Constant is { } constant && !reader.Accepts(constant)) node.Report("value", $"{Excerpt.Of(constant)} cannot be {field.Name}; expected {reader.Expected}.");
        foreach (var (cell, value) in mapping.Values ?? new Dictionary<string, string?>())
        {
            if (value is not null && !reader.Accepts(value)) node.Child("values")!.Report(cell, $"{Excerpt.Of(value)} cannot be {field.Name}; expected {reader.Expected}.");
        }
    }

    private static bool IsNumber(Type type) => type == typeof(decimal) || type == typeof(long) || type == typeof(int);
}
