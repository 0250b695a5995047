using KpiBot.Access;

namespace KpiBot.Connectors.OAuth;

/// <summary>What became of a request for tokens.</summary>
public abstract record GrantOutcome
{
    private GrantOutcome()
    {
    }

    /// <summary>New tokens.</summary>
    /// <param name="AccessToken">What to call with.</param>
    /// <param name="RefreshToken">For the next pair; none where the old one stays.</param>
    /// <param name="Ends">When the access token ends; null where that is not said.</param>
    /// <param name="Account">Whose they are; null where that is not said.</param>
    public sealed record Granted(Secret AccessToken, Secret RefreshToken, DateTimeOffset? Ends, SourceAccount? Account) : GrantOutcome;

    /// <summary>This code or refresh token will never be good again.</summary>
    public sealed record Refused(string Error) : GrantOutcome;

    /// <summary>The app itself is not accepted; the tokens may be good.</summary>
    public sealed record AppRefused(string Error) : GrantOutcome;

    /// <summary>It was certainly not done.</summary>
    public sealed record NotDone(string Why) : GrantOutcome;

    /// <summary>It may have been done, and the answer is lost.</summary>
    public sealed record Unclear(string Why) : GrantOutcome;
}
