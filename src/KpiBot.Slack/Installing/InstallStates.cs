using System.Security.Cryptography;

namespace KpiBot.Slack.Installing;

/// <summary>The states of installations that were begun: each is good once, for ten minutes, and only in the browser that began it.</summary>
internal sealed class InstallStates(TimeProvider time)
{
    /// <summary>How long one may take.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int Most = 1_000, Letters = 43;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Browser, DateTimeOffset Until)> _begun = new(StringComparer.Ordinal);

    /// <summary>Begins one: what goes to Slack and comes back, and what the browser keeps.</summary>
    public (string State, string Browser) Begin()
    {
        var (state, browser) = (RandomNumberGenerator.GetHexString(Letters, lowercase: true), RandomNumberGenerator.GetHexString(Letters, lowercase: true));
        lock (_lock)
        {
            foreach (var old in _begun.Where(entry => entry.Value.Until <= time.GetUtcNow()).Select(entry => entry.Key).ToList()) _begun.Remove(old);
            if (_begun.Count >= Most) _begun.Clear();
            _begun[state] = (browser, time.GetUtcNow() + Life);
        }

        return (state, browser);
    }

    /// <summary>Whether one comes back to the browser that began it, in time and for the first time.</summary>
    public bool End(string? state, string? browser)
    {
        lock (_lock)
            return state is not null && _begun.Remove(state, out var begun) && begun.Browser == browser && begun.Until > time.GetUtcNow();
    }
}
