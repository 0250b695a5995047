namespace KpiBot.Teams.Api;

/// <summary>What became of a call. Nothing is taken for done that Microsoft did not say was done.</summary>
/// <typeparam name="T">What it gave back.</typeparam>
public abstract record TeamsOutcome<T>
{
    private TeamsOutcome()
    {
    }

    /// <summary>It was done, and what proves it.</summary>
    public sealed record Done(T Value) : TeamsOutcome<T>;

    /// <summary>It was not done, or doing it again does no harm: it may be tried again.</summary>
    /// <param name="Error">Microsoft's code, or ours for what was no answer.</param>
    /// <param name="After">How long to wait first; null when nothing was said.</param>
    public sealed record RetrySafe(string Error, TimeSpan? After = null) : TeamsOutcome<T>;

    /// <summary>Nobody knows whether it was done.</summary>
    public sealed record Ambiguous(string Error) : TeamsOutcome<T>;

    /// <summary>It will never be done as it was asked.</summary>
    public sealed record Permanent(string Error) : TeamsOutcome<T>;

    /// <summary>KpiBot is not in the conversation (any more), or nobody lets it speak there: nothing reaches it until it is let in again.</summary>
    public sealed record Gone(string Error) : TeamsOutcome<T>;

    /// <summary>The app's credential is not accepted: a person must mend that first.</summary>
    public sealed record Auth(string Error) : TeamsOutcome<T>;
}
