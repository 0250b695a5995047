using CsCheck;
using KpiBot.Delivery;

namespace KpiBot.Tests.Delivery;

/// <summary>The outbox against a platform that loses answers, and ends of the program at every step. The other end's ledger is the judge.</summary>
public class OutboxCrashTests
{
    private static readonly TimeSpan[] HiddenFor = [TimeSpan.Zero, Bench.Patience.Settle / 2, Bench.Patience.Settle];

    [Fact]
    public void A_crash_at_any_step_of_any_outcome_loses_nothing_and_doubles_nothing()
    {
        var cases = 0;
        foreach (var canFind in (bool[])[true, false])
        foreach (var fate in Enum.GetValues<Fate>())
        foreach (var hidden in HiddenFor)
        for (var step = 0; step < 12; step++)
        foreach (var afterEffect in (bool[])[false, true])
        {
            var bench = new Bench(canFind);
            var (fates, left) = (0, step);
            bench.End.Fate = () => fates++ == 0 ? fate : Fate.Accepted;
            bench.End.Hidden = () => hidden;
            bench.Outbox.Add([Bench.Message("one"), Bench.Message("two"), Bench.Message("elsewhere", "C2")]);
            bench.Start(() => left-- == 0 ? afterEffect : null);
            bench.Drain(soon: Bench.Patience.Settle);
            if (!bench.Run.IsDead) bench.UnlockAndDrain();
            if (bench.Run.IsDead) bench.Start();
            bench.UnlockAndDrain();

            bench.Judge();
            var statuses = bench.Outbox.Rows.Values.Select(row => row.Standing.Status).ToList();
            if (canFind && fate != Fate.Never) Assert.All(statuses, status => Assert.Equal(DeliveryStatus.Sent, status));
            if (canFind) Assert.DoesNotContain(DeliveryStatus.Unknown, statuses);
            cases++;
        }

        Assert.Equal(2 * 6 * 3 * 12 * 2, cases);
    }

    [Fact]
    public void Any_interleaving_of_outcomes_crashes_and_clock_jumps_loses_nothing_and_doubles_nothing() =>
        Gen.Int[0, int.MaxValue].Sample(seed => Play(seed, Bench.Patience.Settle).Judge(), iter: 1_500);

    [Fact]
    public void Beyond_the_settle_time_nothing_is_lost_either() =>
        Gen.Int[0, int.MaxValue].Sample(
            seed =>
            {
                var bench = Play(seed, Bench.Patience.Settle * 3);
                Assert.All(bench.Outbox.Rows.Values.Where(row => row.Standing.Status == DeliveryStatus.Sent), row => Assert.Contains(bench.End.Ledger, taken => taken.Id == row.Id));
                Assert.DoesNotContain(bench.Outbox.Rows.Values, row => row.Standing.Status is DeliveryStatus.Waiting or DeliveryStatus.Sending or DeliveryStatus.Unclear);
            },
            iter: 500);

    [Fact]
    public void The_judge_sees_a_platform_that_is_slower_than_the_settle_time()
    {
        var bench = new Bench();
        var fates = 0;
        bench.End.Fate = () => fates++ == 0 ? Fate.LostAfter : Fate.Accepted;
        bench.End.Hidden = () => Bench.Patience.Settle * 2;
        bench.Start();
        bench.Add(Bench.Message("one"));
        bench.Drain();
        Assert.Equal(2, bench.End.Ledger.Count);
        Assert.ThrowsAny<Exception>(bench.Judge);
    }

    private static Bench Play(int seed, TimeSpan mostHidden)
    {
        var random = new Random(seed);
        var bench = new Bench(canFind: random.Next(4) > 0);
        var isCalm = false;
        bench.End.Fate = () => isCalm ? Fate.Accepted : (Fate)random.Next(random.Next(3) == 0 ? 6 : 4);
        bench.End.Hidden = () => mostHidden * random.NextDouble();
        bench.End.Blind = () => !isCalm && random.Next(4) == 0;
        bool? Crash() => isCalm || random.Next(12) > 0 ? null : random.Next(2) == 0;
        bench.Start(Crash);
        for (var step = 0; step < 60; step++)
        {
            switch (random.Next(8))
            {
                case 0 or 1 when !bench.Run.IsDead:
                    bench.Add(Bench.Message($"{random.Next(20)}", $"C{random.Next(3)}", random.Next(2) == 0 ? null : $"t{random.Next(2)}"));
                    break;
                case 2:
                    bench.Clock.Ahead = TimeSpan.FromSeconds(random.Next(-240, 240)); // within the look-back
                    break;
                case 3 when !bench.Run.IsDead:
                    _ = bench.Run.UnlockAsync(Bench.Home, CancellationToken.None);
                    bench.Pump();
                    break;
                case 4:
                    bench.Advance(TimeSpan.FromSeconds(random.Next(90)));
                    break;
                default:
                    bench.Next();
                    break;
            }

            if (!bench.Run.IsDead) continue;
            bench.Outbox.IsCopy = random.Next(5) == 0;
            bench.Clock.Advance(TimeSpan.FromSeconds(random.Next(20)));
            bench.Start(Crash);
        }

        isCalm = true;
        if (bench.Run.IsDead) bench.Start();
        bench.UnlockAndDrain();
        return bench;
    }
}
