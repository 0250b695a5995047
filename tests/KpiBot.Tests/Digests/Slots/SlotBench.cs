using System.Globalization;
using System.Text;
using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Digesting;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Digests.Slots;
using KpiBot.Periods;
using KpiBot.Tests.Delivery;
using NodaTime;

namespace KpiBot.Tests.Digests.Slots;

/// <summary>Digests over an outbox, the runs of its worker and a platform, all on one clock.</summary>
internal sealed class SlotBench : IDigestWriter, IChatPlatform, IOwnerNotices
{
    public static readonly Destination Here = new(Bench.Home.Platform, Bench.Home.Team, "C1");

    private DigestWorker _digests = null!;
    private int _written;

    public SlotBench(bool canFind = true) => Bench = new Bench(canFind);

    public Bench Bench { get; }

    public MemoryRegisters Registers { get; } = new();

    public List<DigestSubscription> Settled { get; } = [];

    public BusinessCalendar Calendar { get; set; } = new();

    public Instant? Doubt { get; set; }

    public bool IsDataLate { get; set; }

    /// <summary>Who the owner is and what the place is, as the platform would say now; null: it does not answer.</summary>
    public (Who Who, Place Where)? Readers { get; set; } = (Who.Member, KpiBot.Access.Place.Private);

    /// <summary>What is said to single people with a digest.</summary>
    public IReadOnlyList<PersonalNote> Notes { get; set; } = [];

    /// <summary>Those who are guests of the team.</summary>
    public HashSet<string> Guests { get; } = [];

    /// <summary>Whether the platform has no time for a question now.</summary>
    public Func<bool> IsBusy { get; set; } = () => false;

    public List<Notice.Stopped> Told { get; } = [];

    public Instant Now => Instant.FromDateTimeOffset(Bench.Clock.GetUtcNow());

    public IReadOnlyList<DigestSlot> Done => Registers.All<DigestSlot>(DigestSlot.DoneKind);

    public IReadOnlyList<DigestSlot> Open => Registers.All<DigestSlot>(DigestSlot.OpenKind);

    /// <summary>Every Monday at 9 (UTC); the bench's clock begins on Monday 2 March 2026, at noon.</summary>
    public static DigestSubscription Weekly(string id = "a", string channel = "C1") => new()
    {
        Id = id, Name = $"the {id}", Owner = "U1", Destination = Here with { Channel = channel }, Look = new DigestLook(), Since = Instant.FromUtc(2026, 3, 1, 0, 0),
        Schedule = new Schedule { Every = Recurrence.Week, Zone = "UTC", From = new DateOnly(2026, 1, 1) },
    };

    public void Subscribe(DigestSubscription digest) => Registers.Put(DigestSubscription.Kind, digest.Id, digest);

    /// <summary>Starts the program (again).</summary>
    public void Start(Func<bool?>? crash = null)
    {
        Bench.Start(crash);
        _digests = new DigestWorker(new DigestParts
        {
            Registers = new RunOfRegisters(Registers, Bench.Run), Outbox = Bench.Run, PlatformOf = name => name == Bench.Home.Platform ? this : null, Writer = this, Owner = this, Settled = Settled, Doubt = Doubt, Time = Bench.Clock,
        });
    }

    /// <summary>A tick.</summary>
    public void Round()
    {
        if (Bench.Run.IsDead) return;
        var round = _digests.RoundAsync(CancellationToken.None);
        if (round.IsFaulted) round.GetAwaiter().GetResult();
        Assert.True(round.IsCompleted || Bench.Run.IsDead, "A round waits for something.");
        Bench.Pump();
    }

    /// <summary>Ticks and posts until no slot is open, for so many minutes.</summary>
    public void Settle(int minutes = 200)
    {
        for (var minute = 0; minute < minutes && !Bench.Run.IsDead; minute++)
        {
            Round();
            if (Open.Count == 0 && Registers.All<WaitingNotice>(WaitingNotice.Kind).Count == 0) break;
            Bench.Drain(TimeSpan.FromMinutes(1));
            Bench.Advance(TimeSpan.FromMinutes(1));
        }

        Bench.Drain(TimeSpan.FromMinutes(1));
    }

