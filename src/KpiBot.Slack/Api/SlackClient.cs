using System.Net.Http.Headers;
using System.Text.Json;

namespace KpiBot.Slack.Api;

/// <summary>
/// Slack's Web API for one workspace. Nothing is repeated behind the caller's back: each call is one request, at most, and its outcome says what may be done next.
/// A call that is cancelled throws; what became of it is then as unknown as an ambiguous outcome.
/// </summary>
public sealed class SlackClient : IDisposable
{
    private readonly SlackWire _wire;
    private readonly ChannelLanes _lanes;
    private readonly TokenSource _token;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="addresses">Where calls may go.</param>
    /// <param name="token">The bot's token.</param>
    /// <param name="limit">Of one call; shorter than a third of the time in which an accepted message becomes readable.</param>
    /// <param name="time">The clock.</param>
    public SlackClient(SlackAddresses addresses, TokenSource token, TimeSpan limit, TimeProvider time)
    {
        (_wire, _lanes, _token) = (new SlackWire(addresses, limit, time), new ChannelLanes(time), token);
        Chat = new ChatMethods(this, _lanes, new FormMemory(time));
        Conversations = new ConversationMethods(this);
        Files = new FileMethods(this);
        Users = new UserMethods(this);
        Assistant = new AssistantMethods(this);
        Installing = new InstallMethods(_wire);
        Responses = new ResponseMethods(_wire);
    }

    /// <summary>Messages.</summary>
    public ChatMethods Chat { get; }

    /// <summary>Channels, and what was posted in them.</summary>
    public ConversationMethods Conversations { get; }

    /// <summary>Uploads.</summary>
    public FileMethods Files { get; }

    /// <summary>People, the bot itself among them, and their Home tab.</summary>
    public UserMethods Users { get; }

    /// <summary>The agent view.</summary>
    public AssistantMethods Assistant { get; }

    /// <summary>Tokens and sockets.</summary>
    public InstallMethods Installing { get; }

    /// <summary>Answers to commands and clicks.</summary>
    public ResponseMethods Responses { get; }

    internal SlackWire Wire => _wire;

    /// <inheritdoc/>
    public void Dispose()
    {
        _wire.Dispose();
        _lanes.Dispose();
    }

    internal async Task<SlackOutcome<T>> CallAsync<T>(Method method, HttpContent content, Func<JsonElement, T?> read, CancellationToken cancellation, Action<Reply>? seen = null)
        where T : class
    {
        var token = await _token(cancellation);
        if (!token.IsSet) return new SlackOutcome<T>.Auth("not_authed");
        return await _wire.CallAsync(method, content, new AuthenticationHeaderValue("Bearer", token.Reveal()), read, cancellation, seen);
    }
}
