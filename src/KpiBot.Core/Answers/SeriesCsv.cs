using System.Globalization;
using KpiBot.Kpis;

namespace KpiBot.Answers;

/// <summary>A series as CSV (RFC 4180). The columns are the same whatever is asked for, and stay so: what does not apply is empty.</summary>
public static class SeriesCsv
{
    private const string Titles = "kpi,unit,currency,from,to,period,dimension,member,value,numerator,denominator,n,target,to_date,no_value,caveats,definition,data_as_of,data_incomplete";

    /// <summary>The lines, the titles first, each without its end.</summary>
    public static IEnumerable<string> Lines(KpiSeries series)
    {
        yield return Titles;
        foreach (var line in series.Lines) yield return string.Join(',', Cells(series, line));
    }

    private static string[] Cells(KpiSeries series, SeriesLine line) =>
    [
        series.Result.Kpi, series.Result.Unit.Name(), series.Currency ?? "", JsonWriting.Iso(line.Days.From), JsonWriting.Iso(line.Days.To), line.Unit ?? "", series.Request.By ?? "", CsvText.Of(line.Member ?? ""),
        Number(line.Row.Value), Number(line.Row.Numerator), Number(line.Row.Denominator), line.Row.N.ToString(CultureInfo.InvariantCulture), Number(line.Row.Target), Flag(line.ToDate), line.NoValue ?? "",
        CsvText.Of(string.Join(' ', series.Caveats)), CsvText.Of(series.Words.Definition), series.AsOf is { } asOf ? JsonWriting.Iso(asOf) : "", Flag(series.IsIncomplete),
    ];

    private static string Number(decimal? number) => number is { } value ? JsonWriting.Plain(value) : "";

    private static string Flag(bool flag) => flag ? "true" : "false";
}
