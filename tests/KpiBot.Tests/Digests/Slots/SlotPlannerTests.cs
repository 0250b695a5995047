using CsCheck;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Periods;
using NodaTime;
using NodaTime.TimeZones;

namespace KpiBot.Tests.Digests.Slots;

/// <summary>Which days come due at ticks that come when they like.</summary>
public sealed class SlotPlannerTests
{
    private static readonly BusinessCalendar Calendar = new() { Holidays = [new DateOnly(2026, 4, 3), new DateOnly(2026, 5, 1)] };
    private static readonly IReadOnlyList<string> Zones = [.. TzdbDateTimeZoneSource.Default.GetIds()];

    [Theory]
    [InlineData("2026-03-02T09:00", 9, 8, "2026-03-02T08:30", "2026-03-02")] // an hour that has passed already: its day is owed all the same, and only once
    [InlineData("2026-03-02T09:00", 9, 17, "2026-03-02T08:30", "2026-03-02")]
    [InlineData("2026-03-02T09:00", 9, 17, "2026-03-02T09:30", "2026-03-02")]
    public void An_edit_of_the_hour_leaves_each_day_one_slot(string first, int from, int to, string editedAt, string days)
    {
        _ = first;
        var ticker = new Slots(Weekly(from), At("2026-02-24T00:00"));
        ticker.Tick(At(editedAt));
        ticker.Digest = Weekly(to);
        ticker.Tick(At(editedAt) + Duration.FromMinutes(1));
        ticker.Tick(At("2026-03-08T00:00"));
        Assert.Equal(days, string.Join(' ', ticker.Found.Select(slot => slot.Day.ToString("yyyy-MM-dd", null))));
    }

    [Fact]
    public void Another_weekday_owes_none_that_was_not_one_before()
    {
        var ticker = new Slots(Weekly(9), At("2026-02-24T00:00"));
        ticker.Tick(At("2026-03-04T12:00")); // Wednesday: Monday is posted
        ticker.Digest = Weekly(9) with { Schedule = Weekly(9).Schedule with { Weekday = DayOfWeek.Tuesday } };
        ticker.Tick(At("2026-03-04T12:01"));
        Assert.Single(ticker.Found);
        ticker.Tick(At("2026-03-10T12:00"));
        Assert.Equal(new DateOnly(2026, 3, 10), ticker.Found[^1].Day);
    }

    [Fact]
    public void An_edit_that_is_seen_late_does_not_take_away_what_was_owed_before()
    {
        var ticker = new Slots(Weekly(9), At("2026-02-24T00:00")) { Digest = Weekly(9) with { Schedule = Weekly(9).Schedule with { Weekday = DayOfWeek.Friday } } };
        ticker.Cursor = new SlotCursor { Last = new DateOnly(2026, 2, 23), Schedule = Weekly(9).Schedule };
        ticker.Tick(At("2026-03-02T12:00"));
        Assert.Equal(new DateOnly(2026, 3, 2), Assert.Single(ticker.Found).Day);
    }

    /// <summary>Whatever the zone, the schedule and the ticks, with pauses, clocks that are set and edits: as if every day were looked at by itself.</summary>
    [Fact]
    public void Any_ticks_and_edits_find_the_days_that_a_look_at_each_day_finds() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            var random = new Random(seed);
            var now = Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromMinutes(random.Next(7 * 365 * 1440));
            var ticker = new Slots(Any(random, now), now);
            var model = new Model(ticker.Digest, now);
            ticker.Tick(now);
            for (var step = 0; step < 40; step++)
            {
                if (random.Next(6) == 0) ticker.Digest = Any(random, now) with { Id = ticker.Digest.Id };
                now += Duration.FromMinutes(random.Next(5) switch { 0 => 1, 1 => random.Next(60), 2 => random.Next(30 * 1440), 3 => -random.Next(180), _ => random.Next(3 * 1440) });
                ticker.Tick(now);
                model.Tick(ticker.Digest.Schedule, now);
                Assert.Equal(model.Decided, ticker.Found.Select(slot => slot.Day));
            }

