using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>What of a deal's lines the filters allow: by product where that is the breakdown, else together.</summary>
internal sealed class Goods(Frame frame)
{
    private readonly Snapshot _data = frame.Data;
    private readonly bool[]? _allowed = frame.AllowedOf(Dimensions.Product);
    private readonly bool _isGroup = frame.Group.Dimension == Dimensions.Product;
    private readonly List<Good> _products = [];

    /// <summary>A deal that is not cut by product.</summary>
    public static IReadOnlyList<Good> Any { get; } = [new(0, 0, PortionKind.Whole)];

    /// <summary>A deal's goods, its money at a day's rate; itself when it has no lines. Valid until the next deal.</summary>
    public IReadOnlyList<Good> Of(int deal, int day)
    {
        _products.Clear();
        Collect(deal, day);
        var kind = _products.Count == 1 ? PortionKind.OnlyProduct : PortionKind.OneOfProducts;
        if (_products.Count == 0) _products.Add(new(_data.Deals.Own(Dimensions.Product)?[deal] ?? 0, 0, kind = PortionKind.Whole));
        if (_allowed is not null) _products.RemoveAll(good => !_allowed[good.Code]);
        if (!_isGroup && _products.Count > 1) Join();
        for (var i = 0; i < _products.Count; i++) _products[i] = _products[i] with { Kind = kind };
        return _products;
    }

    private void Collect(int deal, int day)
    {
        var lines = _data.Lines;
        var products = lines.Own(Dimensions.Product);
        var first = _data.Deals.FirstLine[deal];
        for (var line = first; line < first + _data.Deals.Lines[deal]; line++)
        {
            var code = products?[line] ?? 0;
            var money = _data.Rates.Convert(lines.Amount[line], lines.Currency[line], day);
            var known = _products.FindIndex(good => good.Code == code);
            if (known < 0) _products.Add(new(code, money, default));
            else _products[known] = new(code, Plus(_products[known].Money, money), default);
        }
    }

    private void Join()
    {
        var together = _products[0];
        foreach (var good in _products[1..]) together = together with { Money = Plus(together.Money, good.Money) };
        _products.Clear();
        _products.Add(together);
    }

    /// <summary>Money of several lines: those that have an amount; without any, a missing rate says why before a missing amount does.</summary>
    private static long Plus(long a, long b) => AmountColumn.IsAmount(a) && AmountColumn.IsAmount(b) ? a + b : Math.Max(a, b);
}

/// <summary>A product of a deal, and the money of its lines.</summary>
internal readonly record struct Good(int Code, long Money, PortionKind Kind);
