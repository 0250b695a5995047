using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Chat.Sources;
using KpiBot.Delivery;
using KpiBot.Routine;
using KpiBot.Slack.Api;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Gate;
using KpiBot.Slack.Installing;
using KpiBot.Slack.Posting;
using KpiBot.Slack.Replying;
using KpiBot.Slack.Sockets;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Routing;

namespace KpiBot.Slack;

/// <summary>What KpiBot in Slack works with.</summary>
public sealed record SlackParts
{
    /// <summary>What it was told; <see cref="SlackSettings.Problem"/> found nothing wrong.</summary>
    public required SlackSettings Settings { get; init; }

    /// <summary>What is asked.</summary>
    public required IChatWorkspace Workspace { get; init; }

    /// <summary>Where what arrives is kept.</summary>
    public required IInboxStore Inbox { get; init; }

    /// <summary>Where what is posted is kept.</summary>
    public required IOutboxStore Outbox { get; init; }

    /// <summary>What conversations remember.</summary>
    public required ITurnStore Turns { get; init; }

    /// <summary>Where tokens are kept.</summary>
    public required ICredentialStore Credentials { get; init; }

    /// <summary>What they are encrypted with; needed where workspaces install by OAuth.</summary>
    public IDataProtectionProvider? Protection { get; init; }

    /// <summary>A secret of 32 bytes for buttons.</summary>
    public required byte[] ButtonKey { get; init; }

    /// <summary>How closely KPIs are kept.</summary>
    public KpiClasses Classes { get; init; } = KpiClasses.Default;

    /// <summary>What was granted to whom.</summary>
    public Grants Grants { get; init; } = Grants.Default;

    /// <summary>Who of the chat is which owner of the data; null where nobody is any.</summary>
    public OwnerLinks? Links { get; init; }

    /// <summary>What is asked for something other than a figure.</summary>
    public IReadOnlyList<IDesk> Desks { get; init; } = [];

    /// <summary>The sources, shown on the home page; null where there are none to be shown.</summary>
    public ISourceOffice? Sources { get; init; }

    /// <summary>Draws charts; null where nothing can.</summary>
    public IChartRenderer? Charts { get; init; }

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Told in a sentence what a person who runs the host must know; never what anybody said.</summary>
    public required Action<string> Report { get; init; }
}

/// <summary>KpiBot in Slack, whole: what comes in is kept and acknowledged, what is kept is handled, what is to be said is posted.</summary>
public sealed class SlackApp : IChatPlatform, IDisposable
{
    private const int Connections = 2;

    private readonly SlackParts _parts;
    private readonly SlackClient _client;
    private readonly OneWorkspace? _one;
    private readonly InstalledWorkspaces? _installed;
    private readonly Places _places;
    private readonly PressSeal _seal;
    private readonly SlackHandler _handler;
    private readonly Speaking _speaking;
    private readonly SlackPoster _poster;

    /// <summary>Opens nothing yet.</summary>
    public SlackApp(SlackParts parts)
    {
        (_parts, var settings, var time) = (parts, parts.Settings, parts.Time);
        _client = new SlackClient(new SlackAddresses(settings.ApiUrl, settings.IsDevelopment), _ => ValueTask.FromResult(settings.BotToken), settings.CallLimit, time);
        if (settings.IsInstalled) _installed = new InstalledWorkspaces(settings, new TokenVault(parts.Credentials, parts.Protection ?? throw new ArgumentException("Tokens are kept only encrypted.", nameof(parts))), _client, time);
        else _one = new OneWorkspace(_client);
        var workspaces = _installed ?? (ISlackWorkspaces)_one!;
        _places = new Places(time);
        _seal = new PressSeal(parts.ButtonKey);
        var conversing = new Conversing(parts.Workspace, parts.Turns, parts.Classes) { Links = parts.Links };
        var askers = new Askers(new People(time), _places, parts.Grants, new Quota(time));
        var charting = new Charting(parts.Charts);
        var postings = new Postings(_seal, charting, time);
        var replies = new Replies(_seal, charting, postings, time);
        var desk = new FrontDesk(conversing, parts.Desks);
        var pressing = new Pressing(conversing, desk, askers, replies, _seal, time);
        (_speaking, _handler) = (new Speaking(workspaces, askers, postings), new SlackHandler(workspaces, RemovedAsync, desk, askers, replies, pressing, new HomeTab(conversing, askers, parts.Workspace, parts.Sources), time));
        _poster = new SlackPoster(workspaces, _places);
    }

    /// <inheritdoc/>
    public string Name => SlackArrivals.Platform;

    /// <inheritdoc/>
    public IPoster Poster => _poster;

