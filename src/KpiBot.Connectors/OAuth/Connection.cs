using System.Text.Json;
using KpiBot.Access;

namespace KpiBot.Connectors.OAuth;

/// <summary>A source that somebody connected: what it is called with from then on.</summary>
public sealed record Connection
{
    /// <summary>Whose it is.</summary>
    public required SourceAccount Account { get; init; }

    /// <summary>What to call with; none after it was disconnected.</summary>
    public Secret AccessToken { get; init; } = Secret.None;

    /// <summary>For the next pair.</summary>
    public Secret RefreshToken { get; init; } = Secret.None;

    /// <summary>The refresh token before it, until the new one has proved good; none where they do not change.</summary>
    public Secret Former { get; init; } = Secret.None;

    /// <summary>When <see cref="AccessToken"/> ends; null where the source does not say.</summary>
    public DateTimeOffset? Ends { get; init; }

    /// <summary>When it was connected.</summary>
    public required DateTimeOffset ConnectedAt { get; init; }

    /// <summary>Since when it is not known what became of a renewal; null where all is known. It is kept before a renewal is sent.</summary>
    public DateTimeOffset? RenewingSince { get; init; }

    /// <summary>Why it is good no more, in a sentence; null while it is.</summary>
    public string? Lost { get; init; }

    /// <summary>Whether the source may be called with it.</summary>
    public bool IsUsable => AccessToken.IsSet && Lost is null;

    /// <summary>The same without anything secret: what is left when somebody disconnects, so that another account is not mixed into the data of this one.</summary>
    public Connection WithoutSecrets() => new() { Account = Account, ConnectedAt = ConnectedAt };

    /// <summary>As it is sealed.</summary>
    public byte[] Written() => JsonSerializer.SerializeToUtf8Bytes(new Paper(
        Account.Id, Account.Name, Account.Instance?.AbsoluteUri, Account.Scopes, AccessToken.Reveal(), RefreshToken.Reveal(), Former.Reveal(), Ends, ConnectedAt, RenewingSince, Lost));

    /// <summary>What was sealed.</summary>
    public static Connection Read(ReadOnlySpan<byte> written)
    {
        var paper = JsonSerializer.Deserialize<Paper>(written)!;
        return new Connection
        {
            Account = new SourceAccount(paper.Account, paper.Name, paper.Instance is null ? null : new Uri(paper.Instance), paper.Scopes),
            AccessToken = Secret.Of(paper.Access), RefreshToken = Secret.Of(paper.Refresh), Former = Secret.Of(paper.Former),
            Ends = paper.Ends, ConnectedAt = paper.ConnectedAt, RenewingSince = paper.RenewingSince, Lost = paper.Lost,
        };
    }

    private sealed record Paper(
        string Account, string? Name, string? Instance, IReadOnlyList<string>? Scopes, string Access, string Refresh, string Former, DateTimeOffset? Ends, DateTimeOffset ConnectedAt, DateTimeOffset? RenewingSince, string? Lost);
}

/// <summary>Where connections are kept, sealed, one for each source.</summary>
public interface IConnectionStore
{
    /// <summary>A source's connection; null when it was never connected, or what is kept cannot be opened.</summary>
    Task<Connection?> ReadAsync(string source, CancellationToken cancellation);

    /// <summary>Puts another in its place; when it returns it survives a power cut.</summary>
    Task SaveAsync(string source, Connection connection, CancellationToken cancellation);

    /// <summary>Waits until nobody else, in this process or another one, changes the connection; until what is returned is disposed, nobody else does.</summary>
    Task<IDisposable> LockAsync(string source, CancellationToken cancellation);
}
