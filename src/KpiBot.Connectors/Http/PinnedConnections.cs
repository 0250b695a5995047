using System.Net;
using System.Net.Sockets;

namespace KpiBot.Connectors.Http;

/// <summary>
/// Connections to public addresses alone: the name is resolved once, the address is judged, and exactly that address is connected to. So a name that means a private address now,
/// or the next time it is asked for, leads nowhere. No redirect is followed, no cookie kept, no proxy of the environment used.
/// </summary>
internal sealed class PinnedConnections(bool allowsLoopback, Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null)
{
    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;

    public SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(15),
        ConnectCallback = async (context, cancellation) => await ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false),
    };

    private async Task<Stream> ConnectAsync(DnsEndPoint place, CancellationToken cancellation)
    {
        var addresses = await _resolve(place.Host, cancellation).ConfigureAwait(false);
        var usable = Array.FindAll(addresses, address => PublicAddress.Is(address) || (allowsLoopback && IPAddress.IsLoopback(address)));
        if (usable.Length == 0) throw new PrivateAddressException(place.Host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(usable, place.Port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A name leads to no public address.</summary>
internal sealed class PrivateAddressException(string host) : Exception($"{host} has no public address.");
