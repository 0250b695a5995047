using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Host.Ticks;
using KpiBot.Periods;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using NodaTime.TimeZones;

namespace KpiBot.Tests.Digests.Slots;

/// <summary>Ticks in every zone of the world, over every change of its clocks from 2024 to 2030.</summary>
public sealed class EveryZoneTests
{
    private static readonly BusinessCalendar Calendar = new();
    private static readonly Instant First = Instant.FromUtc(2024, 1, 1, 0, 0), End = Instant.FromUtc(2031, 1, 1, 0, 0);
    private static readonly IReadOnlyList<string> Zones = [.. TzdbDateTimeZoneSource.Default.GetIds()];

    // All of them where KPIBOT_LIVE_YEARS is set, every sixth otherwise.
    private static readonly int Share = Environment.GetEnvironmentVariable("KPIBOT_LIVE_YEARS") is null ? 6 : 1;
    private static readonly IReadOnlyList<string> Some = [.. Zones.Where((_, at) => at % Share == 0)];

    [Fact]
    public void With_pauses_of_a_minute_to_thirty_days_and_clocks_that_are_set_each_day_has_one_slot()
    {
        var totals = new long[Some.Count];
        Parallel.For(0, Some.Count, zone => totals[zone] = Live(Some[zone], new Random(zone)));
        Assert.True(totals.Sum() > 1_000_000 / Share, $"{totals.Sum()} days");
    }

    [Fact]
    public void Around_every_change_each_quarter_of_an_hour_has_one_slot_a_day_however_the_ticks_fall()
    {
        var totals = new long[Some.Count];
        Parallel.For(0, Some.Count, zone =>
        {
            var random = new Random(zone);
            foreach (var change in DateTimeZoneProviders.Tzdb[Some[zone]].GetZoneIntervals(First, End).Where(part => part.HasStart && part.Start >= First).Select(part => part.Start))
                for (var quarter = 0; quarter < 96; quarter += 4) totals[zone] += Around(Some[zone], change, quarter + random.Next(4), random);
        });
        Assert.True(totals.Sum() > (Share == 1 ? 250_000 : 20_000), $"{totals.Sum()} days");
    }

    /// <summary>
    /// By ticks that Quartz gives on a clock that is moved by hand: minute by minute around every change of the years, and over pauses of a minute to thirty days between them. KPIBOT_LIVE_YEARS sets the years; without it 2026.
    /// </summary>
    [Fact]
    public async Task Through_the_live_scheduler_each_day_of_each_zone_has_one_slot()
    {
        var (from, to) = Lived;
        var (random, time) = (new Random(1), new FakeTimeProvider(from.ToDateTimeOffset()));
        using var ticked = new SemaphoreSlim(0);
        var digests = Zones.Select(zone => (Digest: Daily(zone, random.Next(96), from), Slots: new List<DateOnly>())).ToArray();
        var cursors = new SlotCursor?[digests.Length];
        var ticks = 0;
        void OnTick()
        {
            var now = Instant.FromDateTimeOffset(time.GetUtcNow());
            Parallel.For(0, digests.Length, number => cursors[number] = Tick(digests[number].Digest, cursors[number], now, digests[number].Slots));
            ticks++;
            ticked.Release();
        }

        await using (await Ticker.StartAsync(OnTick, time, TestContext.Current.CancellationToken))
        {
            await TickedAsync();
            foreach (var change in Changes(from, to))
            {
                while (change - Now() > Duration.FromMinutes(3)) await PauseAsync(Duration.FromMinutes(random.Next(1, 30 * 1440)), change - Duration.FromMinutes(2));
                while (Now() < change + Duration.FromMinutes(2)) await AdvanceAsync(TimeSpan.FromMinutes(1));
            }

            while (Now() < to) await PauseAsync(Duration.FromMinutes(random.Next(1, 30 * 1440)), to);
        }

        var days = digests.Sum(one => Judge(one.Digest, from, Now(), one.Slots));
        TestContext.Current.TestOutputHelper?.WriteLine($"{days} days of {digests.Length} zones in {ticks} ticks, {Changes(from, to).Count} moments at which clocks change");
        Assert.True(days > 1_000_000 * (to - from).TotalDays / (End - First).TotalDays, $"{days} days");

        Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());

        Task PauseAsync(Duration pause, Instant latest) => AdvanceAsync((Now() + pause < latest ? pause : latest - Now() > Duration.FromMinutes(1) ? latest - Now() : Duration.FromMinutes(1)).ToTimeSpan());

