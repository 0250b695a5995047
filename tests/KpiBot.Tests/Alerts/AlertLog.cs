using KpiBot.Alerts;
using NodaTime;

namespace KpiBot.Tests.Alerts;

/// <summary>The reference: it keeps everything that was seen, done and said, and nothing else, and answers each question from the whole of it.</summary>
internal sealed class AlertLog(AlertRule rule)
{
    private readonly List<(Instant At, Sight Sight)> _seen = [];
    private readonly List<(Instant At, AlertNotice Notice)> _said = [];
    private readonly List<Instant> _acknowledged = [];
    private Instant? _snoozedUntil;

    public void Acknowledge() { if (_seen.Count > 0) _acknowledged.Add(_seen[^1].At); }

    public void Snooze(Instant until) => _snoozedUntil = until;

    public AlertNotice? Look(Sight sight, bool isQuietTime, Instant now)
    {
        _seen.Add((now, sight));
        var notice = WhatToSay(isQuietTime || now < _snoozedUntil, now);
        if (notice is not null) _said.Add((now, notice));
        return notice;
    }

    private AlertNotice? WhatToSay(bool mustBeQuiet, Instant now)
    {
        var firing = FiringSince();
        var lastOfBreach = _said.Where(said => said.Notice.Kind is AlertNoticeKind.Fired or AlertNoticeKind.Resolved).Select(said => ((Instant At, AlertNotice Notice)?)said).LastOrDefault();
        var isShown = lastOfBreach?.Notice.Kind == AlertNoticeKind.Fired;
        if (firing is null && isShown) return new AlertNotice(AlertNoticeKind.Resolved, false);
        if (firing is { } since && !mustBeQuiet)
        {
            if (!isShown) return new AlertNotice(AlertNoticeKind.Fired, MayInterrupt(now));
            if (IsKnown(_seen[^1].Sight) && !_acknowledged.Exists(at => at >= since))
            {
                var done = _said.Count(said => said.At >= since && said.Notice.Kind == AlertNoticeKind.Escalated);
                if (done < rule.Escalations.Count && (now - since).ToTimeSpan() >= rule.Escalations[done]) return new AlertNotice(AlertNoticeKind.Escalated, true, done);
                if (rule.RepeatAfter is { } again && (now - _said.Last(IsWord).At).ToTimeSpan() >= again) return new AlertNotice(AlertNoticeKind.Repeated, MayInterrupt(now));
            }
        }
        var blind = _seen.AsEnumerable().Reverse().TakeWhile(look => !IsKnown(look.Sight)).Select(look => (Instant?)look.At).LastOrDefault();
        return blind is { } from && (now - from).ToTimeSpan() >= rule.BlindAfter && !_said.Exists(said => said.At >= from && said.Notice.Kind == AlertNoticeKind.Blind)
            ? new AlertNotice(AlertNoticeKind.Blind, true)
            : null;
    }

    /// <summary>Since when a breach lasts: runs of looks that can be judged and say the same, long enough.</summary>
    private Instant? FiringSince()
    {
        Instant? firing = null, run = null;
        foreach (var (at, sight) in _seen)
        {
            run = sight == (firing is null ? Sight.Breach : Sight.Well) ? run ?? at : null;
            if (run is not { } from || (at - from).ToTimeSpan() < (firing is null ? rule.For : rule.WellFor)) continue;
            (firing, run) = (firing is null ? at : null, null);
        }
        return firing;
    }

    private bool MayInterrupt(Instant now)
    {
        List<Instant> past = [.. _said.Where(said => IsWord(said) && said.Notice.Interrupts && (now - said.At).TotalHours < 24).Select(said => said.At)];
        return past.Count < rule.MostADay && (past.Count == 0 || (now - past[^1]).ToTimeSpan() >= rule.CoolDown);
    }

    private static bool IsWord((Instant At, AlertNotice Notice) said) => said.Notice.Kind is AlertNoticeKind.Fired or AlertNoticeKind.Repeated;

    private static bool IsKnown(Sight sight) => sight is Sight.Breach or Sight.Near or Sight.Well;
}
