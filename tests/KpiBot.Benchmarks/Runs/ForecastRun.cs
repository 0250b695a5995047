using System.Globalization;
using KpiBot.Benchmarks.Output;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Storage;

namespace KpiBot.Benchmarks.Runs;

/// <summary>
/// The revenue forecast as it would have been said every week of the past, against what came: whether the 80 % range held, and its mean error beside those of the
/// last unit's value and of the same unit a year before. Dates after the day of the question are not seen; what links records is known as of now.
/// </summary>
internal static class ForecastRun
{
    public static void Run(IReadOnlyList<string> folders)
    {
        var table = new MarkdownTable("data, horizon", "asked", "refused", "80 % range held", "mean error", "last unit's", "a year before's", "bias");
        foreach (var folder in folders)
        {
            using var workspace = Workspace.OpenReader(folder);
            using var source = workspace.OpenSnapshotSource();
            var snapshot = Snapshot.Load(source);
            foreach (var grain in new[] { Grain.Month, Grain.Quarter }) table.Add(Row(Path.GetFileName(folder.TrimEnd('/')), snapshot, grain));
        }

        table.Print("Errors are mean absolute ones ÷ mean actual value, over the days on which a forecast was given and both others exist; bias is the mean signed error, likewise");
    }

    private static string[] Row(string name, Snapshot snapshot, Grain grain)
    {
        var calendar = snapshot.State.Agreement.Calendar;
        var last = snapshot.State.Sources.Max(source => calendar.DayOf(source.AsOf));
        var (asked, refused, held, given) = (0, 0, 0, 0);
        decimal actuals = 0, own = 0, before = 0, year = 0, bias = 0;
        for (var day = snapshot.FirstDay!.Value.AddMonths(3); day <= last; day = day.AddDays(7))
        {
            var unit = calendar.Containing(grain, day);
            if (unit.To > last) break;
            asked++;
            var forecast = KpiCalculator.Calculate(snapshot, new KpiRequest { Kpi = "revenue_forecast", Period = unit, Today = day });
            if (forecast is not { Value: { } value, Range: { } range })
            {
                refused++;
                continue;
            }

            var actual = Won(snapshot, unit, last);
            if (actual >= range.Low && actual <= range.High) held++;
            given++;
            actuals += actual;
            own += Math.Abs(value - actual);
            bias += value - actual;
            before += Math.Abs(Won(snapshot, calendar.Shift(grain, unit.From, -1), last) - actual);
            year += Math.Abs(Won(snapshot, new Period(unit.From.AddYears(-1), unit.To.AddYears(-1)), last) - actual);
        }

        string Share(decimal sum) => actuals == 0 ? "–" : (100 * sum / actuals).ToString("0.0", CultureInfo.InvariantCulture) + " %";
        return
        [
            $"{name}, {grain.ToString().ToLowerInvariant()}", Text(asked), Text(refused), given == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{held} of {given} = {100m * held / given:0.0} %"),
            Share(own), Share(before), Share(year), Share(bias),
        ];
    }

    private static decimal Won(Snapshot snapshot, Period period, DateOnly today) =>
        KpiCalculator.Calculate(snapshot, new KpiRequest { Kpi = "revenue_won", Period = period, Today = today }).Value ?? 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
