using KpiBot.Crm;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>
/// How likely a deal that has been open for so many days is won within the next ones, of all deals created by a day: cumulative incidence of winning with losing as
/// the competing risk, deals still open counted as at risk for as long as they have been seen (Aalen and Johansen 1978). No filters.
/// </summary>
internal sealed class WinTiming
{
    /// <summary>Ages beyond are counted as this one.</summary>
    private const int Oldest = 2048;

    private readonly decimal[] _open = new decimal[Oldest + 1];
    private readonly decimal[] _won = new decimal[Oldest + 1];

    private WinTiming(Frame frame)
    {
        var (won, ended, seen) = Counted(frame);
        var atRisk = seen.Sum();
        (_open[0], _won[0]) = (1, 0);
        for (var age = 1; age <= Oldest; age++)
        {
            atRisk -= seen[age - 1];
            var (wins, ends) = atRisk == 0 ? (0, 0) : ((decimal)won[age] / atRisk, (decimal)ended[age] / atRisk);
            _won[age] = _won[age - 1] + (_open[age - 1] * wins);
            _open[age] = _open[age - 1] * (1 - ends);
        }
    }

    public static WinTiming On(Frame frame) => frame.Data.Remember(("win timing", frame.Today), () => new WinTiming(frame));

    /// <summary>The chance to be won after <paramref name="age"/> and by age + ahead, both in days since creation; 0 when no deal was open that long.</summary>
    public decimal Of(int age, int ahead)
    {
        var (from, to) = (Math.Clamp(age, 0, Oldest), Math.Clamp(age + ahead, 0, Oldest));
        return _open[from] == 0 ? 0 : (_won[to] - _won[from]) / _open[from];
    }

    /// <summary>By age: deals won and deals ended in it, and deals last seen open (or ended) in it.</summary>
    private static (int[] Won, int[] Ended, long[] Seen) Counted(Frame frame)
    {
        var deals = frame.Data.Deals;
        var (won, ended, seen) = (new int[Oldest + 1], new int[Oldest + 1], new long[Oldest + 1]);
        for (var row = 0; row < deals.Rows; row++)
        {
            var (created, closed) = (deals.Created[row], deals.Closed[row]);
            if (created == Day.None || created > frame.Today) continue;
            var isClosed = closed != Day.None && closed <= frame.Today;
            if (!isClosed && closed == Day.None && deals.Status[row] != (int)DealStatus.Open) continue; // Closed, but nobody knows when.
            var age = Math.Min((isClosed ? closed : frame.Today) - created, Oldest);
            if (age < 0) continue;
            seen[age]++;
            if (!isClosed) continue;
            ended[age]++;
            if (deals.Status[row] == (int)DealStatus.Won) won[age]++;
        }

        return (won, ended, seen);
    }
}
