using System.Globalization;
using System.Text;
using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Watching;
using KpiBot.Crm;
using KpiBot.Delivery;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace KpiBot.Tests.Chat.Watching;

/// <summary>A watch over a company with so many leads in the last 30 days, a chat platform that shows what it is given, and a clock.</summary>
internal sealed class WatchBench : IWatchedData, IChatPlatform
{
    public static readonly Destination Channel = new("chat", "T1", "C1");

    private static readonly Dictionary<int, Snapshot> Companies = [];

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public MemoryRegisters Kept { get; } = new();

    public List<string> Reported { get; } = [];

    /// <summary>Leads of the last 30 days.</summary>
    public int Leads { get; set; }

    /// <summary>How long ago the data was read.</summary>
    public Duration Age { get; set; }

    /// <summary>Who reads a place; the place by its channel.</summary>
    public Func<Destination, string, Audience> Audience { get; set; } = (place, _) =>
        new Audience(Who.Member, Grant.Internal, place.Channel[0] == 'D' ? Place.Direct : place.Channel[0] == 'S' ? Place.Shared : Place.Public, place.Channel[0] == 'S' ? Grant.Nothing : Grant.Internal);

    public List<AlertSubscription> Settled { get; } = [];

    public KpiClasses Classes { get; set; } = KpiClasses.Default;

    public AlertWatcher Watcher() => new(new AlertWatcherParts
    {
        Data = this, Registers = Kept, Outbox = Kept, PlatformOf = name => name == Name ? this : null, Time = Clock, Report = Reported.Add, Settled = Settled, Classes = Classes,
    });

    /// <summary>A tick of a watch that has just been started.</summary>
    public async Task TickAsync()
    {
        using var watcher = Watcher();
        await watcher.TickAsync(TestContext.Current.CancellationToken);
    }

    public Task KeepAsync(params AlertSubscription[] alerts) => Kept.CommitAsync([.. alerts.Select(alert => Kept.Of<AlertSubscription>(AlertSubscription.Kind).Put(alert.Id, alert))], [], TestContext.Current.CancellationToken);

    /// <summary>As the desk does it.</summary>
    public async Task DeleteAsync(string alert)
    {
        var (kept, gone) = (Kept.Of<AlertSubscription>(AlertSubscription.Kind), Kept.Of<AlertSubscription>(AlertSubscription.GoneKind));
        await Kept.CommitAsync([kept.Remove(alert), gone.Put(alert, (await kept.FindAsync(alert, TestContext.Current.CancellationToken))!)], [], TestContext.Current.CancellationToken);
    }

    public Task DoAsync(string alert, long number, AlertDeed deed) => Kept.CommitAsync([Kept.Of<AlertDeed>(AlertDeed.Kind).Add(AlertDeed.IdOf(alert, number), deed)], [], TestContext.Current.CancellationToken);

    public Task<AlertStanding?> StandingAsync(string alert) => Kept.Of<AlertStanding>(AlertStanding.Kind).FindAsync(alert, TestContext.Current.CancellationToken);

    /// <summary>An alert on more than 20 leads.</summary>
    public static AlertSubscription Alert(string id = "a1", string channel = "C1", AlertRule? rule = null) => new()
    {
        Id = id, Name = $"Leads {id}", Owner = "U1", Destination = Channel with { Channel = channel }, Language = Language.English, Since = default, Rule = rule ?? new AlertRule(),
        Watch = new AlertWatch { Kpi = "leads", Test = AlertTest.Above, Threshold = 20, Back = 2 },
    };

    public static string Text(Message message) => Encoding.UTF8.GetString(message.Payload.Span);

    /// <summary>What was posted so far: where, in place of what, and the first line.</summary>
    public IEnumerable<string> Ledger => Kept.Posted.Select(message => $"{message.Destination.Channel}{(message.Replaces is null ? "" : " (changed)")}: {Text(message).Split('\n')[0]}");

    Snapshot IWatchedData.Snapshot
    {
        get
        {
            lock (Companies)
            {
                var now = Instant.FromDateTimeOffset(Clock.GetUtcNow());
                var key = HashCode.Combine(Leads, now.InUtc().Date, Age == default ? default : now - Age);
                if (Companies.TryGetValue(key, out var known)) return known;
                var day = DateOnly.FromDateTime(Clock.GetUtcNow().UtcDateTime);
                Lead[] leads = [.. Enumerable.Range(0, Leads).Select(lead => A.Lead($"l{lead}", day.AddDays(-1 - (lead % 30)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) with { Channel = lead % 2 == 0 ? "email" : "paid" })];
                using var source = new RecordSnapshotSource(leads, new KpiBot.Agreements.Agreement(), now - Age, new Dictionary<(string, RecordKind), long>());
                return Companies[key] = Snapshot.Load(source);
            }
        }
    }

    IReadOnlyList<CrmRecord> IWatchedData.Read(RecordKind kind, IReadOnlyList<long> keys) => [];

    public string Name => "chat";

    public IPoster Poster => throw new NotSupportedException();

    public Task<Handling> HandleAsync(Claim claim, CancellationToken cancellation) => throw new NotSupportedException();

    public Message? ToOwner(Notice notice) => null;

    public Task<IReadOnlyList<Message>> RenderAsync(Posting posting, CancellationToken cancellation)
    {
        var buttons = string.Concat(posting.Buttons.Select(button => $"\n[{button.Text}] {button.Subject}"));
        return Task.FromResult<IReadOnlyList<Message>>([new Message
        {
            Key = posting.Key, Kind = posting.Kind, Destination = posting.Destination, Replaces = posting.Replaces, Payload = Encoding.UTF8.GetBytes(AnswerText.Of(posting.Answer) + buttons),
        }]);
    }

    public Task<Audience> AudienceAsync(Destination destination, string user, CancellationToken cancellation) => Task.FromResult(Audience(destination, user));

    public Task<Destination> DirectAsync(Installation installation, string user, CancellationToken cancellation) => Task.FromResult(new Destination(installation.Platform, installation.Team, $"D{user}"));

    public Task RunAsync(CancellationToken cancellation) => throw new NotSupportedException();
}
