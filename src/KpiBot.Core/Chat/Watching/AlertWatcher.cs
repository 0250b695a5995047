using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Chat.Desks;
using KpiBot.Delivery;
using NodaTime;

namespace KpiBot.Chat.Watching;

/// <summary>What the watch works with.</summary>
public sealed record AlertWatcherParts
{
    /// <summary>What is watched.</summary>
    public required IWatchedData Data { get; init; }

    /// <summary>Where alerts and how they stand are kept.</summary>
    public required IRegisters Registers { get; init; }

    /// <summary>Where the receipts of messages are.</summary>
    public required IOutboxStore Outbox { get; init; }

    /// <summary>A chat platform by its name; null for one that is not set up.</summary>
    public required Func<string, IChatPlatform?> PlatformOf { get; init; }

    /// <summary>How closely KPIs are kept.</summary>
    public KpiClasses Classes { get; init; } = KpiClasses.Default;

    /// <summary>Alerts of the settings.</summary>
    public IReadOnlyList<AlertSubscription> Settled { get; init; } = [];

    /// <summary>A source that was read longer ago is late.</summary>
    public TimeSpan MostAge { get; init; } = TimeSpan.FromHours(48);

    /// <summary>So many messages of alerts interrupt one place in 24 hours.</summary>
    public int MostADayOfPlace { get; init; } = 20;

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Told in a sentence what a person who runs the host must know.</summary>
    public required Action<string> Report { get; init; }
}

/// <summary>
/// Looks at every alert, tick by tick, and says what is to be said. How an alert stands is stored with what is said of it, or neither: whenever it is cut off, the next tick goes on from there.
/// </summary>
public sealed class AlertWatcher(AlertWatcherParts parts) : IDisposable
{
    private readonly AlertLooks _looks = new(parts.Data, Duration.FromTimeSpan(parts.MostAge));
    private readonly Dictionary<(Installation, string), Destination> _direct = [];
    private readonly HashSet<string> _troubled = new(StringComparer.Ordinal);
    private static readonly TimeSpan Expecting = TimeSpan.FromSeconds(10);
    private static readonly Duration LifeOfSketch = Duration.FromDays(15);

    private readonly SemaphoreSlim _one = new(1);
    private long _expected;
    private Instant _forgotAt;

    /// <summary>One look at everything. A place that cannot be reached is left as it is, for the next tick.</summary>
    public async Task TickAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            var now = Instant.FromDateTimeOffset(parts.Time.GetUtcNow());
            var book = await AlertBook.LoadAsync(parts.Registers, parts.Settled, cancellation);
            if (book.IsEmpty) return;
            _looks.At(now);
            var places = new Dictionary<Destination, List<AlertStepTaken>>();
            foreach (var message in book.Messages.Values.Where(message => message.IsBehind)) places.TryAdd(message.Destination, []);
            foreach (var deleted in book.Shown) places.TryAdd(deleted.Destination, []);
            foreach (var alert in book.Alerts.Values.Where(alert => !alert.IsPaused))
                await TryAsync(alert.Id, async () => { if (Step(alert, book, now) is { IsSomething: true } step) Add(places, await PlaceOfAsync(step, cancellation), step); });
            foreach (var (place, steps) in places)
                await TryAsync(place.ToString(), () => new AlertSpeaker(parts, _looks, book, now, (to, user) => DirectAsync(to, user, cancellation)).SayAsync(place, steps, cancellation));
            await ForgetAsync(book, now, cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Something is about to be stored that changes what is to be said.</summary>
    public void Expect() => Volatile.Write(ref _expected, parts.Time.GetUtcNow().Ticks);

    /// <summary>A look as a round; another is wanted soon while something is expected.</summary>
    public async Task<bool> RoundAsync(CancellationToken cancellation)
    {
        await TickAsync(cancellation);
        return parts.Time.GetUtcNow().Ticks - Volatile.Read(ref _expected) < Expecting.Ticks;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private AlertStepTaken Step(AlertSubscription alert, AlertBook book, Instant now)
    {
        var isQuiet = book.IsFull(alert.Destination, now, parts.MostADayOfPlace) || alert.Quiet?.Covers(now, _looks.Calendar) == true;
        return AlertStepTaken.Of(alert, book, _looks.Of(alert.Watch), isQuiet, now);
    }

    private static void Add(Dictionary<Destination, List<AlertStepTaken>> places, Destination place, AlertStepTaken step)
    {
        if (!places.TryGetValue(place, out var steps)) places[place] = steps = [];
        steps.Add(step);
    }

    private async Task<Destination> PlaceOfAsync(AlertStepTaken step, CancellationToken cancellation) => step.Notice switch
    {
        { Kind: AlertNoticeKind.Blind } => await DirectAsync(step.Alert.Destination.Installation, step.Alert.Owner, cancellation),
        { Kind: AlertNoticeKind.Escalated, Level: var level } => step.Alert.Steps[level] is { Person: { } person } next ? await DirectAsync(next.To.Installation, person, cancellation) : step.Alert.Steps[level].To,
        _ => step.Alert.Destination,
    };

    private async Task<Destination> DirectAsync(Installation installation, string user, CancellationToken cancellation)
    {
        if (_direct.TryGetValue((installation, user), out var known)) return known;
        if (parts.PlatformOf(installation.Platform) is not { } platform) return new Destination(installation.Platform, installation.Team, user);
        return _direct[(installation, user)] = await platform.DirectAsync(installation, user, cancellation);
    }

    /// <summary>Foreign code whose every failure means the same: it is done again at the next tick. It is told once, until it succeeds.</summary>
    private async Task TryAsync(string place, Func<Task> act)
    {
        try
        {
            await act();
            _troubled.Remove(place);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            if (_troubled.Add(place)) parts.Report($"Alerts of {place} could not be looked after, and are tried again each minute: {exception.Message}");
        }
    }

    /// <summary>What nobody confirmed while its buttons could be pressed; looked for once a day.</summary>
    private async Task<IReadOnlyList<RegisterWrite>> OldSketchesAsync(Instant now, CancellationToken cancellation)
    {
        if (now - _forgotAt < Duration.FromDays(1)) return [];
        _forgotAt = now;
        var (alerts, digests) = (parts.Registers.Of<AlertSketch>(AlertSketch.Kind), parts.Registers.Of<DigestSketch>(DigestSketch.Kind));
        return
        [
            .. (await alerts.AllAsync("", cancellation)).Where(entry => now - entry.Value.At > LifeOfSketch).Select(entry => alerts.Remove(entry.Id)),
            .. (await digests.AllAsync("", cancellation)).Where(entry => now - entry.Value.At > LifeOfSketch).Select(entry => digests.Remove(entry.Id)),
        ];
    }

    /// <summary>Forgets what belongs to no alert any more, and messages that are too old to be changed.</summary>
    private async Task ForgetAsync(AlertBook book, Instant now, CancellationToken cancellation)
    {
        List<RegisterWrite> gone = [.. book.Orphans().Select(orphan => new RegisterWrite(orphan.Kind, orphan.Id, null))];
        var messages = parts.Registers.Of<AlertMessage>(AlertMessage.Kind);
        gone.AddRange(await OldSketchesAsync(now, cancellation));
        gone.AddRange(book.Messages.Where(entry => now - entry.Value.At > Duration.FromDays(30)).Select(entry => messages.Remove(entry.Key)));
        if (gone.Count > 0) await parts.Registers.CommitAsync(gone, [], cancellation);
    }
}
