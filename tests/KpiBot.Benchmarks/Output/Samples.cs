using System.Diagnostics;

namespace KpiBot.Benchmarks.Output;

/// <summary>Measured times in milliseconds.</summary>
internal sealed class Samples
{
    private readonly List<double> _times = [];

    public int Count => _times.Count;

    public double P50 => At(0.5);

    public double P95 => At(0.95);

    /// <summary>Runs it; the first rounds warm up and do not count.</summary>
    public void Time(int round, Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (round >= Rounds.WarmUp) _times.Add(time);
    }

    public override string ToString() => $"{MarkdownTable.Number(P50)} / {MarkdownTable.Number(P95)}";

    private double At(double fraction)
    {
        _times.Sort();
        return _times[(int)Math.Ceiling(fraction * _times.Count) - 1];
    }
}

/// <summary>Rounds over everything that is measured: enough of them, but no longer than a while.</summary>
internal static class Rounds
{
    public const int WarmUp = 40;
    private const int Least = 15;
    private const int Most = 200;

    public static void Of(Action<int> round)
    {
        for (var i = 0; i < WarmUp; i++) round(i);
        var start = Stopwatch.GetTimestamp();
        for (var i = WarmUp; i < WarmUp + Most && (i < WarmUp + Least || Stopwatch.GetElapsedTime(start).TotalSeconds < 40); i++) round(i);
    }
}
