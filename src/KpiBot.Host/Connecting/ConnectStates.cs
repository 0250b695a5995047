using System.Security.Cryptography;
using KpiBot.Connectors.OAuth;

namespace KpiBot.Host.Connecting;

/// <summary>What was begun in a browser and has yet to come back.</summary>
/// <param name="Link">For whom, and which source.</param>
/// <param name="Proof">What the exchange takes.</param>
internal sealed record Begun(GivenLink Link, Pkce Proof);

/// <summary>States: each is good once, for ten minutes, for the source it was begun for, and in the browser that began it.</summary>
internal sealed class ConnectStates(TimeProvider time)
{
    private const int Most = 1_000, Letters = 43;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (Begun What, string Browser, DateTimeOffset Until)> _begun = new(StringComparer.Ordinal);

    /// <summary>Begins one: what goes to the source and comes back, and what the browser keeps.</summary>
    public (string State, string Browser) Begin(Begun what)
    {
        var (state, browser) = (RandomNumberGenerator.GetHexString(Letters, lowercase: true), RandomNumberGenerator.GetHexString(Letters, lowercase: true));
        lock (_lock)
        {
            foreach (var old in _begun.Where(entry => entry.Value.Until <= time.GetUtcNow()).Select(entry => entry.Key).ToList()) _begun.Remove(old);
            if (_begun.Count >= Most) _begun.Clear();
            _begun[state] = (what, browser, time.GetUtcNow() + ConnectLinks.Life);
        }

        return (state, browser);
    }

    /// <summary>What comes back, in time, for the first time and to the browser that began it; null for anything else.</summary>
    public Begun? End(string source, string? state, string? browser)
    {
        lock (_lock)
            return state is not null && _begun.Remove(state, out var begun) && begun.Browser == browser && begun.Until > time.GetUtcNow() && begun.What.Link.Source == source ? begun.What : null;
    }
}
