using KpiBot.Access;

namespace KpiBot.Teams.Api;

/// <summary>Gives the token that messages are sent with.</summary>
public interface IAppTokens
{
    /// <summary>One that holds for a while yet; none where none is needed.</summary>
    Task<TeamsOutcome<Secret>> GetAsync(CancellationToken cancellation);

    /// <summary>The one that was given is not accepted: the next must be another.</summary>
    void Forget();
}

/// <summary>No token: of Microsoft 365 Agents Playground, which asks for none.</summary>
internal sealed class NoTokens : IAppTokens
{
    public Task<TeamsOutcome<Secret>> GetAsync(CancellationToken cancellation) => Task.FromResult<TeamsOutcome<Secret>>(new TeamsOutcome<Secret>.Done(Secret.None));

    public void Forget()
    {
    }
}
