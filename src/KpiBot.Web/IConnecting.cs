using KpiBot.Kpis;

namespace KpiBot.Web;

/// <summary>Connects sources, as the pages for it ask. Safe to call from many requests at once.</summary>
public interface IConnecting
{
    /// <summary>What a link is good for; null for one that was never given, was used, or has ended. Looking spends nothing.</summary>
    Task<ConnectOffer?> FindAsync(string link, CancellationToken cancellation);

    /// <summary>Spends a link and begins; null for one that is good no more.</summary>
    Task<ConnectStart?> BeginAsync(string link, CancellationToken cancellation);

    /// <summary>Ends what was begun, when the source sends the browser back.</summary>
    Task<ConnectEnd> EndAsync(ConnectAnswer answer, CancellationToken cancellation);
}

/// <summary>What somebody is about to agree to.</summary>
/// <param name="Workspace">Whose data it becomes.</param>
/// <param name="Source">The source, as people know it.</param>
/// <param name="Scopes">What is asked for: its name, what for, and whether the rest works without it.</param>
/// <param name="Authority">Where the browser is sent.</param>
/// <param name="Language">The language of whoever asked.</param>
public sealed record ConnectOffer(string Workspace, string Source, IReadOnlyList<(string Name, string For, bool IsOptional)> Scopes, Uri Authority, Language Language);

/// <summary>It was begun.</summary>
/// <param name="Address">Where the browser goes now.</param>
/// <param name="Browser">What it keeps and must show when it comes back.</param>
public sealed record ConnectStart(Uri Address, string Browser);

/// <summary>What the browser brings back. All of it may be anybody's.</summary>
/// <param name="Source">The source of the address.</param>
/// <param name="State">What went out.</param>
/// <param name="Browser">What the browser kept.</param>
/// <param name="Code">To be exchanged; null where access was not granted.</param>
public sealed record ConnectAnswer(string Source, string? State, string? Browser, string? Code);

/// <summary>What became of it.</summary>
public enum ConnectOutcome
{
    /// <summary>Connected; the first reading begins.</summary>
    Connected,

    /// <summary>It was not begun here, in this browser, in time, or was ended before.</summary>
    Unknown,

    /// <summary>Access was not granted.</summary>
    Denied,

    /// <summary>The source gave no tokens, or not in a way that is accepted.</summary>
    NoToken,

    /// <summary>The data is of another account, which would be mixed with this one.</summary>
    OtherAccount,
}

/// <summary>What became of it, and for whom.</summary>
/// <param name="Outcome">What.</param>
/// <param name="Source">The source, as people know it; null where it is not known which.</param>
/// <param name="Account">Whose account; null where it is not known.</param>
/// <param name="Language">The language of whoever asked; null where it is not known who.</param>
public sealed record ConnectEnd(ConnectOutcome Outcome, string? Source = null, string? Account = null, Language? Language = null);
