using NodaTime;

namespace KpiBot.Alerts;

/// <summary>
/// What a rule does with a look at its number: how it stands then, and what is said. A breach, a recovery and their waiting times need looks that can be judged;
/// one that cannot is neither, keeps what lasts, and starts a wait anew.
/// </summary>
public static class AlertMachine
{
    private static readonly Duration Day = Duration.FromHours(24);

    /// <summary>One look. Looks come in order of time.</summary>
    /// <param name="rule">How it speaks.</param>
    /// <param name="state">As it was left.</param>
    /// <param name="sight">What is seen.</param>
    /// <param name="isQuietTime">Whether the channel wants no interruption now.</param>
    /// <param name="now">When.</param>
    public static (AlertState State, AlertNotice? Notice) Look(AlertRule rule, AlertState state, Sight sight, bool isQuietTime, Instant now)
    {
        var moved = sight is Sight.NoData or Sight.Stale ? Blinded(state, now) : Moved(rule, state with { BlindSince = null, BlindTold = false }, sight, now);
        return Said(rule, moved, isQuietTime, now);
    }

    private static AlertState Blinded(AlertState state, Instant now)
    {
        var kept = state.Phase switch
        {
            AlertPhase.Pending => In(state, AlertPhase.Normal, now),
            AlertPhase.Recovering => In(state, AlertPhase.Firing, now),
            AlertPhase.Normal or AlertPhase.Firing => state,
        };
        return kept with { BlindSince = state.BlindSince ?? now };
    }

    private static AlertState Moved(AlertRule rule, AlertState state, Sight sight, Instant now) => (state.Phase, sight) switch
    {
        (AlertPhase.Normal, Sight.Breach) => Lasted(rule.For, In(state, AlertPhase.Pending, now), now),
        (AlertPhase.Pending, Sight.Breach) => Lasted(rule.For, state, now),
        (AlertPhase.Pending, _) => In(state, AlertPhase.Normal, now),
        (AlertPhase.Firing, Sight.Well) => Over(rule.WellFor, In(state, AlertPhase.Recovering, now), now),
        (AlertPhase.Recovering, Sight.Well) => Over(rule.WellFor, state, now),
        (AlertPhase.Recovering, _) => In(state, AlertPhase.Firing, now),
        _ => state,
    };

    private static AlertState Lasted(TimeSpan wait, AlertState pending, Instant now) => now - pending.Since < Duration.FromTimeSpan(wait)
        ? pending
        : In(pending, AlertPhase.Firing, now) with { FiringSince = now, Escalated = 0, Acknowledged = false };

    private static AlertState Over(TimeSpan wait, AlertState recovering, Instant now) =>
        now - recovering.Since < Duration.FromTimeSpan(wait) ? recovering : In(recovering, AlertPhase.Normal, now) with { FiringSince = null };

    private static AlertState In(AlertState state, AlertPhase phase, Instant now) => state with { Phase = phase, Since = now };

    private static (AlertState, AlertNotice?) Said(AlertRule rule, AlertState state, bool isQuietTime, Instant now)
    {
        state = state with { Interruptions = [.. state.Interruptions.Where(past => now - past < Day)], SnoozedUntil = state.SnoozedUntil > now ? state.SnoozedUntil : null };
        var maySpeak = !isQuietTime && state.SnoozedUntil is null;
        if (state is { FiringSince: null, Shown: true }) return (state with { Shown = false }, new AlertNotice(AlertNoticeKind.Resolved, Interrupts: false));
        if (maySpeak && state is { FiringSince: { } since })
        {
            if (!state.Shown) return Speak(rule, state with { Shown = true }, AlertNoticeKind.Fired, now);
            if (state.BlindSince is null && !state.Acknowledged)
            {
                if (state.Escalated < rule.Escalations.Count && now - since >= Duration.FromTimeSpan(rule.Escalations[state.Escalated]))
                    return (state with { Escalated = state.Escalated + 1 }, new AlertNotice(AlertNoticeKind.Escalated, Interrupts: true, state.Escalated));
                if (rule.RepeatAfter is { } again && now - state.SaidAt >= Duration.FromTimeSpan(again)) return Speak(rule, state, AlertNoticeKind.Repeated, now);
            }
        }
        if (state is { BlindSince: { } blind, BlindTold: false } && now - blind >= Duration.FromTimeSpan(rule.BlindAfter))
            return (state with { BlindTold = true }, new AlertNotice(AlertNoticeKind.Blind, Interrupts: true));
        return (state, null);
    }

    private static (AlertState, AlertNotice?) Speak(AlertRule rule, AlertState state, AlertNoticeKind kind, Instant now)
    {
        var interrupts = state.Interruptions.Count < rule.MostADay && (state.Interruptions.Count == 0 || now - state.Interruptions[^1] >= Duration.FromTimeSpan(rule.CoolDown));
        return (state with { SaidAt = now, Interruptions = interrupts ? [.. state.Interruptions, now] : state.Interruptions }, new AlertNotice(kind, interrupts));
    }
}