        async Task AdvanceAsync(TimeSpan by)
        {
            while (ticked.Wait(0, TestContext.Current.CancellationToken))
            {
                // Ticks of before.
            }

            time.Advance(by);
            await TickedAsync();
        }

        // After a pause the scheduler leaves out the fire that was missed, and waits for the next whole minute; how long it takes to see that is the machine's business.
        async Task TickedAsync()
        {
            for (var wait = 10; !await ticked.WaitAsync(wait, TestContext.Current.CancellationToken); wait = Math.Min(2 * wait, 1_000))
            {
                Assert.True(ticks == 0 || time.GetUtcNow() < End.ToDateTimeOffset() + TimeSpan.FromDays(1), "No tick comes any more.");
                time.Advance(TimeSpan.FromTicks(TimeSpan.TicksPerMinute - (time.GetUtcNow().Ticks % TimeSpan.TicksPerMinute)));
            }
        }
    }

    private static (Instant From, Instant To) Lived
    {
        get
        {
            var said = (Environment.GetEnvironmentVariable("KPIBOT_LIVE_YEARS") ?? "2026-2026").Split('-');
            int Year(int at) => int.Parse(said[at], System.Globalization.CultureInfo.InvariantCulture);
            return (Instant.FromUtc(Year(0), 1, 1, 0, 0), Instant.FromUtc(Year(1) + 1, 1, 1, 0, 0));
        }
    }

    /// <summary>Every moment at which the clocks of some zone change, once, in order.</summary>
    private static List<Instant> Changes(Instant from, Instant to) =>
        [.. Zones.SelectMany(zone => DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(from, to)).Where(part => part.HasStart && part.Start > from).Select(part => part.Start).Distinct().Order()];

    private static long Live(string zone, Random random)
    {
        var slots = new List<DateOnly>();
        var digest = Daily(zone, random.Next(96), First);
        SlotCursor? cursor = null;
        for (var now = First; ; )
        {
            cursor = Tick(digest, cursor, now, slots);
            if (now >= End) break;
            var wall = random.Next(20) == 0 ? now + Duration.FromMinutes(random.Next(-120, 60)) : now; // a clock that is set, and set right again
            cursor = Tick(digest, cursor, wall, slots);
            now += random.Next(4) == 0 ? Duration.FromDays(30 * random.NextDouble()) : Duration.FromMinutes(1 + random.Next(5 * 1440));
            if (now > End) now = End;
        }

        Judge(digest, First, End, slots);
        return slots.Count;
    }

    private static long Around(string zone, Instant change, int quarter, Random random)
    {
        var (from, to) = (change - Duration.FromDays(2), change + Duration.FromDays(2));
        var slots = new List<DateOnly>();
        var digest = Daily(zone, quarter, from);
        SlotCursor? cursor = null;
        for (var now = from; now <= to; now += Duration.FromMinutes(random.Next(1, 181))) cursor = Tick(digest, cursor, now, slots);
        Tick(digest, cursor, to, slots);
        Judge(digest, from, to, slots);
        return slots.Count;
    }

    private static SlotCursor Tick(DigestSubscription digest, SlotCursor? cursor, Instant now, List<DateOnly> slots)
    {
        var plan = SlotPlanner.Of(digest, isPaused: false, cursor, now, Calendar, doubt: null);
        slots.AddRange(plan.Slots.Select(slot => slot.Day));
        return plan.Cursor;
    }

    /// <summary>Every day whose wall time lies between, each once and in order. A clock that was an hour fast may have brought the last one early.</summary>
    private static int Judge(DigestSubscription digest, Instant from, Instant to, List<DateOnly> slots)
    {
        var expected = new List<DateOnly>();
        for (var day = SlotPlanner.LastPassed(digest.Schedule, from).AddDays(1); digest.Schedule.DueAt(day) <= to; day = day.AddDays(1)) expected.Add(day);
        Assert.True(expected.SequenceEqual(slots.Take(expected.Count)) && slots.Count - expected.Count is 0 or 1, $"{digest.Schedule.Zone} at {digest.Schedule.At}");
        Assert.Equal(slots.Distinct().Order(), slots);
        return slots.Count;
    }

    private static DigestSubscription Daily(string zone, int quarter, Instant since) =>
        SlotBench.Weekly() with { Since = since, Schedule = new Schedule { Every = Recurrence.Day, At = new TimeOnly(quarter / 4, quarter % 4 * 15), Zone = zone, From = DateOnly.MinValue } };
}
