using System.Text.Json;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>A query in JSON: what the question says and nothing else.</summary>
internal static class QueryJson
{
    public static void Write(Utf8JsonWriter json, Query query)
    {
        json.WriteStartObject("query");
        json.WriteString("intent", JsonNames.Snake(query.Intent));
        json.Strings("kpis", query.Kpis);
        WritePeriod(json, query);
        if (query.Compare is { } compare)
        {
            json.WriteStartObject("compare");
            json.Days(compare);
            json.WriteEndObject();
        }
        if (query.Grain is { } grain) json.WriteString("grain", JsonNames.Snake(grain));
        json.Optional("by", query.By);
        WriteFilters(json, "where", query.Filters.Where(filter => !filter.Exclude));
        WriteFilters(json, "not", query.Filters.Where(filter => filter.Exclude));
        if (query.Top is { } top)
        {
            json.WriteStartObject("top");
            json.WriteNumber("n", top.Count);
            json.WriteString("order", top.Descending ? "desc" : "asc");
            json.WriteEndObject();
        }
        json.Optional("variant", query.Variant);
        WriteAlert(json, query.Alert);
        WriteSchedule(json, query.Schedule);
        json.WriteEndObject();
    }

    private static void WritePeriod(Utf8JsonWriter json, Query query)
    {
        if (query is { Period: null, Rolling: null }) return;
        json.WriteStartObject("period");
        if (query.Period is { } period)
        {
            json.Days(period.Days);
            json.WriteBoolean("defaulted", period.Defaulted);
        }
        json.Optional("rolling", query.Rolling);
        json.WriteEndObject();
    }

    private static void WriteFilters(Utf8JsonWriter json, string name, IEnumerable<Filter> filters)
    {
        var byDimension = filters.GroupBy(filter => filter.Dimension, StringComparer.Ordinal).ToList();
        if (byDimension.Count == 0) return;
        json.WriteStartObject(name);
        foreach (var dimension in byDimension) json.Strings(dimension.Key, dimension.SelectMany(filter => filter.Values));
        json.WriteEndObject();
    }

    private static void WriteAlert(Utf8JsonWriter json, AlertCondition? alert)
    {
        if (alert is null) return;
        json.WriteStartObject("alert");
        json.WriteString("condition", alert.Condition);
        json.Optional("value", alert.Value);
        json.Optional("unit", alert.Unit);
        json.Optional("for", alert.For);
        json.Optional("to", alert.To);
        json.WriteEndObject();
    }

    private static void WriteSchedule(Utf8JsonWriter json, QuerySchedule? schedule)
    {
        if (schedule is null) return;
        json.WriteStartObject("schedule");
        json.WriteString("every", schedule.Every);
        json.Optional("weekday", schedule.Weekday);
        json.Optional("day", schedule.Day);
        json.Optional("time", schedule.Time);
        json.Optional("tz", schedule.Tz);
        json.WriteEndObject();
    }
}
