using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>Which part of a deal's money a row of a breakdown stands for.</summary>
/// <param name="Money">The money of the lines meant, when <paramref name="Kind"/> is lines.</param>
/// <param name="Times">Parts meant, when shared.</param>
/// <param name="Parts">Parts in all, when shared.</param>
/// <param name="Kind">Whole, shared in equal parts, or by lines.</param>
internal readonly record struct Portion(long Money, int Times, int Parts, PortionKind Kind)
{
    public static Portion Whole { get; } = new(0, 1, 1, PortionKind.Whole);

    /// <summary>The part of an amount.</summary>
    public long Of(long amount, Splitting splitting) => Kind switch
    {
        PortionKind.Whole => amount,
        PortionKind.Shared => AmountColumn.IsAmount(amount) ? (long)decimal.Round((decimal)amount * Times / Parts, MidpointRounding.ToEven) : amount,
        PortionKind.OnlyProduct => splitting == Splitting.None ? amount : Money,
        PortionKind.OneOfProducts => splitting == Splitting.ByLine ? Money : AmountColumn.Missing,
    };
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

    /// <summary>So many of so many equal parts.</summary>
    Shared,

    /// <summary>The money of the lines, all of one product.</summary>
    OnlyProduct,

    /// <summary>The money of one product's lines among several.</summary>
    OneOfProducts,
}
