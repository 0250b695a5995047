using System.Globalization;
using System.Text;
using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Chat.Digesting;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Periods;
using KpiBot.Storage;

namespace KpiBot.Faults;

/// <summary>
/// The process that is killed while it posts digests. A line on its standard input is an instant in Unix milliseconds, and a tick at it; what the tick's round came to stands on its standard output: <c>done INSTANT</c> and
/// whether something is under way.
/// </summary>
internal sealed class DigestWorkerMode : IDigestWriter, IChatPlatform, IOwnerNotices
{
    private readonly WallClock _clock = new();
    private readonly HttpPoster _poster;

    private DigestWorkerMode(HttpPoster poster) => _poster = poster;

    public BusinessCalendar Calendar { get; } = new();

    public string Name => DigestKillRun.Home.Platform;

    public IPoster Poster => _poster;

    public static async Task<int> RunAsync(string folder, Uri address, int seed)
    {
        using var end = new CancellationTokenSource();
        using var workspace = await Workspace.OpenWriterAsync(folder, TimeProvider.System, end.Token);
        using var store = await workspace.OpenDeliveryAsync(end.Token);
        using var http = new HttpClient { BaseAddress = address };
        var mode = new DigestWorkerMode(new HttpPoster(http));
        var posting = new OutboxWorker(store.Outbox, mode, Worker.SettingsOf(mode._poster, new Random(seed)), TimeProvider.System).RunAsync(end.Token);
        var digests = new DigestWorker(new DigestParts { Registers = store.Registers, Outbox = store.Outbox, PlatformOf = _ => mode, Writer = mode, Owner = mode, Settled = DigestKillRun.Digests, Time = mode._clock });
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync(end.Token) is { } line)
        {
            mode._clock.Now = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(line, CultureInfo.InvariantCulture));
            var isUnderWay = await digests.RoundAsync(end.Token);
            Console.WriteLine($"done {line} {isUnderWay}");
        }

        await end.CancelAsync();
        await posting;
        return 0;
    }

    public bool IsLate(DigestSubscription digest, DateOnly day) => false;

    public Task<DigestDraft> WriteAsync(DigestSubscription digest, DateOnly day, Audience readers, CancellationToken cancellation)
    {
        Answer Of(string text) => new() { Language = digest.Look.Language, Outcome = Outcome.Answered, Blocks = [new Block.Sentence(text)] };
        return Task.FromResult<DigestDraft>(new DigestDraft.Written(Of(DigestKillRun.HeadOf(digest.Id, day)), Of(DigestKillRun.DetailOf(digest.Id, day))));
    }

    // Only the first line: what is said of its being late, or of others, is not what it is counted by.
    public Task<IReadOnlyList<Message>> RenderAsync(Posting posting, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Message>>(
        [new Message { Key = posting.Key, Kind = posting.Kind, Destination = posting.Destination, Payload = Encoding.UTF8.GetBytes(AnswerText.Of(posting.Answer).Split('\n')[0]) }]);

    public Task<Audience> AudienceAsync(Destination destination, string user, CancellationToken cancellation) => Task.FromResult(new Audience(Who.Member, Grant.Internal, Place.Private, Grant.Internal));

    public Task<Handling> HandleAsync(Claim claim, CancellationToken cancellation) => Task.FromResult(Handling.Nothing);

    public Message? ToOwner(Notice notice) => null;

    public Task TellAsync(Notice notice, CancellationToken cancellation) => Task.CompletedTask;

    Task IChatPlatform.RunAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>A wall that is told what it shows.</summary>
    private sealed class WallClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