            Assert.Equal(ticker.Found.Count, ticker.Found.Select(slot => slot.Day).Distinct().Count());
        },
        iter: 2_000);

    [Fact]
    public void Of_what_comes_due_at_once_only_the_last_is_posted_and_the_others_say_where_they_went() => Gen.Int[0, int.MaxValue].Sample(
        seed =>
        {
            var random = new Random(seed);
            var now = Instant.FromUtc(2026, 1, 1, 0, 0) + Duration.FromMinutes(random.Next(365 * 1440));
            var digest = Any(random, now);
            var ticker = new Slots(digest, now);
            var at = now + Duration.FromMinutes(random.Next(60 * 1440));
            ticker.Tick(at);
            for (var number = 0; number < ticker.Found.Count; number++)
            {
                var (slot, last) = (ticker.Found[number], ticker.Found[^1]);
                var inTime = at - last.DueAt <= CatchUp.Grace(digest.Schedule.Every);
                if (slot == last && inTime) Assert.Equal(SlotPhase.Due, slot.Phase);
                else if (inTime && last.DueAt - slot.DueAt <= CatchUp.MergedWithin) Assert.Equal((SlotPhase.Merged, (DateOnly?)last.Day, true), (slot.Phase, slot.Into, last.StandsFor.Contains(slot.Day)));
                else Assert.Equal((SlotPhase.Skipped, SlotPlanner.Missed), (slot.Phase, slot.Reason));
            }
        },
        iter: 2_000);

    private static DigestSubscription Any(Random random, Instant now) => Weekly(9) with
    {
        Since = now,
        Schedule = new Schedule
        {
            Every = (Recurrence)random.Next(6), Weekday = (DayOfWeek)random.Next(7), DayOfMonth = random.Next(4) == 0 ? null : random.Next(1, 32), At = new TimeOnly(random.Next(24), random.Next(4) * 15),
            Zone = Zones[random.Next(Zones.Count)], From = new DateOnly(2024, 1, 1),
        },
    };

    private static DigestSubscription Weekly(int hour) => SlotBench.Weekly() with { Since = At("2026-02-24T00:00"), Schedule = SlotBench.Weekly().Schedule with { At = new TimeOnly(hour, 0) } };

    private static Instant At(string text) => NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value;

    /// <summary>A digest at its ticks.</summary>
    private sealed class Slots(DigestSubscription digest, Instant since)
    {
        public DigestSubscription Digest { get; set; } = digest with { Since = since };

        public SlotCursor? Cursor { get; set; }

        public List<DigestSlot> Found { get; } = [];

        public void Tick(Instant now)
        {
            var plan = SlotPlanner.Of(Digest, isPaused: false, Cursor, now, Calendar, doubt: null);
            Found.AddRange(plan.Slots);
            Cursor = plan.Cursor;
        }
    }

    /// <summary>The same rules, written as a look at every day by itself.</summary>
    private sealed class Model
    {
        private Schedule _followed;
        private DateOnly _last;

        public Model(DigestSubscription digest, Instant since) => (_followed, _last) = (digest.Schedule, Around(since).Last(day => digest.Schedule.DueAt(day) <= since));

        public List<DateOnly> Decided { get; } = [];

        public void Tick(Schedule schedule, Instant now)
        {
            Decide(Since(now).Where(day => _followed.IsOn(day, Calendar) && _followed.DueAt(day) <= now));
            if (schedule == _followed) return;
            Decide(Since(now).Where(day => _followed.IsOn(day, Calendar) && schedule.IsOn(day, Calendar) && _followed.DueAt(day) > now && schedule.DueAt(day) <= now));
            _last = Around(now).Where(day => schedule.DueAt(day) <= now).Append(_last).Max();
            _followed = schedule;
        }

        private void Decide(IEnumerable<DateOnly> days)
        {
            foreach (var day in days.ToList()) Decided.Add(_last = day);
        }

        private static IEnumerable<DateOnly> Around(Instant now) => Enumerable.Range(-4, 9).Select(number => new BusinessCalendar().DayOf(now).AddDays(number));

        private List<DateOnly> Since(Instant now) => Enumerable.Range(1, Math.Max(0, new BusinessCalendar().DayOf(now).DayNumber + 2 - _last.DayNumber)).Select(number => _last.AddDays(number)).ToList();
    }
}
