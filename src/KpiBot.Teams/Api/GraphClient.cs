using System.Text.Json;

namespace KpiBot.Teams.Api;

/// <summary>Messages as Graph shows them, in the teams and chats that consented to it (resource-specific consent).</summary>
public sealed class GraphClient : IDisposable
{
    private const int MostPages = 40;

    private readonly Uri _root;
    private readonly ConnectorWire _wire;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="url">Where Graph is.</param>
    /// <param name="tokens">What calls are made with.</param>
    /// <param name="limit">Of one call.</param>
    /// <param name="time">The clock.</param>
    public GraphClient(string url, IAppTokens tokens, TimeSpan limit, TimeProvider time)
    {
        _root = new Uri(url.TrimEnd('/') + "/");
        _wire = new ConnectorWire(called => called == _root.AbsoluteUri ? _root : null, tokens, limit, time);
    }

    /// <summary>The message of an app that carries a delivery's id; one that is nowhere where everything was read, to the end.</summary>
    /// <param name="path">Where messages are listed.</param>
    /// <param name="delivery">The id that the card carries.</param>
    /// <param name="app">Whose message it is.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<TeamsOutcome<Sighting>> FindAsync(string path, string delivery, string app, CancellationToken cancellation)
    {
        var next = path;
        for (var page = 0; page < MostPages; page++)
        {
            var outcome = await _wire.CallAsync(HttpMethod.Get, _root, next, null, isRepeatable: true, root => PageOf(root, delivery, app), cancellation);
            if (outcome is not TeamsOutcome<Page>.Done { Value: var found }) return Failed(outcome);
            if (found.Message is not null || found.Next is null) return new TeamsOutcome<Sighting>.Done(new Sighting(found.Message));
            // The next page is named by an address: it is asked for only where this one was.
            if (!Uri.TryCreate(found.Next, UriKind.Absolute, out var url) || url.GetLeftPart(UriPartial.Authority) != _root.GetLeftPart(UriPartial.Authority)) return new TeamsOutcome<Sighting>.Permanent("a page elsewhere");
            next = url.PathAndQuery.TrimStart('/');
        }

        return new TeamsOutcome<Sighting>.Permanent("too_many_messages");
    }

    /// <inheritdoc/>
    public void Dispose() => _wire.Dispose();

    private static Page? PageOf(JsonElement root, string delivery, string app)
    {
        if (root.Part("value") is not { ValueKind: JsonValueKind.Array }) return null;
        var found = root.Items("value").FirstOrDefault(message => IsOf(message, app) && message.Items("attachments").Any(attachment => attachment.Text("content")?.Contains(delivery, StringComparison.Ordinal) == true));
        return new Page(found.ValueKind == JsonValueKind.Object ? found.Id("id") : null, root.Text("@odata.nextLink"));
    }

    private static bool IsOf(JsonElement message, string app) => string.Equals(message.Part("from").Part("application").Text("id"), app, StringComparison.OrdinalIgnoreCase);

    private static TeamsOutcome<Sighting> Failed(TeamsOutcome<Page> outcome) => outcome switch
    {
        TeamsOutcome<Page>.RetrySafe retry => new TeamsOutcome<Sighting>.RetrySafe(retry.Error, retry.After),
        TeamsOutcome<Page>.Auth auth => new TeamsOutcome<Sighting>.Auth(auth.Error),
        TeamsOutcome<Page>.Gone gone => new TeamsOutcome<Sighting>.Gone(gone.Error),
        TeamsOutcome<Page>.Permanent permanent => new TeamsOutcome<Sighting>.Permanent(permanent.Error),
        TeamsOutcome<Page>.Ambiguous ambiguous => new TeamsOutcome<Sighting>.RetrySafe(ambiguous.Error),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private sealed record Page(string? Message, string? Next);
}

/// <summary>What a look at every message showed.</summary>
/// <param name="Message">The message; null: it is not there.</param>
public sealed record Sighting(string? Message);
