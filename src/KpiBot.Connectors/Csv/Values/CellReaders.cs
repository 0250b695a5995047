using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Connectors.Csv.Values;

/// <summary>Which reader a property takes, by its type.</summary>
internal static class CellReaders
{
    public static CellReader For(RecordField field, FieldMapping mapping, ValueFormat format, DateTimeZone zone) => field.Type switch
    {
        var type when type == typeof(string) => new TextCell(),
        var type when type == typeof(Moment) => new MomentCell(mapping.Dates ?? format.Dates, zone),
        var type when type == typeof(decimal) => new NumberCell(mapping.Numbers ?? format.Numbers),
        var type when type == typeof(long) => new WholeCell(mapping.Numbers ?? format.Numbers, long.MaxValue),
        var type when type == typeof(int) => new WholeCell(mapping.Numbers ?? format.Numbers, int.MaxValue),
        var type when type == typeof(bool) => new FlagCell(),
        { IsEnum: true } type => new ChoiceCell(new Choices(type)),
        _ => throw new NotSupportedException($"No cell can be read as {field.Type.Name}; property {field.Name}."),
    };
}
