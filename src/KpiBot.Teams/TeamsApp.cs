using KpiBot.Access;
using KpiBot.Chat;
using KpiBot.Delivery;
using KpiBot.Teams.Api;
using KpiBot.Teams.Envelopes;
using KpiBot.Teams.Files;
using KpiBot.Teams.Gate;
using KpiBot.Teams.Posting;
using KpiBot.Teams.Replying;
using Microsoft.AspNetCore.Routing;

namespace KpiBot.Teams;

/// <summary>KpiBot in Teams, whole: what comes in is kept and acknowledged, what is kept is handled, what is to be said is posted.</summary>
public sealed class TeamsApp : IChatPlatform, IDisposable
{
    private readonly TeamsParts _parts;
    private readonly IAppTokens _tokens;
    private readonly KeyDocument? _document;
    private readonly ChannelKeys? _keys;
    private readonly TeamsGate _gate;
    private readonly ConnectorClient _client;
    private readonly AppTokens? _graphTokens;
    private readonly GraphClient? _graph;
    private readonly FileUploads _uploads;
    private readonly PressSeal _seal;
    private readonly Channels _channels;
    private readonly Askers _askers;
    private readonly Pressing _pressing;
    private readonly Postings _postings;
    private readonly Speaking _speaking;
    private readonly TeamsHandler _handler;
    private readonly TeamsPoster _poster;

    /// <summary>Opens nothing yet.</summary>
    public TeamsApp(TeamsParts parts)
    {
        (_parts, var settings, var time) = (parts, parts.Settings, parts.Time);
        var addresses = new TeamsAddresses(settings.ServiceHosts, settings.FileHosts, settings.IsDevelopment);
        if (!settings.IsAnonymous)
        {
            _document = new KeyDocument(new Uri(settings.OpenIdMetadata), settings.IsDevelopment);
            _keys = new ChannelKeys(_document.FetchAsync, time, parts.Report);
        }

        _gate = new TeamsGate(_keys is null ? null : new ChannelTokens(_keys, settings.TokenIssuer, settings.AppId, time), new ActivityReader(settings.IsAnonymous ? null : settings.TenantId, addresses));
        _tokens = settings.IsAnonymous ? new NoTokens() : new AppTokens(settings, settings.Scope);
        _client = new ConnectorClient(addresses, _tokens, settings.CallLimit, time);
        if (settings is { ReadsBack: true, IsAnonymous: false })
        {
            _graphTokens = new AppTokens(settings, settings.GraphScope);
            _graph = new GraphClient(settings.GraphUrl, _graphTokens, settings.CallLimit, time);
        }

        (_uploads, _seal) = (new FileUploads(addresses, time), new PressSeal(parts.ButtonKey));
        var (seats, places) = (new Seats(parts.Registers), new Places(_client, time));
        var conversing = new Conversing(parts.Workspace, parts.Turns, parts.Classes) { Links = parts.Links };
        var desk = new FrontDesk(conversing, parts.Desks);
        _askers = new Askers(new People(_client, settings.Admins, time), places, seats, parts.Grants, new Quota(time));
        _channels = new Channels(_client, seats);
        var spelling = new Spelling(_client, _channels, seats);
        _postings = new Postings(_seal, spelling, time);
        var replies = new Replies(_seal, _postings, spelling, takesFiles: settings.FileHosts.Count > 0, time);
        var exporting = new Exporting(conversing, _askers, _uploads, _seal, time);
        _pressing = new Pressing(conversing, desk, new Filling(desk, _channels, parts.Links, replies, _seal, time), _askers, replies, exporting, _seal, time);
        _speaking = new Speaking(seats, _askers, parts.Grants);
        var leaving = new Leaving(seats, parts.Registers, settings.Owner);
        _handler = new TeamsHandler(new Working(_client, time), seats, desk, conversing, _askers, replies, _pressing, exporting, new HomeCard(conversing, parts.Workspace), leaving);
        _poster = new TeamsPoster(_client, seats, places, _graph is null ? null : new ReadBack(_graph, _client, seats, settings.AppId));
    }

    /// <inheritdoc/>
    public string Name => TeamsArrivals.Platform;

    /// <inheritdoc/>
    public IPoster Poster => _poster;

    /// <inheritdoc/>
    public Task<Handling> HandleAsync(Claim claim, CancellationToken cancellation) => _handler.HandleAsync(claim, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Message>> RenderAsync(KpiBot.Chat.Posting posting, CancellationToken cancellation) => _postings.OfAsync(posting, cancellation);

    /// <inheritdoc/>
    public Task<Audience> AudienceAsync(Destination destination, string user, CancellationToken cancellation) => _speaking.AudienceAsync(destination, user, cancellation);

    /// <inheritdoc/>
    public Task<Destination?> NamedAsync(Delivery.Installation installation, string words, CancellationToken cancellation) => _channels.NamedAsync(installation, words, cancellation);

    /// <inheritdoc/>
    public Task<string?> AddressOfAsync(Delivery.Installation installation, string user, CancellationToken cancellation) => _channels.AddressOfAsync(installation, user, cancellation);

    /// <summary>Maps the address that Teams calls.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapTeams(_gate, AcceptAsync);

    /// <summary>Says whether answers can be sent, and how loudly the door stands open.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (_parts.Settings.IsAnonymous) _parts.Report("WARNING: Teams:Anonymous is on. Whoever is on this machine is answered without a token: this is for Microsoft 365 Agents Playground, never for data of your own.");
        try
        {
            var given = await _tokens.GetAsync(cancellation);
            // The credential may be another one than that which was refused before.
            if (given is TeamsOutcome<Secret>.Done) await _parts.Outbox.UnlockAsync(new Delivery.Installation(Name, _parts.Settings.TenantId), cancellation);
            else _parts.Report("Microsoft gives no token to answer in Teams with: `kpibot doctor` says what to do.");
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
    }

    /// <inheritdoc/>
    public Message? ToOwner(Notice notice) => _parts.Settings is { Owner: { } owner, TenantId: var tenant } ? OwnersMail.Of(notice, owner, tenant) : null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _graph?.Dispose();
        _graphTokens?.Dispose();
        _uploads.Dispose();
        (_tokens as IDisposable)?.Dispose();
        _keys?.Dispose();
        _document?.Dispose();
        _seal.Dispose();
    }

    /// <summary>Keeps what was verified. What is said of a conversation counts at once; so does what a card asks by itself, of which nothing is kept.</summary>
    internal async ValueTask<string?> AcceptAsync(Envelope envelope, CancellationToken cancellation)
    {
        if (envelope is Envelope.Changed changed) _askers.Forget(changed.Seat);
        if (envelope is Envelope.Ignored { Reason: "other_service" }) _parts.Report("An activity named a service that Teams:AllowedServiceHosts does not list, so it was not answered.");
        if (envelope is Envelope.Ignored { Reason: "other_storage" }) _parts.Report("A file was to be put into a storage that Teams:AllowedFileHosts does not list, so it was not.");
        if (envelope is Envelope.Changed or Envelope.Ignored) return null;
        var (said, isKept) = envelope is Envelope.Pressed { IsWaiting: true } pressed ? await _pressing.AtOnceAsync(pressed, cancellation) : (null, true);
        if (isKept && await _parts.Inbox.AcceptAsync(TeamsArrivals.Of(envelope), cancellation) == Acceptance.Busy) throw new InboxFullException();
        return said;
    }
}
