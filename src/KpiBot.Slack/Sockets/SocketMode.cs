using System.Net.WebSockets;
using KpiBot.Access;
using KpiBot.Slack.Api;
using KpiBot.Slack.Gate;

namespace KpiBot.Slack.Sockets;

/// <summary>Gets from Slack over sockets that KpiBot opens itself what otherwise comes over HTTP: for a company behind a firewall no address has to be public.</summary>
/// <param name="client">To ask where to connect.</param>
/// <param name="appToken"><c>xapp-…</c>: it takes the place of the signatures.</param>
/// <param name="accept">Keeps an envelope; only then is it acknowledged.</param>
/// <param name="failed">Told of what could not be kept; Slack sends it again.</param>
/// <param name="time">The clock.</param>
public sealed class SocketMode(SlackClient client, Secret appToken, AcceptEnvelope accept, Action<Exception> failed, TimeProvider time)
{
    /// <summary>Connections at the same time at most, by Slack's rule.</summary>
    public const int MostConnections = 10;

    private static readonly TimeSpan ShortestWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Keeps so many connections, so that one is there while another is renewed; Slack gives each envelope to one of them.
    /// Ends only when cancelled, or with the error of Slack's that a person must mend.
    /// </summary>
    public async Task<string> RunAsync(int connections, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(connections, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(connections, MostConnections);
        var ends = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => KeepAsync(cancellation)));
        return ends[0];
    }

    private async Task<string> KeepAsync(CancellationToken cancellation)
    {
        for (var wait = ShortestWait; ; )
        {
            var outcome = await client.Installing.OpenSocketAsync(appToken, cancellation);
            if (outcome is SlackOutcome<Uri>.Auth auth) return auth.Error;
            if (outcome is SlackOutcome<Uri>.Permanent permanent) return permanent.Error;
            if (outcome is SlackOutcome<Uri>.Done { Value: var address } && await WasGreetedAsync(address, cancellation))
            {
                wait = ShortestWait;
                continue;
            }
            var asked = outcome is SlackOutcome<Uri>.RetrySafe { After: var after } ? after : TimeSpan.Zero;
            await Task.Delay(asked > wait ? asked : wait, time, cancellation);
            wait = wait * 2 > LongestWait ? LongestWait : wait * 2;
        }
    }

    /// <summary>Stays connected until Slack or the net ends it. A connection that was never greeted is not renewed at once.</summary>
    private async Task<bool> WasGreetedAsync(Uri address, CancellationToken cancellation)
    {
        using var connection = new SocketConnection(accept, failed);
        try
        {
            await connection.RunAsync(address, cancellation);
        }
        catch (Exception exception) when (exception is WebSocketException or HttpRequestException or IOException)
        {
            // The net broke: what was not acknowledged comes again.
        }
        return connection.IsGreeted;
    }
}
