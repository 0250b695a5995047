using KpiBot.Crm;

namespace KpiBot.Kpis.Calculations;

/// <summary>From the figures of a frame to the rows of a result.</summary>
internal static class Rows
{
    /// <summary>Rows of a breakdown: largest first, without a value last, then by key.</summary>
    public static IReadOnlyList<KpiRow> Of(Kpi kpi, Frame frame, Sheet sheet, Top? top)
    {
        var rows = Used(frame, sheet).Select(cell => Row(kpi, frame.Group.Key(cell), null, sheet.Cells[cell]!));
        return [.. Best(rows, top)];
    }

    /// <summary>Rows of a series, or of a breakdown over time: every unit of every value that has a record in one of them.</summary>
    public static IReadOnlyList<KpiRow> Series(Kpi kpi, Frame frame, IReadOnlyList<Sheet> sheets, string[] keys, Top? top)
    {
        if (frame.Group.Dimension is null) return [.. sheets.Select((sheet, unit) => Row(kpi, keys[unit], null, sheet.Total))];
        var used = sheets.SelectMany(sheet => Used(frame, sheet)).Distinct().Order().Select(cell => (Cell: cell, Key: frame.Group.Key(cell)));
        var ranked = used.OrderByDescending(u => sheets.Sum(sheet => sheet.Cells.ElementAtOrDefault(u.Cell)?.Value ?? 0)).ThenBy(u => u.Key, StringComparer.Ordinal);
        var chosen = top is null ? ranked.AsEnumerable() : (top.Descending ? ranked : ranked.Reverse()).Take(top.Count);
        return [.. chosen.SelectMany(u => sheets.Select((sheet, unit) => Row(kpi, u.Key, keys[unit], sheet.Cells.ElementAtOrDefault(u.Cell) ?? Empty(kpi))))];
    }

    /// <summary>One sheet a unit, from a sheet whose cells are rows × units.</summary>
    public static Sheet[] Split(Frame frame, Sheet sheet, int units)
    {
        return [.. Enumerable.Range(0, units).Select(unit =>
        {
            var cells = Enumerable.Range(0, frame.Group.Count).Select(row => sheet.Cells.ElementAtOrDefault((row * units) + unit)).ToArray();
            return new Sheet(frame.Group.Dimension is null ? cells[0] ?? sheet.Total : sheet.Total, cells);
        })];
    }

    /// <summary>Ids of what a reader must know, beside the calculation's own.</summary>
    public static IReadOnlyList<string> Caveats(Frame frame, Figure figure)
    {
        var caveats = new List<string>(figure.Caveats.Distinct());
        if (frame.Request.By == Dimensions.Product && frame.Data.Lines.Rows > 0) caveats.Add("parts_exceed_total");
        return caveats;
    }

    private static IEnumerable<int> Used(Frame frame, Sheet sheet) => Enumerable.Range(0, Math.Min(frame.Group.Count, sheet.Cells.Length)).Where(cell => sheet.Cells[cell] is not null);

    private static IEnumerable<KpiRow> Best(IEnumerable<KpiRow> rows, Top? top)
    {
        var ordered = top is { Descending: false }
            ? rows.OrderBy(r => r.Value is null).ThenBy(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal)
            : rows.OrderBy(r => r.Value is null).ThenByDescending(r => r.Value).ThenBy(r => r.Key, StringComparer.Ordinal);
        return top is null ? ordered : ordered.Take(top.Count);
    }

    private static KpiRow Row(Kpi kpi, string key, string? at, Figure figure) =>
        new(key, at, figure.Value, figure.Numerator, figure.Denominator, figure.N) { Range = Wilson.Of(kpi, figure) };

    /// <summary>A unit without any record: a number or stock is 0 there, anything else has no value.</summary>
    private static Figure Empty(Kpi kpi) => kpi.Unit is KpiUnit.Count || (kpi.Unit is KpiUnit.Money && kpi.Basis == Basis.Snapshot) ? Figure.Of(0, 0) : Figure.None("no_records", "records");
}
