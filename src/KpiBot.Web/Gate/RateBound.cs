using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Web.Gate;

/// <summary>So many at once and so many a second after that, for each client; an IPv6 client is its /64 network.</summary>
public sealed class RateBound(int burst, double perSecond, TimeProvider time)
{
    private readonly Bounded<Bucket> _buckets = new(Limits.Clients, TimeSpan.FromSeconds(burst / perSecond), time);

    /// <summary>Whether the client may go on; takes one of what it has when it may.</summary>
    public bool Allows(HttpContext context) => Allows(Client(context.Connection.RemoteIpAddress));

    /// <summary>The same for a client by name.</summary>
    public bool Allows(string client)
    {
        var bucket = _buckets.GetOrAdd(client, () => new Bucket(burst, time.GetTimestamp()));
        lock (bucket) return bucket.Take(burst, perSecond, time);
    }

    private static string Client(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private sealed class Bucket(double left, long at)
    {
        private double _left = left;
        private long _at = at;

        public bool Take(int burst, double perSecond, TimeProvider time)
        {
            _left = Math.Min(burst, _left + (time.GetElapsedTime(_at).TotalSeconds * perSecond));
            _at = time.GetTimestamp();
            if (_left < 1) return false;
            _left--;
            return true;
        }
    }
}
