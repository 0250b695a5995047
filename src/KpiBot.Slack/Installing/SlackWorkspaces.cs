using KpiBot.Slack.Api;

namespace KpiBot.Slack.Installing;

/// <summary>A workspace that KpiBot is installed in.</summary>
/// <param name="Client">Calls with its token.</param>
/// <param name="Bot">KpiBot there.</param>
public sealed record SlackWorkspace(SlackClient Client, Identity Bot);

/// <summary>The workspaces that KpiBot is installed in.</summary>
public interface ISlackWorkspaces
{
    /// <summary>A workspace; <see cref="SlackOutcome{T}.Permanent"/> for one that KpiBot is not installed in.</summary>
    Task<SlackOutcome<SlackWorkspace>> FindAsync(TeamId team, CancellationToken cancellation);
}

/// <summary>The one workspace whose token stands in the settings. Which one it is, Slack is asked once.</summary>
public sealed class OneWorkspace(SlackClient client) : ISlackWorkspaces, IDisposable
{
    private readonly SemaphoreSlim _asking = new(1);
    private SlackWorkspace? _known;

    /// <summary>Its id; null until Slack has said it.</summary>
    public TeamId? Team => _known?.Bot.Team;

    /// <summary>The workspace of the token.</summary>
    public async Task<SlackOutcome<SlackWorkspace>> FindAsync(CancellationToken cancellation)
    {
        if (_known is { } known) return new SlackOutcome<SlackWorkspace>.Done(known);
        await _asking.WaitAsync(cancellation);
        try
        {
            var outcome = await client.Users.WhoAmIAsync(cancellation);
            if (outcome is SlackOutcome<Identity>.Done { Value: var identity }) _known = new SlackWorkspace(client, identity);
            return outcome.Then(identity => new SlackWorkspace(client, identity));
        }
        finally
        {
            _asking.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<SlackOutcome<SlackWorkspace>> FindAsync(TeamId team, CancellationToken cancellation) =>
        await FindAsync(cancellation) is var outcome && outcome is SlackOutcome<SlackWorkspace>.Done { Value: var found } && found.Bot.Team != team
            ? new SlackOutcome<SlackWorkspace>.Permanent("not_installed_there")
            : outcome;

    /// <inheritdoc/>
    public void Dispose() => _asking.Dispose();
}
