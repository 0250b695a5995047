using System.Globalization;
using System.Text.Json;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Connectors.Http;
using KpiBot.Periods;
using NodaTime.Text;

namespace KpiBot.Connectors.Rest.Reading;

/// <summary>A place of a row that is kept, and how its value would be written in a file: numbers of JSON are always written in one way, and times may be numbers.</summary>
internal sealed record KeptPlace(string Name, JsonPointer Place, bool IsMoment, NumberMarks Marks)
{
    public static KeptPlace Of(string place, StreamDescription stream)
    {
        var field = stream.Mapping.Fields.FirstOrDefault(field => field.Column == place);
        var isMoment = field is not null && RecordShape.Of(stream.Mapping.Record).Fields[field.Name].Type == typeof(Moment);
        return new KeptPlace(place, JsonPointer.Parse(place)!, isMoment, field?.Numbers ?? stream.Mapping.Format.Numbers);
    }

    /// <summary>The value as a cell of a file; null for none.</summary>
    public string? In(JsonElement row)
    {
        var value = Place.In(row);
        var text = value.Text()?.Trim();
        if (value.ValueKind != JsonValueKind.Number) return text;
        if (IsMoment && Json.AtOf(text) is { } at) return InstantPattern.ExtendedIso.Format(at);
        return value.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture).Replace('.', Marks.Decimal) : text;
    }
}
