using KpiBot.Periods;
using NodaTime;
using NodaTime.TimeZones;

namespace KpiBot.Tests.Periods;

/// <summary>When something is due, in every zone of the world.</summary>
public sealed class ScheduleTests
{
    private static readonly BusinessCalendar Calendar = new();
    private static readonly Instant First = Instant.FromUtc(2024, 1, 1, 0, 0);

    [Fact]
    public void Around_every_change_of_every_clock_each_day_has_one_slot_and_they_come_in_order()
    {
        long days = 0;
        foreach (var zone in TzdbDateTimeZoneSource.Default.GetIds().Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            foreach (var change in zone.GetZoneIntervals(First, Instant.FromUtc(2031, 1, 1, 0, 0)).Where(part => part.HasStart && part.Start >= First).Select(part => part.Start))
            {
                var middle = change.InZone(zone).Date;
                for (var quarter = 0; quarter < 96; quarter++)
                {
                    var schedule = new Schedule { Every = Recurrence.Day, At = new TimeOnly(quarter / 4, quarter % 4 * 15), Zone = zone.Id, From = DateOnly.MinValue };
                    var before = schedule.DueAt(middle.PlusDays(-3).ToDateOnly());
                    for (var day = -2; day <= 2; day++, days++)
                    {
                        var due = schedule.DueAt(middle.PlusDays(day).ToDateOnly());
                        var gap = (due - before).TotalHours;
                        Assert.True(gap is >= 22 and <= 26, $"{zone.Id} {middle.PlusDays(day)} {schedule.At}: {gap} hours after the slot before");
                        before = due;
                    }
                }
            }
        }
        Assert.True(days > 1_000_000, $"{days} days");
    }

    [Theory]
    [InlineData("2026-03-29T01:30Z", "2026-03-29", "2026-03-29")]
    [InlineData("2026-03-29T01:29Z", "2026-03-29", null)]
    public void A_wall_time_that_does_not_exist_is_due_as_much_later(string now, string day, string? due)
    {
        var berlin = new Schedule { Every = Recurrence.Day, At = new TimeOnly(2, 30), Zone = "Europe/Berlin", From = DateOnly.Parse(day, null) };
        Assert.Equal(due is null ? [] : [DateOnly.Parse(due, null)], berlin.Due(DateOnly.MinValue, At(now), Calendar));
    }

    [Fact]
    public void A_wall_time_that_exists_twice_is_due_the_first_time() =>
        Assert.Equal(At("2026-10-25T00:30Z"), new Schedule { Every = Recurrence.Day, At = new TimeOnly(2, 30), Zone = "Europe/Berlin", From = DateOnly.MinValue }.DueAt(new DateOnly(2026, 10, 25)));

    [Fact]
    public void After_a_pause_of_any_length_the_same_days_are_due()
    {
        var schedule = new Schedule { Every = Recurrence.Workday, At = new TimeOnly(8, 0), Zone = "America/Sao_Paulo", From = new DateOnly(2026, 1, 1) };
        List<DateOnly> atOnce = [.. schedule.Due(DateOnly.MinValue, At("2026-03-01T00:00Z"), Calendar)];
        var (last, bySteps) = (DateOnly.MinValue, new List<DateOnly>());
        for (var now = At("2026-01-01T00:00Z"); now <= At("2026-03-01T00:00Z"); now += Duration.FromHours(37))
        {
            bySteps.AddRange(schedule.Due(last, now, Calendar));
            if (bySteps.Count > 0) last = bySteps[^1];
        }
        bySteps.AddRange(schedule.Due(last, At("2026-03-01T00:00Z"), Calendar));
        Assert.Equal(atOnce, bySteps);
        Assert.Equal(42, atOnce.Count);
    }

    [Theory]
    [InlineData(Recurrence.Week, null, "2026-01-05 2026-01-12 2026-01-19")]
    [InlineData(Recurrence.TwoWeeks, null, "2026-01-12 2026-01-26 2026-02-09")]
    [InlineData(Recurrence.Month, 31, "2026-01-31 2026-02-28 2026-03-31")]
    [InlineData(Recurrence.Month, null, "2026-01-30 2026-02-27 2026-03-31")]
    [InlineData(Recurrence.Quarter, 5, "2026-01-05 2026-04-05 2026-07-05")]
    public void Each_kind_falls_on_its_days(Recurrence every, int? dayOfMonth, string expected)
    {
        var schedule = new Schedule { Every = every, DayOfMonth = dayOfMonth, Zone = "UTC", From = new DateOnly(2026, 1, 1) };
        Assert.Equal(expected, string.Join(' ', schedule.After(new DateOnly(2026, 1, 1), Calendar).Take(3).Select(day => day.ToString("yyyy-MM-dd", null))));
    }

    [Fact]
    public void A_holiday_is_no_workday_and_no_last_one()
    {
        var calendar = Calendar with { Holidays = [new DateOnly(2026, 1, 30)] };
        var last = new Schedule { Every = Recurrence.Month, DayOfMonth = null, Zone = "UTC", From = new DateOnly(2026, 1, 1) };
        Assert.Equal(new DateOnly(2026, 1, 29), last.After(new DateOnly(2026, 1, 1), calendar).First());
        Assert.False((last with { Every = Recurrence.Workday }).IsOn(new DateOnly(2026, 1, 30), calendar));
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm'Z'").Parse(text).Value;
}
