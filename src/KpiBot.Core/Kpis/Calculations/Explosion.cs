using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>
/// Deals that stand in several rows of a breakdown: by product with several lines (rule 15), by channel or campaign with linear attribution.
/// A row comes out once for each value that the filters allow; once in all when the breakdown is by something else.
/// </summary>
internal sealed class Explosion
{
    private readonly Frame _frame;
    private readonly DealTable _deals;
    private readonly Func<int, int> _dealOf;
    private readonly Func<int, int> _dayOf;
    private readonly bool[]? _allowed;
    private readonly bool _isGroup;
    private readonly List<(int Code, long Money, int Times)> _values = [];

    private Explosion(Frame frame, string dimension, Func<int, int> dealOf, Func<int, int> dayOf)
    {
        (_frame, _deals, _dealOf, _dayOf, Dimension) = (frame, frame.Data.Deals, dealOf, dayOf, dimension);
        _allowed = frame.AllowedOf(dimension);
        _isGroup = frame.Group.Dimension == dimension;
    }

    /// <summary>The dimension that has several values.</summary>
    public string Dimension { get; }

    /// <summary>The rows that came out, their values, and their parts of the money.</summary>
    public List<ushort> Rows { get; } = [];

    public List<int> Codes { get; } = [];

    public List<Portion> Portions { get; } = [];

    /// <summary>The explosion that a frame needs of a table; null when every row has one value.</summary>
    public static string? Needed(Frame frame, Table table)
    {
        if (table is not (DealTable or VisitTable)) return null;
        if (frame.Data.Lines.Rows > 0 && frame.Speaks(Dimensions.Product)) return Dimensions.Product;
        if (frame.Data.Credits.Count == 0) return null;
        return frame.Speaks(Dimensions.Channel) ? Dimensions.Channel : frame.Speaks(Dimensions.Campaign) ? Dimensions.Campaign : null;
    }

    public static Explosion Of(Frame frame, Table table, string dimension, Func<int, int> dayOf) =>
        new(frame, dimension, table is VisitTable visits ? row => visits.Deal[row] : row => row, dayOf);

    /// <summary>Puts out the selected rows of a segment.</summary>
    public void Expand(int segment, ReadOnlySpan<ushort> rows)
    {
        Rows.Clear();
        Codes.Clear();
        Portions.Clear();
        foreach (var row in rows)
        {
            var whole = (segment << Column.SegmentBits) + row;
            var deal = _dealOf(whole);
            _values.Clear();
            if (Dimension == Dimensions.Product) Products(deal, _dayOf(whole));
            else Credits(deal);
            if (_values.Count == 0) One(row, _deals.Own(Dimension)?[deal] ?? 0, Portion.Whole);
            else if (_isGroup) foreach (var value in _values) One(row, value.Code, PortionOf(value, deal));
            else Together(row, deal);
        }
    }

    private void Together(ushort row, int deal)
    {
        var allowed = _values.Where(v => _allowed is null || _allowed[v.Code]).ToArray();
        if (allowed.Length == 0) return;
        var whole = allowed.Length == _values.Count && Dimension != Dimensions.Product;
        var money = allowed.Select(v => v.Money).Aggregate(Plus);
        Rows.Add(row);
        Codes.Add(allowed[0].Code);
        Portions.Add(whole ? Portion.Whole : PortionOf((0, money, allowed.Sum(v => v.Times)), deal));
    }

    private Portion PortionOf((int Code, long Money, int Times) value, int deal) =>
        Dimension != Dimensions.Product ? new Portion(0, value.Times, _frame.Data.Credits[deal].Length, PortionKind.Shared)
        : new Portion(value.Money, 1, 1, _values.Count == 1 ? PortionKind.OnlyProduct : PortionKind.OneOfProducts);

    private void One(ushort row, int code, Portion portion)
    {
        if (_allowed is not null && !_allowed[code]) return;
        Rows.Add(row);
        Codes.Add(code);
        Portions.Add(portion);
    }

    private void Products(int deal, int day)
    {
        var lines = _frame.Data.Lines;
        var products = lines.Own(Dimensions.Product);
        var first = _deals.FirstLine[deal];
        for (var line = first; line < first + _deals.Lines[deal]; line++)
        {
            var code = products?[line] ?? 0;
            var money = _frame.Data.Rates.Convert(lines.Amount[line], lines.Currency[line], day);
            var known = _values.FindIndex(v => v.Code == code);
            if (known < 0) _values.Add((code, money, 1));
            else _values[known] = (code, Plus(_values[known].Money, money), 1);
        }
    }

    private void Credits(int deal)
    {
        if (!_frame.Data.Credits.TryGetValue(deal, out var credits)) return;
        foreach (var credit in credits)
        {
            var code = Dimension == Dimensions.Channel ? credit.Channel : credit.Campaign;
            var known = _values.FindIndex(v => v.Code == code);
            if (known < 0) _values.Add((code, 0, 1));
            else _values[known] = (code, 0, _values[known].Times + 1);
        }
    }

    /// <summary>Money of several lines: those that have an amount; without any, the first one's mark says why.</summary>
    private static long Plus(long a, long b) => !AmountColumn.IsAmount(a) ? b : !AmountColumn.IsAmount(b) ? a : a + b;
}
