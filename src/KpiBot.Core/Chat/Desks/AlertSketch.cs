using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Alerts.Reading;
using KpiBot.Chat.Watching;
using KpiBot.Chat.Wording;
using NodaTime;

namespace KpiBot.Chat.Desks;

/// <summary>An alert that somebody has yet to confirm.</summary>
/// <param name="Alert">As it would be kept.</param>
/// <param name="Where">The kind of place that it would be posted in.</param>
/// <param name="IsForAll">Whether everyone where it was asked reads what is said of it.</param>
/// <param name="At">When it was asked.</param>
internal sealed record AlertSketch(AlertSubscription Alert, Place Where, bool IsForAll, Instant At)
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "alert-sketch";

    /// <summary>It as it is shown to be confirmed.</summary>
    public DeskReply Preview(DeskParts parts) => AlertPreview.Of(Alert, Where, parts.Data.Snapshot, parts.Workspace.Today, parts.WordsOf(Alert.Language)) with { IsForAll = IsForAll };

    /// <summary>The alert of a question that says all; in words what is missing, or where it cannot be posted.</summary>
    public static async Task<(AlertSketch? Sketch, string? Problem)> OfAsync(DeskParts parts, ChatQuestion question, Questions.Query query, Kpis.Language language, bool isForAll, CancellationToken cancellation)
    {
        var draft = AlertDraft.Of(query);
        if (draft.Watch is not { } watch)
        {
            var subject = query.Kpis is [var kpi, ..] ? Kpis.Texts.KpiTexts.Of(language, kpi).Name : "KPI";
            return (null, DeskTexts.Of(language).Missing(draft.Missing!.Value, subject));
        }

        return await OfAsync(parts, question, watch, draft.For, query.Alert?.To, language, isForAll, cancellation);
    }

    /// <summary>The same, speaking as the words want it.</summary>
    public async Task<(AlertSketch? Sketch, string? Problem)> WithAsync(DeskParts parts, ChatQuestion question, AlertManner manner, CancellationToken cancellation)
    {
        var (alert, problem) = await AlertManners.WithAsync(parts, question, Alert, manner, Alert.Language, cancellation);
        return problem is null ? (this with { Alert = alert, At = parts.Now }, null) : (null, problem);
    }

    /// <summary>The alert on a watch; in words where it cannot be posted.</summary>
    /// <param name="parts">What it is made with.</param>
    /// <param name="question">Who asks where.</param>
    /// <param name="watch">What is watched.</param>
    /// <param name="lasting">How long a breach must last.</param>
    /// <param name="named">The place that was named; null: where it is asked.</param>
    /// <param name="language">The asker's.</param>
    /// <param name="isForAll">Whether everyone there reads the preview.</param>
    /// <param name="cancellation">Stops asking.</param>
    public static async Task<(AlertSketch? Sketch, string? Problem)> OfAsync(DeskParts parts, ChatQuestion question, AlertWatch watch, TimeSpan lasting, string? named, Kpis.Language language, bool isForAll, CancellationToken cancellation)
    {
        var words = parts.WordsOf(language);
        var form = AlertLooks.FormOf(watch, new AlertReading(Sight.NoData)).Form;
        var (place, audience, problem) = await Places.OfAsync(parts, question, named, watch.Kpi is { } watched ? [watched] : [], form, language, cancellation);
        if (place is null) return (null, problem);
        var alert = new AlertSubscription
        {
            Id = DeskParts.IdOf('a', question.Number), Name = words.NameOf(watch), Owner = question.User, Destination = place, Language = language, Watch = watch, Since = parts.Now,
            Rule = new AlertRule { For = lasting, RepeatAfter = watch.Test == AlertTest.NewlyAtRisk ? TimeSpan.FromHours(20) : null },
        };
        return (new AlertSketch(alert, audience!.Where, isForAll, parts.Now), null);
    }
}
