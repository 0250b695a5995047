using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace KpiBot.Tests.Slack.StandIn;

/// <summary>What becomes of a call.</summary>
public enum Fate
{
    /// <summary>It is done, and the caller is told so.</summary>
    Done,

    /// <summary>429, with a second to wait.</summary>
    Storm,

    /// <summary>503, and nothing was done.</summary>
    FailedBefore,

    /// <summary>503, though it was done.</summary>
    FailedAfter,

    /// <summary>The connection breaks off, though it was done.</summary>
    BrokenAfter,

    /// <summary>200 with a page of HTML, and nothing was done.</summary>
    Page,

    /// <summary><c>ok</c> without what proves it, though it was done.</summary>
    Unproved,

    /// <summary><c>ok</c> without what proves it, and nothing was done.</summary>
    Pretended,

    /// <summary><c>invalid_blocks</c>.</summary>
    BlocksRefused,

    /// <summary><c>token_revoked</c>.</summary>
    TokenRevoked,
}

/// <summary>Something that people can see.</summary>
/// <param name="Method">By which call.</param>
/// <param name="Channel">Where.</param>
/// <param name="Thread">In which thread; null at the top.</param>
/// <param name="User">Who alone sees it; null when all do.</param>
/// <param name="Text">The words of the notification.</param>
/// <param name="Blocks">Its blocks as they came.</param>
/// <param name="Ts">By which it is known.</param>
/// <param name="Delivery">The id it carries; null when it carries none.</param>
/// <param name="At">When it was done.</param>
/// <param name="VisibleAt">When it can be read back.</param>
public sealed record Seen(string Method, string Channel, string? Thread, string? User, string Text, JsonNode? Blocks, string Ts, string? Delivery, DateTimeOffset At, DateTimeOffset VisibleAt);

/// <summary>A workspace of Slack's that is not there: its people and channels, and the ledger of what was said in it, which is the truth.</summary>
public sealed class SlackWorld
{
    public const string Team = "T1", Bot = "B1", BotUser = "UBOT";

    private int _number;

    /// <summary>Everything that people can see, in order.</summary>
    public ConcurrentQueue<Seen> Ledger { get; } = new();

    /// <summary>Every call, by its method.</summary>
    public ConcurrentQueue<(string Method, JsonObject Arguments, string Authorization, DateTimeOffset At)> Calls { get; } = new();

    /// <summary>Files whose bytes came.</summary>
    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>Channels by id, as <c>conversations.info</c> tells of them.</summary>
    public ConcurrentDictionary<string, JsonObject> Channels { get; } = new(
        new Dictionary<string, JsonObject>
        {
            ["C1"] = Channel("C1"),
            ["C2"] = Channel("C2"),
            ["CSHARED"] = Channel("CSHARED", isShared: true),
            ["D1"] = new() { ["id"] = "D1", ["is_im"] = true, ["user"] = "U1" },
        });

    /// <summary>People by id, as <c>users.info</c> tells of them; beside them everybody called U and a number is a member.</summary>
    public ConcurrentDictionary<string, JsonObject> People { get; } = new(
        new Dictionary<string, JsonObject>
        {
            ["UADMIN"] = Person("UADMIN", isAdmin: true),
            ["UGUEST"] = Person("UGUEST", isGuest: true),
            ["UBR"] = Person("UBR", locale: "pt-BR"),
        });

    /// <summary>What the token may do.</summary>
    public string Scopes { get; set; } = "app_mentions:read,assistant:write,channels:read,channels:history,chat:write,commands,files:write,groups:history,groups:read,im:history,im:read,im:write,users:read,users:read.email";

    /// <summary>Envelopes to be given to an open socket.</summary>
    public Channel<string> ForSockets { get; } = System.Threading.Channels.Channel.CreateUnbounded<string>();

    /// <summary>What was said back to them.</summary>
    public ConcurrentQueue<string> Acknowledged { get; } = new();

    /// <summary>What is said against every message that is looked at.</summary>
    public IReadOnlyList<string> BlockFaults { get; set; } = [];

    /// <summary>Decides what becomes of a call.</summary>
    public Func<string, JsonObject, Fate> FateOf { get; set; } = (_, _) => Fate.Done;

    /// <summary>How long what was posted stays hidden from those who read it back.</summary>
    public TimeSpan Hidden { get; set; } = TimeSpan.Zero;

    public static JsonObject Channel(string id, bool isShared = false, bool isPrivate = false) => new()
    {
        ["id"] = id, ["name"] = id.ToLowerInvariant(), ["is_channel"] = true, ["is_im"] = false, ["is_mpim"] = false, ["is_private"] = isPrivate, ["is_archived"] = false, ["is_member"] = true,
        ["is_ext_shared"] = isShared, ["is_pending_ext_shared"] = false, ["is_org_shared"] = false,
    };

    public static JsonObject Person(string id, bool isAdmin = false, bool isGuest = false, string team = Team, string locale = "en-US") => new()
    {
        ["id"] = id, ["team_id"] = team, ["is_admin"] = isAdmin, ["is_owner"] = false, ["is_restricted"] = isGuest, ["is_ultra_restricted"] = false, ["is_bot"] = false, ["deleted"] = false,
        ["locale"] = locale, ["tz"] = "America/Sao_Paulo",
    };

    /// <summary>Writes into the ledger.</summary>
    public Seen Say(string method, string channel, string? thread, string? user, JsonObject said)
    {
        var now = TimeProvider.System.GetUtcNow();
        var delivery = (string?)said["metadata"]?["event_payload"]?["id"];
        var ts = string.Create(CultureInfo.InvariantCulture, $"{now.ToUnixTimeSeconds()}.{Interlocked.Increment(ref _number):000000}");
        var seen = new Seen(method, channel, thread, user, (string?)said["text"] ?? "", said["blocks"]?.DeepClone(), ts, delivery, now, now + Hidden);
        Ledger.Enqueue(seen);
        return seen;
    }

    /// <summary>The workspace that a finished OAuth round is for.</summary>
    public string GrantedTeam { get; set; } = Team;

    /// <summary>Tokens that were granted, the refresh tokens among them: each is good once.</summary>
    public ConcurrentDictionary<string, bool> Granted { get; } = new();

    /// <summary>Changes a code or a refresh token for a pair.</summary>
    public JsonObject Grant(JsonObject arguments)
    {
        if ((string?)arguments["refresh_token"] is { } refresh && !Granted.TryRemove(refresh, out _)) return new() { ["ok"] = false, ["error"] = "invalid_refresh_token" };
        var number = Interlocked.Increment(ref _number);
        Granted[$"xoxe-1-canary-{number}"] = true;
        return new()
        {
            ["access_token"] = $"xoxe.xoxb-1-canary-{number}", ["refresh_token"] = $"xoxe-1-canary-{number}", ["expires_in"] = 43_200, ["token_type"] = "bot", ["scope"] = Scopes, ["bot_user_id"] = BotUser,
            ["team"] = new JsonObject { ["id"] = GrantedTeam, ["name"] = "Acme" }, ["enterprise"] = null,
        };
    }

    public JsonObject? FindPerson(string id) =>
        People.TryGetValue(id, out var person) ? person.DeepClone().AsObject() : id.Length > 1 && id[0] == 'U' && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0 ? Person(id) : null;

    public string NextFile() => $"F{Interlocked.Increment(ref _number)}";
}
