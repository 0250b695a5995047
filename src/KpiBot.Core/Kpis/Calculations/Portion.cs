using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Which part of a deal's money a row of a breakdown stands for.</summary>
/// <param name="Money">The money of the lines meant; without meaning when <paramref name="Kind"/> is whole.</param>
/// <param name="Times">Equal parts meant of that.</param>
/// <param name="Parts">Equal parts in all.</param>
/// <param name="Kind">All of the deal or some of its lines.</param>
internal readonly record struct Portion(long Money, int Times, int Parts, PortionKind Kind)
{
    /// <summary>The part of an amount, or the mark of a missing one.</summary>
    public long Of(long amount, Splitting splitting)
    {
        var money = Kind switch
        {
            PortionKind.Whole => amount,
            PortionKind.OnlyProduct => splitting == Splitting.None ? amount : Money,
            PortionKind.OneOfProducts => splitting == Splitting.ByLine ? Money : AmountColumn.Missing,
        };
        return Times == Parts || !AmountColumn.IsAmount(money) ? money : (long)decimal.Round((decimal)money * Times / Parts, MidpointRounding.ToEven);
    }
}

/// <summary>What lines say of an amount of their deal.</summary>
internal enum Splitting
{
    /// <summary>How it is split over products.</summary>
    ByLine,

    /// <summary>How much it is, where all lines are of one product; it is compared with something that they do not split.</summary>
    OneProduct,

    /// <summary>Nothing: cost, annual value. With several products there is none for each.</summary>
    None,
}

/// <summary>How a portion is meant.</summary>
internal enum PortionKind
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The money of the lines, all of one product.</summary>
    OnlyProduct,

    /// <summary>The money of one product's lines among several.</summary>
    OneOfProducts,
}