    /// <summary>Subscribes to them, starts and lets what is due go out.</summary>
    public void Begin(params DigestSubscription[] digests)
    {
        foreach (var digest in digests) Subscribe(digest);
        Start();
        Settle(minutes: 3);
    }

    /// <summary>Goes on to the next Monday at ten.</summary>
    public void NextWeek()
    {
        var now = Bench.Clock.GetUtcNow();
        var days = ((int)DayOfWeek.Monday - (int)now.DayOfWeek + 7) % 7;
        Bench.Advance(now.Date.AddDays(days == 0 ? 7 : days).AddHours(10) - now.DateTime);
        Settle();
    }

    public void Until(string instant)
    {
        var at = DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Bench.Advance(at - Bench.Clock.GetUtcNow());
    }

    /// <summary>What was posted, in order: where, and the words.</summary>
    public IReadOnlyList<string> Posted => [.. Bench.End.Ledger.Select(taken => Bench.Outbox.Rows.Values.Single(row => row.Id == taken.Id).Message).Select(message => $"{message.Destination.Channel}{(message.Destination.Thread is { } thread ? $"/{thread}" : "")}: {Encoding.UTF8.GetString(message.Payload.Span)}")];

    bool IDigestWriter.IsLate(DigestSubscription digest, DateOnly day) => IsDataLate;

    Task<DigestDraft> IDigestWriter.WriteAsync(DigestSubscription digest, DateOnly day, Audience readers, CancellationToken cancellation)
    {
        var decision = readers.Decide(KpiClass.Internal, Form.Figure);
        if (!decision.MayBePosted) return Task.FromResult<DigestDraft>(new DigestDraft.Refused(decision));
        var number = ++_written;
        Answer Of(string text) => new() { Language = digest.Look.Language, Outcome = Outcome.Answered, Blocks = [new Block.Headline(text, null)] };
        return Task.FromResult<DigestDraft>(new DigestDraft.Written(Of(FormattableString.Invariant($"{digest.Id} {day:MM-dd} head {number}")), Of(FormattableString.Invariant($"{digest.Id} {day:MM-dd} detail {number}"))) { Notes = Notes });
    }

    string IChatPlatform.Name => Bench.Home.Platform;

    IPoster IChatPlatform.Poster => Bench.End;

    Task<Handling> IChatPlatform.HandleAsync(Claim claim, CancellationToken cancellation) => throw new NotSupportedException();

    Message? IChatPlatform.ToOwner(Notice notice) => null;

    Task<IReadOnlyList<Message>> IChatPlatform.RenderAsync(Posting posting, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Message>>(
        [new Message { Key = posting.Key, Kind = posting.Kind, Destination = posting.Destination, Payload = Encoding.UTF8.GetBytes(AnswerText.Of(posting.Answer).ReplaceLineEndings(" ")) }]);

    Task<Audience> IChatPlatform.AudienceAsync(Destination destination, string user, CancellationToken cancellation) => Readers is { } readers && !IsBusy()
        ? Task.FromResult(AudienceOf(Guests.Contains(user) ? Who.Guest : readers.Who, destination.Channel == $"D{user}" ? KpiBot.Access.Place.Direct : readers.Where))
        : Task.FromException<Audience>(new IOException("the platform does not answer"));

    private static Audience AudienceOf(Who who, Place where) => new(who, Policy.DefaultOf(who), where, Policy.DefaultIn(where));

    Task<Destination> IChatPlatform.DirectAsync(Installation installation, string user, CancellationToken cancellation) => Task.FromResult(new Destination(installation.Platform, installation.Team, $"D{user}"));

    Task IChatPlatform.RunAsync(CancellationToken cancellation) => Task.CompletedTask;

    Task IOwnerNotices.TellAsync(Notice notice, CancellationToken cancellation)
    {
        Told.Add(Assert.IsType<Notice.Stopped>(notice));
        return Task.CompletedTask;
    }
}
