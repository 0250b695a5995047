using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Chat.Sources;
using KpiBot.Delivery;
using KpiBot.Kpis;

namespace KpiBot.Host.Connecting;

/// <summary>What a link was given for: which source, and to whom.</summary>
/// <param name="Source">The source.</param>
/// <param name="Platform">Where it was asked for.</param>
/// <param name="Team">In which workspace or tenant.</param>
/// <param name="User">By whom.</param>
/// <param name="Language">In which language.</param>
/// <param name="Until">When it ends.</param>
internal sealed record GivenLink(string Source, string Platform, string Team, string User, Language Language, DateTimeOffset Until)
{
    /// <summary>The register's kind.</summary>
    public const string Kind = "connect-link";
}

/// <summary>Links that are good once and for ten minutes. Only what they hash to is kept.</summary>
internal sealed class ConnectLinks(IRegisters registers, Uri address, TimeProvider time) : IDisposable
{
    /// <summary>How long one is good.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private const int Letters = 43;

    private readonly IRegister<GivenLink> _links = registers.Of<GivenLink>(GivenLink.Kind);
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>A new one.</summary>
    public ConnectLink Give(string source, Installation installation, string user, Language language)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return new ConnectLink(new Uri(address, $"/connect/{token}"), _links.Put(IdOf(token), new GivenLink(source, installation.Platform, installation.Team, user, language, time.GetUtcNow() + Life)));
    }

    /// <summary>What it was given for; null for one that was never given, was used, or has ended. Looking spends nothing: programs open links to show what is behind them.</summary>
    public async Task<GivenLink?> FindAsync(string token, CancellationToken cancellation) =>
        token.Length == Letters && await _links.FindAsync(IdOf(token), cancellation) is { } link && link.Until > time.GetUtcNow() ? link : null;

    /// <summary>The same, once.</summary>
    public async Task<GivenLink?> SpendAsync(string token, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            if (await FindAsync(token, cancellation) is not { } link) return null;
            var ended = (await _links.AllAsync("", cancellation)).Where(entry => entry.Value.Until <= time.GetUtcNow()).Select(entry => entry.Id).Append(IdOf(token));
            await registers.CommitAsync([.. ended.Select(_links.Remove)], [], cancellation);
            return link;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static string IdOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
