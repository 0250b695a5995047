using System.Collections.Concurrent;
using KpiBot.Slack.Api;

namespace KpiBot.Slack.Installing;

/// <summary>Workspaces that installed KpiBot by OAuth, each with a token of its own. Only those that the settings name.</summary>
internal sealed class InstalledWorkspaces(SlackSettings settings, TokenVault vault, SlackClient installer, TimeProvider time) : ISlackWorkspaces, IDisposable
{
    private readonly ConcurrentDictionary<TeamId, Lazy<Known>> _known = new();

    /// <inheritdoc/>
    public async Task<SlackOutcome<SlackWorkspace>> FindAsync(TeamId team, CancellationToken cancellation)
    {
        if (!settings.Teams.Contains(team)) return new SlackOutcome<SlackWorkspace>.Permanent("not_installed_there");
        var known = _known.GetOrAdd(team, _ => new(() => Known.Of(team, settings, vault, installer, time))).Value;
        return await known.Workspace.FindAsync(team, cancellation);
    }

    /// <summary>A workspace granted its tokens: they are kept, and used from now on.</summary>
    public async Task InstalledAsync(TeamId team, Tokens tokens, CancellationToken cancellation)
    {
        await vault.SaveAsync(team, tokens, cancellation);
        Forget(team);
    }

    /// <summary>A workspace took them back.</summary>
    public async Task RemovedAsync(TeamId team, CancellationToken cancellation)
    {
        await vault.RemoveAsync(team, cancellation);
        Forget(team);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var known in _known.Values.Where(known => known.IsValueCreated)) known.Value.Dispose();
    }

    // What still calls with the old client ends by itself.
    private void Forget(TeamId team) => _known.TryRemove(team, out _);

    private sealed record Known(TokenKeeper Keeper, SlackClient Client, OneWorkspace Workspace) : IDisposable
    {
        public static Known Of(TeamId team, SlackSettings settings, TokenVault vault, SlackClient installer, TimeProvider time)
        {
            var keeper = new TokenKeeper(team, vault, settings, installer, time);
            var client = new SlackClient(new SlackAddresses(settings.ApiUrl, settings.IsDevelopment), keeper.GetAsync, settings.CallLimit, time);
            return new Known(keeper, client, new OneWorkspace(client));
        }

        public void Dispose()
        {
            Client.Dispose();
            Workspace.Dispose();
            Keeper.Dispose();
        }
    }
}
