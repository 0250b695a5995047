using System.Text.Json;
using KpiBot.Kpis;

namespace KpiBot.Answers;

/// <summary>A series in JSON: what holds for all lines once, then the lines. Members that do not apply are null.</summary>
public static class SeriesJson
{
    /// <summary>The series as one object.</summary>
    public static string Of(KpiSeries series) => AnswerJson.Written(indented: false, json => Write(json, series));

    private static void Write(Utf8JsonWriter json, KpiSeries series)
    {
        json.WriteStartObject();
        json.WriteString("kpi", series.Result.Kpi);
        json.WriteString("name", series.Words.Name);
        json.WriteString("definition", series.Words.Definition);
        json.WriteString("unit", series.Result.Unit.Name());
        json.WriteString("currency", series.Currency);
        json.WriteString("dimension", series.Request.By);
        json.Strings("caveats", series.Caveats);
        json.WriteString("tz", series.Result.Zone);
        json.WriteString("datedBy", series.Result.DatedBy);
        json.WriteString("dataAsOf", series.AsOf is { } asOf ? JsonWriting.Iso(asOf) : null);
        json.WriteBoolean("dataIncomplete", series.IsIncomplete);
        json.WriteStartArray("rows");
        foreach (var line in series.Lines)
        {
            json.WriteStartObject();
            json.Days(line.Days);
            json.WriteString("period", line.Unit);
            json.WriteString("member", line.Member);
            json.DecimalOrNull("value", line.Row.Value);
            json.DecimalOrNull("numerator", line.Row.Numerator);
            json.DecimalOrNull("denominator", line.Row.Denominator);
            json.WriteNumber("n", line.Row.N);
            json.DecimalOrNull("target", line.Row.Target);
            json.WriteBoolean("toDate", line.ToDate);
            json.WriteString("noValue", line.NoValue);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
