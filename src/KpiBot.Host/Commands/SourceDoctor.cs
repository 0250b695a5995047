using KpiBot.Connectors.OAuth;
using KpiBot.Host.Connecting;
using KpiBot.Host.Syncing;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Host.Commands;

/// <summary>Checks each source that is set up: whether it is connected, answers, and grants what is needed.</summary>
internal static class SourceDoctor
{
    /// <summary>Whether nothing is to be done.</summary>
    public static async Task<bool> RunAsync(string folder, CommandContext context, CancellationToken cancellation)
    {
        using var connections = Connections.Of(folder, context);
        using var sources = ConfiguredSources.Of(context, connections);
        var output = context.Terminal.Out;
        if (sources.All.Count == 0) await output.WriteLineAsync("  ok    Sources       none is set up to be synced: data comes from files alone");
        var isWell = true;
        foreach (var source in sources.All)
        {
            var title = SourceOffice.TitleOf(source.Source);
            if (connections.ServerOf(source.Source) is { } server && !await ConnectedAsync(server, connections, title, context, cancellation))
            {
                isWell = false;
                continue;
            }

            var problem = await ProblemAsync(source, context, cancellation);
            await output.WriteLineAsync(problem is null ? $"  ok    {title,-13} answers" : $"  FAIL  {title,-13} {problem}");
            isWell &= problem is null;
        }

        return isWell;
    }

    /// <summary>Whether a source that is connected in a browser is; what was not granted is only worth knowing, since the rest is read.</summary>
    private static async Task<bool> ConnectedAsync(OAuthServer server, Connections connections, string title, CommandContext context, CancellationToken cancellation)
    {
        var output = context.Terminal.Out;
        switch (await connections.Store.ReadAsync(server.Source, cancellation))
        {
            case { Lost: { } lost }:
                await output.WriteLineAsync($"  FAIL  {title,-13} {lost}");
                return false;
            case { IsUsable: true } connection:
                await output.WriteLineAsync($"  ok    {title,-13} connected as {KpiBot.Answers.Label.Plain(connection.Account.Name ?? connection.Account.Id)} ({connection.Account.Id})");
                // What was granted can have been changed since; where the source does not tell, what it told then stands.
                var account = await connections.EndpointOf(server.Source).AccountOfAsync(connection.AccessToken, cancellation) ?? connection.Account;
                if (account.Scopes is { } granted && server.Missing(granted) is { Count: > 0 } missing)
                    await output.WriteLineAsync($"  {(missing.All(scope => scope.IsOptional) ? "note" : "FAIL")}  {title,-13} not granted: {string.Join(", ", missing.Select(scope => $"{scope.Name} ({scope.For})"))}. Add them to the app and connect again (\"connect {server.Source}\" in chat), or leave their streams out.");
                return true;
            default:
                await output.WriteLineAsync($"  FAIL  {title,-13} not connected, or with a key ring that cannot open the connection: an admin writes \"connect {server.Source}\" in chat. The app's redirect address must be {Web.ConnectEndpoints.CallbackOf(context.Settings.Web.Address, server.Source)}");
                return false;
        }
    }

    /// <summary>Why the source cannot be read; null when a first page came.</summary>
    private static async Task<string?> ProblemAsync(ICrmConnector source, CommandContext context, CancellationToken cancellation)
    {
        try
        {
            var stream = source.Streams.FirstOrDefault(stream => stream.IsLookup) ?? source.Streams[0];
            var since = stream.Reach is null ? (Instant?)null : Instant.FromDateTimeOffset(context.Time.GetUtcNow()) - Duration.FromDays(1);
            await source.ReadAsync(new PageRequest(stream, PassKind.Sweep, since, Token: null), cancellation);
            return null;
        }
        catch (SourceException exception)
        {
            return exception.Message;
        }
    }
}
