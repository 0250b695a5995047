using KpiBot.Crm;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>
/// Deals that stand in several rows of a breakdown: by product with several lines (rule 15), by channel or campaign with linear attribution.
/// A row comes out once for each value that the filters allow; once in all when the breakdown is by something else. With both, each part by product is shared once more.
/// </summary>
internal sealed class Explosion
{
    private readonly Func<int, int> _dealOf;
    private readonly Func<int, int> _dayOf;
    private readonly Goods? _goods;
    private readonly Shares? _shares;
    private readonly bool _isByProduct;

    private Explosion(Frame frame, bool byProduct, bool byTouch, Func<int, int> dealOf, Func<int, int> dayOf)
    {
        (_dealOf, _dayOf) = (dealOf, dayOf);
        _goods = byProduct ? new Goods(frame) : null;
        _shares = byTouch ? new Shares(frame) : null;
        _isByProduct = byProduct && frame.Group.Dimension == Dimensions.Product;
    }

    /// <summary>The rows that came out, their values, and their parts of the money.</summary>
    public List<ushort> Rows { get; } = [];

    public List<int> Codes { get; } = [];

    public List<Portion> Portions { get; } = [];

    /// <summary>Whether rows of the table can have several values of what the frame speaks of.</summary>
    public static bool IsNeeded(Frame frame, Table table) => table is DealTable or VisitTable && (ByProduct(frame) || ByTouch(frame));

    public static Explosion? Of(Frame frame, Table table, Func<int, int> dayOf) => IsNeeded(frame, table)
        ? new(frame, ByProduct(frame), ByTouch(frame), table is VisitTable visits ? row => visits.Deal[row] : row => row, dayOf)
        : null;

    /// <summary>Whether the dimension is told here, and not by a column.</summary>
    public bool Tells(string dimension) => dimension switch
    {
        Dimensions.Product => _goods is not null,
        Dimensions.Channel or Dimensions.Campaign => _shares is not null,
        _ => false,
    };

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
            var goods = _goods is null ? Goods.Any : _goods.Of(deal, _dayOf(whole));
            var shares = _shares is null ? Shares.Any : _shares.Of(deal);
            foreach (var good in goods)
            {
                foreach (var share in shares)
                {
                    Rows.Add(row);
                    Codes.Add(_isByProduct ? good.Code : share.Code);
                    Portions.Add(new Portion(good.Money, share.Times, share.Parts, good.Kind));
                }
            }
        }
    }

    /// <summary>What of a deal the filters allow, its money at a day's rate; not for a breakdown, where it may be in several rows.</summary>
    public Portion PartOf(int deal, int day)
    {
        var good = (_goods is null ? Goods.Any : _goods.Of(deal, day))[0];
        var share = (_shares is null ? Shares.Any : _shares.Of(deal))[0];
        return new Portion(good.Money, share.Times, share.Parts, good.Kind);
    }

    private static bool ByProduct(Frame frame) => frame.Data.Lines.Rows > 0 && frame.Speaks(Dimensions.Product);

    private static bool ByTouch(Frame frame) => frame.Data.Credits.Count > 0 && (frame.Speaks(Dimensions.Channel) || frame.Speaks(Dimensions.Campaign));
}
