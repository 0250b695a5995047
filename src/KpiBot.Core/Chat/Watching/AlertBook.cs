using KpiBot.Alerts;
using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Chat.Watching;

/// <summary>All that is kept of alerts, as a tick found it.</summary>
internal sealed class AlertBook
{
    private static readonly Duration Lately = Duration.FromHours(24);

    private readonly Dictionary<string, AlertStanding> _standings;
    private readonly Dictionary<string, AlertPlace> _places;
    private readonly Dictionary<Destination, bool> _full = [];
    private readonly ILookup<string, Entry<AlertDeed>> _deeds;

    private readonly Dictionary<string, AlertSubscription> _deleted;

    private AlertBook(IReadOnlyList<AlertSubscription> alerts, IReadOnlyList<Entry<AlertSubscription>> deleted, IReadOnlyList<Entry<AlertStanding>> standings, IReadOnlyList<Entry<AlertDeed>> deeds, IReadOnlyList<Entry<AlertMessage>> messages, IReadOnlyList<Entry<AlertPlace>> places)
    {
        Alerts = alerts.ToDictionary(alert => alert.Id);
        _deleted = deleted.ToDictionary(entry => entry.Id, entry => entry.Value);
        _standings = standings.ToDictionary(entry => entry.Id, entry => entry.Value);
        _deeds = deeds.ToLookup(entry => AlertDeed.AlertOf(entry.Id));
        Messages = messages.ToDictionary(entry => entry.Id, entry => entry.Value);
        _places = places.ToDictionary(entry => entry.Id, entry => entry.Value);
    }

    /// <summary>Alerts by id.</summary>
    public IReadOnlyDictionary<string, AlertSubscription> Alerts { get; }

    /// <summary>Whether there is nothing to look after.</summary>
    public bool IsEmpty => Alerts.Count == 0 && _deleted.Count == 0;

    /// <summary>Messages by id.</summary>
    public IReadOnlyDictionary<string, AlertMessage> Messages { get; }

    /// <summary>Reads everything; alerts of the settings are there beside those that were made in a chat.</summary>
    public static async Task<AlertBook> LoadAsync(IRegisters registers, IReadOnlyList<AlertSubscription> settled, CancellationToken cancellation)
    {
        var made = await registers.Of<AlertSubscription>(AlertSubscription.Kind).AllAsync("", cancellation);
        return new AlertBook(
            [.. settled, .. made.Select(entry => entry.Value)],
            await registers.Of<AlertSubscription>(AlertSubscription.GoneKind).AllAsync("", cancellation),
            await registers.Of<AlertStanding>(AlertStanding.Kind).AllAsync("", cancellation),
            await registers.Of<AlertDeed>(AlertDeed.Kind).AllAsync("", cancellation),
            await registers.Of<AlertMessage>(AlertMessage.Kind).AllAsync("", cancellation),
            await registers.Of<AlertPlace>(AlertPlace.Kind).AllAsync("", cancellation));
    }

    /// <summary>How an alert stood when it was last written.</summary>
    public AlertStanding StandingOf(string alert) => _standings.GetValueOrDefault(alert) ?? new AlertStanding();

    /// <summary>What was done about it since, in order.</summary>
    public IEnumerable<Entry<AlertDeed>> DeedsOf(string alert) => _deeds[alert];

    /// <summary>Deleted ones that a message still shows as firing.</summary>
    public IEnumerable<AlertSubscription> Shown => _deleted.Values.Where(IsShown);

    /// <summary>An alert, or one that was deleted and must be said to be; null where nothing more is to be said of it.</summary>
    public AlertSubscription? Find(string id) => Alerts.GetValueOrDefault(id) ?? (_deleted.TryGetValue(id, out var deleted) && IsShown(deleted) ? deleted : null);

    /// <summary>What is kept of alerts that are gone, and of which nothing more is to be said.</summary>
    public IEnumerable<(string Kind, string Id)> Orphans() =>
    [
        .. _standings.Keys.Where(id => Find(id) is null).Select(id => (AlertStanding.Kind, id)),
        .. _deeds.Where(deeds => !Alerts.ContainsKey(deeds.Key)).SelectMany(deeds => deeds).Select(deed => (AlertDeed.Kind, deed.Id)),
        .. _deleted.Values.Where(alert => !IsShown(alert)).Select(alert => (AlertSubscription.GoneKind, alert.Id)),
    ];

    private bool IsShown(AlertSubscription alert) => StandingOf(alert.Id) is { Message: { } message, OverAt: null } && Messages.ContainsKey(message);

    /// <summary>How often alerts interrupted a place in the last 24 hours.</summary>
    public AlertPlace PlaceOf(Destination place, Instant now) => new([.. _places.TryGetValue(IdOf(place), out var known) ? known.Interruptions.Where(at => now - at < Lately) : []]);

    /// <summary>Whether a place was interrupted as often as it may be.</summary>
    public bool IsFull(Destination place, Instant now, int most)
    {
        if (!_full.TryGetValue(place, out var isFull)) _full[place] = isFull = PlaceOf(place, now).Interruptions.Count >= most;
        return isFull;
    }

    /// <summary>The id of a place.</summary>
    public static string IdOf(Destination place) => place.ToString();
}

/// <summary>What came of looking for one alert.</summary>
/// <param name="Alert">Which.</param>
/// <param name="Before">How it stood.</param>
/// <param name="After">How it stands then.</param>
/// <param name="Reading">What was seen.</param>
/// <param name="Notice">What is to be said; null: nothing.</param>
/// <param name="Deeds">Ids of what was done about it, and is taken up.</param>
internal sealed record AlertStepTaken(AlertSubscription Alert, AlertStanding Before, AlertStanding After, AlertReading Reading, AlertNotice? Notice, IReadOnlyList<string> Deeds)
{
    /// <summary>Whether there is anything to keep.</summary>
    public bool IsSomething => Notice is not null || Deeds.Count > 0 || After != Before;

    /// <summary>Looks.</summary>
    public static AlertStepTaken Of(AlertSubscription alert, AlertBook book, AlertReading reading, bool isQuiet, Instant now)
    {
        var (before, deeds) = (book.StandingOf(alert.Id), book.DeedsOf(alert.Id).ToList());
        var standing = deeds.Aggregate(before, (after, deed) => deed.Value.After(after));
        List<string> ids = [.. deeds.Select(deed => deed.Id)];
        if (standing.Paused is not null) return new AlertStepTaken(alert, before, standing, reading, null, ids);
        var (state, notice) = AlertMachine.Look(alert.Speaks, standing.State, reading.Sight, isQuiet, now);
        standing = standing with { State = state, Notices = standing.Notices + (notice is null ? 0 : 1) };
        standing = notice?.Kind switch
        {
            AlertNoticeKind.Fired => standing with { ShownSince = state.FiringSince, OverAt = null, TakenBy = null, Note = null },
            AlertNoticeKind.Resolved => standing with { OverAt = now },
            _ => standing,
        };
        return new AlertStepTaken(alert, before, standing, reading, notice, ids);
    }
}
