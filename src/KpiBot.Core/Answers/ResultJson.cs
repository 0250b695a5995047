using System.Text.Json;
using KpiBot.Crm;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>One KPI's result in JSON, unrounded; members that do not apply are absent.</summary>
internal static class ResultJson
{
    public static void Write(Utf8JsonWriter json, Finding finding, int at)
    {
        var (query, result) = (finding.Query!, finding.Results[at]);
        json.WriteStartObject();
        json.WriteString("kpi", result.Kpi);
        json.DecimalOrNull("value", result.Value);
        json.WriteString("unit", result.Unit.Name());
        json.Optional("numerator", result.Numerator);
        json.Optional("denominator", result.Denominator);
        json.WriteNumber("n", result.N);
        if (result.NoValue is { } reason) json.WriteString("reason", reason.Subject.Length == 0 ? reason.Code : $"{reason.Code}: {reason.Subject}");
        else json.WriteNull("reason");
        json.WriteStartObject("period");
        json.Days(result.Period);
        json.WriteBoolean("toDate", result.ToDate);
        json.WriteEndObject();
        json.WriteString("tz", result.Zone);
        json.WriteString("datedBy", result.DatedBy);
        WriteMap(json, "excluded", result.Excluded, (name, count) => json.WriteNumber(name, count));
        WriteMap(json, "dataAsOf", result.DataAsOf, (name, asOf) => json.WriteString(name, JsonWriting.Iso(asOf)));
        WriteMap(json, "newestChange", result.Newest, (name, at) => json.WriteString(name, JsonWriting.Iso(at)));
        if (result.Incomplete.Count > 0) json.Strings("incomplete", result.Incomplete);
        WriteMap(json, "beside", result.Beside, json.DecimalOrNull);
        WriteComparison(json, result.Compare);
        if (query.By is not null || query.Grain is not null) WriteRows(json, result.Rows);
        WriteRange(json, result.Range);
        if (query is { Grain: { } grain, By: null } && LastUnit.Unusual(result, grain) is { } unusual) WriteUnusual(json, unusual);
        if (query.Intent == Intent.Target) WriteTarget(json, result, finding.Targets[at]);
        if (result.Caveats.Count > 0) json.Strings("caveats", result.Caveats);
        if (finding.Why is { } why) WriteContributions(json, why);
        if (finding.Reconciled is { } reconciled) ReconciliationJson.Write(json, reconciled, finding);
        if (finding.Listing is { } listing)
        {
            json.WriteNumber("recordsTotal", listing.Total);
            WriteRecords(json, "records", listing, finding);
        }

        json.WriteEndObject();
    }

    /// <summary>What members of dimensions and parts of the KPI add to the change; each dimension's sum to it, and so do the parts'.</summary>
    private static void WriteContributions(Utf8JsonWriter json, Explanation why)
    {
        json.WriteStartArray("contributions");
        foreach (var split in why.Splits)
        {
            foreach (var member in split.Members)
            {
                json.WriteStartObject();
                json.WriteString("by", split.Dimension);
                json.WriteString("key", member.Key);
                json.DecimalOrNull("before", member.Before);
                json.DecimalOrNull("value", member.Now);
                json.Decimal("rate", member.Rate);
                json.Decimal("mix", member.Mix);
                json.Decimal("adds", member.Total);
                json.WriteEndObject();
            }
        }
        foreach (var part in why.Factors)
        {
            json.WriteStartObject();
            json.WriteString("part", part.Name);
            json.Decimal("before", part.Before);
            json.Decimal("value", part.Now);
            json.Decimal("adds", part.Total);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMap<T>(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, T> map, Action<string, T> write)
    {
        if (map.Count == 0) return;
        json.WriteStartObject(name);
        foreach (var (key, value) in map.OrderBy(entry => entry.Key, StringComparer.Ordinal)) write(key, value);
        json.WriteEndObject();
    }

    private static void WriteComparison(Utf8JsonWriter json, Comparison? compare)
    {
        if (compare is null) return;
        json.WriteStartObject("compare");
        json.WriteStartObject("period");
        json.Days(compare.Period);
        json.WriteEndObject();
        json.DecimalOrNull("value", compare.Value);
        json.Optional("numerator", compare.Numerator);
        json.Optional("denominator", compare.Denominator);
        json.Optional("change", compare.Change);
        json.Optional("changePercent", compare.ChangePercent);
        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, IReadOnlyList<KpiRow> rows)
    {
        json.WriteStartArray("rows");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("key", row.Key);
            json.Optional("at", row.At);
            json.DecimalOrNull("value", row.Value);
            json.Optional("numerator", row.Numerator);
            json.Optional("denominator", row.Denominator);
            json.WriteNumber("n", row.N);
            json.Optional("before", row.Before);
            json.Optional("target", row.Target);
            WriteRange(json, row.Range);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteRange(Utf8JsonWriter json, Kpis.Range? range)
    {
        if (range is null) return;
        json.WriteStartObject("range");
        json.Decimal("low", range.Low);
        json.Decimal("high", range.High);
        json.WriteEndObject();
    }

    private static void WriteUnusual(Utf8JsonWriter json, LastUnit last)
    {
        json.WriteStartObject("unusual");
        json.WriteString("key", last.Row.Key);
        json.Decimal("value", last.Value);
        json.Decimal("low", last.Expected.Low);
        json.Decimal("high", last.Expected.High);
        json.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter json, KpiResult result, TargetReading? reading)
    {
        if ((result.Beside.GetValueOrDefault("target") ?? reading?.Target) is not { } target) return;
        json.WriteStartObject("target");
        json.Decimal("value", target);
        json.Optional("attained", reading is null ? result.Value : reading.Attained);
        json.Optional("pacing", reading is null ? result.Beside.GetValueOrDefault("pacing") : reading.Pacing);
        json.Optional("neededPerDay", reading is null ? result.Beside.GetValueOrDefault("needed_per_day") : reading.NeededPerDay);
        json.WriteEndObject();
    }

    internal static void WriteRecords(Utf8JsonWriter json, string name, Listing listing, Finding finding)
    {
        json.WriteStartArray(name);
        foreach (var record in listing.Records)
        {
            json.WriteStartObject();
            json.WriteString("kind", RecordKinds.Of(record.GetType()).Name());
            json.WriteString("source", record.Source);
            foreach (var (field, value) in RecordFields.Of(record).Where(field => field.Name != "source")) WriteField(json, field, value, finding.Calendar);
            json.Optional("link", finding.Workspace.LinkTo(record)?.AbsoluteUri);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter json, string name, object? value, BusinessCalendar calendar)
    {
        switch (value)
        {
            case Moment moment:
                json.WriteString(name, JsonWriting.Iso(moment.Day(calendar)));
                break;
            case Amount amount:
                json.Decimal(name, amount.Value);
                json.Optional("currency", amount.Currency);
                break;
            case decimal number:
                json.Decimal(name, number);
                break;
            default:
                json.Optional(name, (string?)value);
                break;
        }
    }
}