    /// <inheritdoc/>
    public Task<Handling> HandleAsync(Claim claim, CancellationToken cancellation) => _handler.HandleAsync(claim, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Message>> RenderAsync(KpiBot.Chat.Posting posting, CancellationToken cancellation) => _speaking.RenderAsync(posting, cancellation);

    /// <inheritdoc/>
    public Task<KpiBot.Chat.Audience> AudienceAsync(Destination destination, string user, CancellationToken cancellation) => _speaking.AudienceAsync(destination, user, cancellation);

    /// <inheritdoc/>
    public Task<string?> AddressOfAsync(Delivery.Installation installation, string user, CancellationToken cancellation) => _speaking.AddressOfAsync(installation, user, cancellation);

    /// <inheritdoc/>
    public Task<Destination> DirectAsync(Delivery.Installation installation, string user, CancellationToken cancellation) => _speaking.DirectAsync(installation, user, cancellation);

    /// <inheritdoc/>
    public Task<Destination?> NamedAsync(Delivery.Installation installation, string words, CancellationToken cancellation) =>
        Task.FromResult(MessageText.ChannelOf(words) is { } channel ? new Destination(installation.Platform, installation.Team, channel) : null);

    /// <summary>Maps the addresses that Slack calls; none where events come over sockets and nothing could be checked.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        if (_installed is not null) new InstallEndpoints(_parts.Settings, _client, _installed, UnlockAsync, _parts.Time).Map(routes);
        if (_parts.Settings.SigningSecrets.Any(secret => secret.IsSet)) routes.MapSlack(new SlackGate(new SigningSecrets(_parts.Settings.SigningSecrets), _parts.Time), AcceptAsync);
    }

    /// <summary>Says whose token it is, and keeps the sockets open where there are any.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            if (_one is not null) await GreetAsync(_one, cancellation);
            if (!_parts.Settings.UsesSockets) return;
            var sockets = new SocketMode(_client, _parts.Settings.AppToken, AcceptAsync, failure => _parts.Report($"What came from Slack could not be kept, so Slack sends it again: {failure.Message}"), _parts.Time);
            _parts.Report($"Slack's socket is closed for good ({await sockets.RunAsync(Connections, cancellation)}): check Slack:AppToken.");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    /// <inheritdoc/>
    public Message? ToOwner(Notice notice) => _parts.Settings.Owner is { } owner ? OwnersMail.Of(notice, owner, _one?.Team) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _one?.Dispose();
        _installed?.Dispose();
        _seal.Dispose();
    }

    /// <summary>Keeps what was verified. What is said of a channel counts at once.</summary>
    internal async ValueTask AcceptAsync(Envelope envelope, CancellationToken cancellation)
    {
        if (envelope is Envelope.Event { What: SlackEvent.ConversationChanged changed } said)
        {
            _places.Forget(said.Team, changed.Channel);
            return;
        }

        if (await _parts.Inbox.AcceptAsync(SlackArrivals.Of(envelope), cancellation) == Acceptance.Busy) throw new InboxFullException();
    }

    private async Task GreetAsync(OneWorkspace one, CancellationToken cancellation)
    {
        var found = await one.FindAsync(cancellation);
        // The token may be another one than that which was refused before.
        if (found is SlackOutcome<SlackWorkspace>.Done { Value.Bot.Team: var team }) await UnlockAsync(team, cancellation);
        else _parts.Report($"Slack does not say who KpiBot is there ({ErrorOf(found)}): `kpibot doctor` says what to do.");
    }

    private Task UnlockAsync(TeamId team, CancellationToken cancellation) => _parts.Outbox.UnlockAsync(new Delivery.Installation(Name, team.Value), cancellation);

    /// <summary>A workspace took its token back: it is forgotten, and nothing is posted there.</summary>
    private async Task RemovedAsync(TeamId team, CancellationToken cancellation)
    {
        if (_installed is not null) await _installed.RemovedAsync(team, cancellation);
        await _parts.Outbox.LockAsync(new Delivery.Installation(Name, team.Value), "KpiBot was removed from the workspace", cancellation);
    }

    private static string ErrorOf(SlackOutcome<SlackWorkspace> outcome) => outcome switch
    {
        SlackOutcome<SlackWorkspace>.RetrySafe retry => retry.Error,
        SlackOutcome<SlackWorkspace>.Auth auth => auth.Error,
        SlackOutcome<SlackWorkspace>.Permanent permanent => permanent.Error,
        SlackOutcome<SlackWorkspace>.Ambiguous ambiguous => ambiguous.Error,
        _ => string.Empty,
    };
}

/// <summary>Too much is waiting: Slack is to send it again.</summary>
public sealed class InboxFullException() : Exception("Too many questions are waiting.");
