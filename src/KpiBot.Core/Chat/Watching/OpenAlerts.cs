using KpiBot.Alerts;
using KpiBot.Delivery;
using KpiBot.Kpis;
using NodaTime;

namespace KpiBot.Chat.Watching;

/// <summary>The alerts of a channel that are firing and were shown there.</summary>
public sealed class OpenAlerts(AlertWatcherParts parts)
{
    /// <summary>A line for each of a figure that may be told there, those open longest first.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync(Destination channel, Language language, Func<string, bool> mayTell, CancellationToken cancellation)
    {
        var book = await AlertBook.LoadAsync(parts.Registers, parts.Settled, cancellation);
        var open = book.Alerts.Values.Where(alert => alert.Destination.Whole == channel.Whole && !alert.IsPaused && (alert.Watch.Kpi is null || mayTell(alert.Watch.Kpi)))
            .Select(alert => (Alert: alert, Standing: book.StandingOf(alert.Id)))
            .Where(one => one.Standing is { Paused: null, State: { Shown: true, FiringSince: not null } }).OrderBy(one => one.Standing.State.FiringSince).ToList();
        if (open.Count == 0) return [];
        var looks = new AlertLooks(parts.Data, Duration.FromTimeSpan(parts.MostAge));
        looks.At(Instant.FromDateTimeOffset(parts.Time.GetUtcNow()));
        var composer = new AlertComposer(looks.WordsOf(language), looks.Workspace);
        return [.. open.Select(one => composer.Line(new AlertShown(one.Alert, one.Standing, looks.Of(one.Alert.Watch))).Text)];
    }
}
