using System.Runtime.Intrinsics;

namespace KpiBot.Facts.Columns;

/// <summary>Tests many values at once.</summary>
internal interface IValueTest<T> where T : unmanaged
{
    /// <summary>All bits of each value that passes, none of the others.</summary>
    Vector256<T> Pass(Vector256<T> values);
}

/// <summary>Tests many pairs of values at once.</summary>
internal interface IPairTest<T> where T : unmanaged
{
    /// <summary>All bits of each pair that passes, none of the others.</summary>
    Vector256<T> Pass(Vector256<T> first, Vector256<T> second);
}

/// <summary>Values in from…to, both included.</summary>
internal readonly struct Between<T>(T from, T to) : IValueTest<T> where T : unmanaged
{
    public Vector256<T> Pass(Vector256<T> values) => Vector256.GreaterThanOrEqual(values, Vector256.Create(from)) & Vector256.LessThanOrEqual(values, Vector256.Create(to));
}

/// <summary>Days in from…to, both included, and no day.</summary>
internal readonly struct BetweenOrNone(int from, int to) : IValueTest<ushort>
{
    private readonly Between<ushort> _days = new((ushort)from, (ushort)to);

    public Vector256<ushort> Pass(Vector256<ushort> values) => _days.Pass(values) | Vector256.Equals(values, Vector256<ushort>.Zero);
}

/// <summary>Both days, the second at least so many days after the first and at most so many.</summary>
internal readonly struct Apart(int least, int most) : IPairTest<ushort>
{
    public Vector256<ushort> Pass(Vector256<ushort> first, Vector256<ushort> second)
    {
        var (later, earlier) = (second - Vector256.Min(first, second), first - Vector256.Min(first, second));
        var known = ~(Vector256.Equals(first, Vector256<ushort>.Zero) | Vector256.Equals(second, Vector256<ushort>.Zero));
        var enough = least > 0 ? Vector256.GreaterThanOrEqual(later, Days(least)) : Vector256.LessThanOrEqual(earlier, Days(-(long)least));
        var few = most >= 0 ? Vector256.LessThanOrEqual(later, Days(most)) : Vector256.GreaterThanOrEqual(earlier, Days(-(long)most));
        return known & enough & few;
    }

    private static Vector256<ushort> Days(long days) => Vector256.Create((ushort)Math.Min(days, Day.Last));
}
