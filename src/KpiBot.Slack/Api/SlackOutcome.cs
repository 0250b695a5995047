namespace KpiBot.Slack.Api;

/// <summary>What became of a call. Nothing is taken for done that Slack did not say was done.</summary>
/// <typeparam name="T">What Slack gave back.</typeparam>
public abstract record SlackOutcome<T>
{
    private SlackOutcome()
    {
    }

    /// <summary>The same outcome of a call that would have given something else.</summary>
    public SlackOutcome<TOther> Then<TOther>(Func<T, TOther> next) => this switch
    {
        Done done => new SlackOutcome<TOther>.Done(next(done.Value)),
        RetrySafe retry => new SlackOutcome<TOther>.RetrySafe(retry.Error, retry.After),
        Ambiguous ambiguous => new SlackOutcome<TOther>.Ambiguous(ambiguous.Error),
        Permanent permanent => new SlackOutcome<TOther>.Permanent(permanent.Error),
        Auth auth => new SlackOutcome<TOther>.Auth(auth.Error),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Slack did it, and gave what proves it.</summary>
    public sealed record Done(T Value) : SlackOutcome<T>;

    /// <summary>Slack did not do it, or doing it again does no harm: it may be tried again.</summary>
    /// <param name="Error">Slack's code, or ours for what was no answer.</param>
    /// <param name="After">How long to wait first.</param>
    public sealed record RetrySafe(string Error, TimeSpan After) : SlackOutcome<T>;

    /// <summary>Nobody knows whether Slack did it: it must be looked up before it is tried again.</summary>
    public sealed record Ambiguous(string Error) : SlackOutcome<T>;

    /// <summary>Slack will never do this as it was asked.</summary>
    public sealed record Permanent(string Error) : SlackOutcome<T>;

    /// <summary>The token, its scopes or the installation do not allow it: a person must mend that first.</summary>
    public sealed record Auth(string Error) : SlackOutcome<T>;
}
