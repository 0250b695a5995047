using System.Globalization;
using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Desks;
using KpiBot.Chat.Digesting;
using KpiBot.Chat.Watching;
using KpiBot.Crm;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Tests.Chat.Watching;
using KpiBot.Tests.Sample;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Chat.Desks;

/// <summary>A chat over the sample company with the desks for alerts and digests: what is said to words, and to the buttons under what was said.</summary>
internal sealed class DeskBench : IChatWorkspace, IWatchedData, ITurnStore, IDigestWriter
{
    private readonly SampleWorkspace _sample;
    private readonly Snapshot _snapshot;
    private readonly List<Turn> _turns = [];
    private readonly WatchBench _platform = new();
    private readonly FrontDesk _front;
    private long _number = 100;

    public DeskBench(SampleWorkspace sample)
    {
        (_sample, _snapshot) = (sample, sample.SnapshotAsync().GetAwaiter().GetResult());
        var parts = new DeskParts
        {
            Data = this, Workspace = this, Registers = Kept, PlatformOf = _ => new Named(_platform), Time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)),
            SettledDigests = [new DigestSubscription
            {
                Id = "settings-settled", Name = "settled", Owner = "U7", Destination = new Destination("chat", "T1", "C1"), Look = new DigestLook(), Since = NodaTime.Instant.MaxValue,
                Schedule = new Schedule { Every = Recurrence.Week, Zone = "UTC", From = new DateOnly(2026, 1, 1) },
            }],
            Writer = this,
            Classes = new KpiClasses(new Dictionary<string, KpiClass> { ["cac"] = KpiClass.Restricted }),
        };
        _front = new FrontDesk(new Conversing(this, this, parts.Classes), [new AlertDesk(parts), new DigestDesk(parts)]);
    }

    public MemoryRegisters Kept { get; } = new();

    /// <summary>What is said to words, and kept. <paramref name="thread"/> is the conversation.</summary>
    public async Task<DeskReply?> SayAsync(string words, string user = "U1", string channel = "C1", string thread = "t", Who who = Who.Member)
    {
        var place = new Destination("chat", "T1", channel, channel[0] == 'D' ? null : thread);
        var question = new ChatQuestion { Number = ++_number, Conversation = place, Text = words, User = user, Audience = await AudienceOf(place, user, who) };
        var said = await _front.AskAsync(question, TestContext.Current.CancellationToken);
        if (said.Reply?.Turn is { } turn) _turns.Add(turn);
        if (said.Desk is { } reply) await Kept.CommitAsync(reply.Writes, [], TestContext.Current.CancellationToken);
        return said.Desk;
    }

    /// <summary>What is said to a button, and kept.</summary>
    public async Task<DeskReply?> PressAsync(DeskReply under, string button, string user = "U1", string channel = "C1")
    {
        var place = new Destination("chat", "T1", channel, "t");
        var subject = under.Buttons.Single(one => one.Text == button).Subject;
        var reply = await _front.PressAsync(new DeskPress(++_number, subject, place, user, await AudienceOf(place, user, Who.Member), Language.English, "ts"), TestContext.Current.CancellationToken);
        if (reply is not null) await Kept.CommitAsync(reply.Writes, [], TestContext.Current.CancellationToken);
        return reply;
    }

    public async Task<IReadOnlyList<T>> AllAsync<T>(string kind) where T : class => [.. (await Kept.Of<T>(kind).AllAsync("", TestContext.Current.CancellationToken)).Select(entry => entry.Value)];

    private static Task<Audience> AudienceOf(Destination place, string user, Who who)
    {
        var where = place.Channel switch { ['D', ..] => Place.Direct, ['S', ..] => Place.Shared, ['G', ..] => Place.Private, ['X', ..] => Place.Unknown, _ => Place.Public };
        return Task.FromResult(new Audience(who, Policy.DefaultOf(who), where, Policy.DefaultIn(where)));
    }

    bool IDigestWriter.IsLate(DigestSubscription digest, DateOnly day) => false;

    Task<DigestDraft> IDigestWriter.WriteAsync(DigestSubscription digest, DateOnly day, Audience readers, CancellationToken cancellation) => Task.FromResult<DigestDraft>(
        new DigestDraft.Written(new Answer { Language = digest.Look.Language, Outcome = Outcome.Answered, Blocks = [new Block.Sentence(FormattableString.Invariant($"head of {day:yyyy-MM-dd}"))] }, null));

    public DateOnly Today => SampleWorkspace.Today;

    public BusinessCalendar Calendar => _snapshot.State.Agreement.Calendar;

    public string Currency => _snapshot.State.Agreement.Currency;

    public Snapshot Snapshot => _snapshot;

    public IReadOnlyList<CrmRecord> Read(RecordKind kind, IReadOnlyList<long> keys) => _sample.WorkspaceAsync().GetAwaiter().GetResult().Read(kind, keys);

    public async ValueTask<Finding> AskAsync(string question, DateOnly day, Language? language, ThreadContext? thread, string user, CancellationToken cancellation) =>
        await (await _sample.AskingAsync()).AskAsync(question, await _sample.SurroundingsAsync() with { Today = day, Language = language, Thread = thread, User = user }, _snapshot, cancellation);

    public KpiResult Calculate(KpiRequest request) => KpiCalculator.Calculate(_snapshot, request);

    public IReadOnlyList<string> Csv(Query query, DateOnly day, int most) => [];

    public Task<IReadOnlyList<Turn>> UpToAsync(Destination conversation, long? last, int most, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<Turn>>([.. _turns.Where(turn => turn.Conversation == conversation).TakeLast(most)]);

    /// <summary>The platform, in whose words #c2 is a channel.</summary>
    private sealed class Named(IChatPlatform inner) : IChatPlatform
    {
        public string Name => inner.Name;

        public IPoster Poster => inner.Poster;

        Task<Destination?> IChatPlatform.NamedAsync(Installation installation, string words, CancellationToken cancellation) => Task.FromResult<Destination?>(new("chat", "T1", words[1..].ToUpper(CultureInfo.InvariantCulture)));

        public Task<Handling> HandleAsync(Claim claim, CancellationToken cancellation) => inner.HandleAsync(claim, cancellation);

        public Message? ToOwner(Notice notice) => null;

        public Task<IReadOnlyList<Message>> RenderAsync(Posting posting, CancellationToken cancellation) => inner.RenderAsync(posting, cancellation);

        public Task<Audience> AudienceAsync(Destination destination, string user, CancellationToken cancellation) => AudienceOf(destination, user, user == "U9" ? Who.Admin : Who.Member);

        public Task<Destination> DirectAsync(Installation installation, string user, CancellationToken cancellation) => inner.DirectAsync(installation, user, cancellation);

        public Task RunAsync(CancellationToken cancellation) => inner.RunAsync(cancellation);
    }
}
