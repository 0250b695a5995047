using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Alerts.Reading;
using KpiBot.Answers;
using KpiBot.Chat.Wording;

namespace KpiBot.Chat.Desks;

/// <summary>How an alert speaks: as somebody's words want it, and in words.</summary>
internal static class AlertManners
{
    /// <summary>The alert as the words want it; in words whom or what they name that is not there.</summary>
    public static async Task<(AlertSubscription Alert, string? Problem)> WithAsync(DeskParts parts, ChatQuestion question, AlertSubscription alert, AlertManner manner, Kpis.Language language, CancellationToken cancellation)
    {
        var rule = alert.Rule with
        {
            CoolDown = manner.CoolDown ?? alert.Rule.CoolDown, MostADay = manner.MostADay ?? alert.Rule.MostADay,
            RepeatAfter = manner.RepeatAfter is { } again ? (again == TimeSpan.Zero ? null : again) : alert.Rule.RepeatAfter,
        };
        var quiet = manner.Quiet is { } words ? QuietOf(words, parts.Workspace.Calendar.Zone) : alert.Quiet;
        if (manner.Escalations is not { } escalations) return (alert with { Rule = rule, Quiet = quiet }, null);
        var steps = new List<AlertStep>();
        foreach (var next in escalations)
        {
            var (step, problem) = await StepOfAsync(parts, question, alert, next, language, cancellation);
            if (step is null) return (alert, problem);
            steps.Add(step);
        }

        return (alert with { Rule = rule, Quiet = quiet, Steps = [.. steps] }, null);
    }

    /// <summary>In sentences, for whoever confirms it.</summary>
    public static IEnumerable<string> Words(AlertSubscription alert, AlertWords words, DeskTexts texts)
    {
        yield return texts.HowItSpeaks(words.Figures.Count(alert.Rule.MostADay), Span(alert.Rule.CoolDown, words));
        if (alert.Rule.RepeatAfter is { } again) yield return texts.SaidAgain(Span(again, words));
        if (alert.Quiet is { } quiet) yield return texts.QuietAt(quiet.From is { } from && quiet.To is { } to ? ($"{from:HH\\:mm}", $"{to:HH\\:mm} ({quiet.Zone})") : null, quiet.OnDaysOff);
        if (alert.Steps.Count > 0) yield return texts.Escalates(string.Join("; ", alert.Steps.Select(step => texts.Next(Span(step.After, words), step.Person is { } person ? Mention.Person(person) : Mention.Channel(step.To.Channel)))));
    }

    private static QuietTimes? QuietOf(QuietWords words, string zone) =>
        words is { From: null, OnDaysOff: false } ? null : new QuietTimes(zone) { From = words.From, To = words.To, OnDaysOff = words.OnDaysOff };

    /// <summary>A person must be a member, a channel one where it may be posted; both are asked about again when it comes to that.</summary>
    private static async Task<(AlertStep? Step, string? Problem)> StepOfAsync(DeskParts parts, ChatQuestion question, AlertSubscription alert, EscalationWords next, Kpis.Language language, CancellationToken cancellation)
    {
        if (next.To is null) return (new AlertStep(next.After, alert.Destination with { Thread = null }, alert.Owner), null);
        if (next.To[0] == '#')
        {
            var (place, _, problem) = await Places.OfAsync(parts, question, next.To, alert.Watch.Kpi is { } kpi ? [kpi] : [], Form.Figure, language, cancellation);
            return place is null ? (null, problem) : (new AlertStep(next.After, place), null);
        }

        var person = next.To[1..];
        var platform = parts.PlatformOf(alert.Destination.Platform)!;
        return (await platform.AudienceAsync(alert.Destination, person, cancellation)).Who is not (Who.Member or Who.Admin)
            ? (null, DeskTexts.Of(language).UnknownPlace(Label.Plain(next.To)))
            : (new AlertStep(next.After, alert.Destination with { Thread = null }, person), null);
    }

    private static string Span(TimeSpan span, AlertWords words)
    {
        if (span.TotalHours < 1) return $"{words.Figures.Count((decimal)span.TotalMinutes)} min";
        return span.TotalHours % 24 == 0 ? words.Texts.Days(words.Figures.Count((decimal)span.TotalDays)) : words.Texts.Hours(words.Figures.Count((decimal)span.TotalHours));
    }
}
