using CsCheck;
using KpiBot.Alerts;
using NodaTime;

namespace KpiBot.Tests.Alerts;

/// <summary>What a rule says. KPIBOT_ALERT_SEQUENCES sets how many random ones are tried.</summary>
public sealed class AlertMachineTests
{
    private static readonly int Sequences = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_ALERT_SEQUENCES"), out var count) ? count : 5_000;
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly Gen<TimeSpan> Waits = Gen.Int[0, 5].Select(hours => TimeSpan.FromHours(hours));

    private static readonly Gen<AlertRule> Rules = Gen.Select(Waits, Waits, Gen.Int[0, 30], Gen.Int[0, 8], Gen.Int[1, 4], Gen.Int[1, 20], Gen.Int[1, 12].Array[0, 3], (holds, well, repeat, cool, most, blind, levels) => new AlertRule
    {
        For = holds,
        WellFor = well,
        RepeatAfter = repeat == 0 ? null : TimeSpan.FromHours(repeat),
        CoolDown = TimeSpan.FromHours(cool),
        MostADay = most,
        BlindAfter = TimeSpan.FromHours(blind),
        Escalations = [.. levels.Order().Select(hours => TimeSpan.FromHours(hours))],
    });

    private static readonly Gen<(Sight Sight, bool IsQuiet, int Minutes, int Deed)[]> Looks = Gen.Select(
        Gen.Frequency((4, Gen.Const(Sight.Breach)), (1, Gen.Const(Sight.Near)), (3, Gen.Const(Sight.Well)), (1, Gen.Const(Sight.NoData)), (1, Gen.Const(Sight.Stale))),
        Gen.Frequency((4, Gen.Const(false)), (1, Gen.Const(true))),
        Gen.Int[1, 300],
        Gen.Int[0, 30]).Array[1, 60];

    [Fact]
    public void Whatever_is_seen_the_same_is_said_as_by_the_whole_history() => Gen.Select(Rules, Looks).Sample(
        (rule, looks) =>
        {
            var (state, log, now) = (new AlertState(), new AlertLog(rule), Start);
            foreach (var (sight, isQuiet, minutes, deed) in looks)
            {
                now += Duration.FromMinutes(minutes);
                if (deed == 1) { state = state.Acknowledge(); log.Acknowledge(); }
                if (deed == 2) { state = state.Snooze(now + Duration.FromHours(3)); log.Snooze(now + Duration.FromHours(3)); }
                (state, var notice) = AlertMachine.Look(rule, state, sight, isQuiet, now);
                Assert.Equal(log.Look(sight, isQuiet, now), notice);
            }
        },
        iter: Sequences);

    [Fact]
    public void A_number_that_flaps_interrupts_no_more_than_four_times_a_day()
    {
        var (rule, state) = (new AlertRule { CoolDown = TimeSpan.Zero }, new AlertState());
        var interruptions = 0;
        for (var minute = 0; minute < 24 * 60; minute++)
        {
            (state, var notice) = AlertMachine.Look(rule, state, minute % 2 == 0 ? Sight.Breach : Sight.Well, false, Start + Duration.FromMinutes(minute));
            if (notice is { Interrupts: true }) interruptions++;
        }
        Assert.Equal(4, interruptions);
    }

    [Fact]
    public void A_breach_is_said_once_while_it_lasts_and_once_when_it_is_over() =>
        Assert.Equal([AlertNoticeKind.Fired, null, null, AlertNoticeKind.Resolved, null], Said(new AlertRule(), Sight.Breach, Sight.Breach, Sight.Near, Sight.Well, Sight.Well));

    [Fact]
    public void What_cannot_be_judged_neither_fires_nor_resolves() =>
        Assert.Equal([null, null, AlertNoticeKind.Fired, null, null, AlertNoticeKind.Resolved], Said(new AlertRule(), Sight.NoData, Sight.Stale, Sight.Breach, Sight.Stale, Sight.NoData, Sight.Well));

    [Fact]
    public void A_breach_in_the_quiet_hours_that_still_lasts_is_said_after_them_and_one_that_is_over_is_not()
    {
        var (rule, lasting, passing) = (new AlertRule(), new AlertState(), new AlertState());
        (lasting, var first) = AlertMachine.Look(rule, lasting, Sight.Breach, true, Start);
        (_, var after) = AlertMachine.Look(rule, lasting, Sight.Breach, false, Start + Duration.FromHours(8));
        Assert.Equal((null, AlertNoticeKind.Fired), (first, after?.Kind));
        (passing, _) = AlertMachine.Look(rule, passing, Sight.Breach, true, Start);
        (_, var over) = AlertMachine.Look(rule, passing, Sight.Well, false, Start + Duration.FromHours(8));
        Assert.Null(over);
    }

    [Fact]
    public void One_who_takes_it_on_is_left_in_peace()
    {
        var rule = new AlertRule { RepeatAfter = TimeSpan.FromHours(1), Escalations = [TimeSpan.FromHours(1)] };
        var (state, _) = AlertMachine.Look(rule, new AlertState(), Sight.Breach, false, Start);
        var (_, alone) = AlertMachine.Look(rule, state, Sight.Breach, false, Start + Duration.FromHours(2));
        var (_, taken) = AlertMachine.Look(rule, state.Acknowledge(), Sight.Breach, false, Start + Duration.FromHours(2));
        Assert.Equal((AlertNoticeKind.Escalated, null), (alone?.Kind, taken?.Kind));
    }

    private static List<AlertNoticeKind?> Said(AlertRule rule, params Sight[] sights)
    {
        var (state, said) = (new AlertState(), new List<AlertNoticeKind?>());
        foreach (var (at, sight) in sights.Index())
        {
            (state, var notice) = AlertMachine.Look(rule, state, sight, false, Start + Duration.FromHours(at));
            said.Add(notice?.Kind);
        }
        return said;
    }
}
