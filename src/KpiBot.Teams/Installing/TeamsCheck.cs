using System.Globalization;
using KpiBot.Access;
using KpiBot.Teams.Api;
using KpiBot.Teams.Gate;

namespace KpiBot.Teams.Installing;

/// <summary>One thing that was checked.</summary>
/// <param name="IsWell">Whether nothing is to be done about it; null for what is only worth knowing.</param>
/// <param name="Sentence">What was found, and what to do.</param>
public sealed record Checked(bool? IsWell, string Sentence);

/// <summary>Asks Microsoft whether the settings work: the keys that activities are signed with, and a token of one's own.</summary>
public static class TeamsCheck
{
    /// <summary>Everything that was found, in a person's order.</summary>
    public static async Task<IReadOnlyList<Checked>> RunAsync(TeamsSettings settings, CancellationToken cancellation)
    {
        if (settings.IsAnonymous) return [new(null, "Teams:Anonymous is on: whoever is on this machine is answered, and nobody else. It is for Microsoft 365 Agents Playground.")];
        return
        [
            await KeysAsync(settings, cancellation),
            await TokenAsync(settings, cancellation),
            settings.ReadsBack
                ? await GraphAsync(settings, cancellation)
                : new(null, "Teams:ReadBack is off: where Microsoft does not say whether a message was posted, it is not posted again, and Teams:Owner is told."),
            new(null, $"Teams calls KpiBot over HTTP: the messaging endpoint of your Azure bot must lead here ({TeamsEndpoints.Path}), by https. Answers go to {string.Join(", ", settings.ServiceHosts)} alone."),
        ];
    }

    private static async Task<Checked> KeysAsync(TeamsSettings settings, CancellationToken cancellation)
    {
        using var document = new KeyDocument(new Uri(settings.OpenIdMetadata), settings.IsDevelopment);
        try
        {
            var keys = await document.FetchAsync(cancellation);
            var endorsed = keys.Values.Count(key => key.Endorsements.Contains("msteams"));
            return endorsed > 0
                ? new(true, string.Create(CultureInfo.InvariantCulture, $"{endorsed} keys are published that Teams signs with."))
                : new(false, "Teams:OpenIdMetadata publishes no key that Teams signs with: is it that of your cloud?");
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or InvalidOperationException or ArgumentException)
        {
            return new(false, $"The keys that Teams signs with cannot be read ({failure.Message}): this machine must be able to call {settings.OpenIdMetadata}.");
        }
    }

    private static async Task<Checked> GraphAsync(TeamsSettings settings, CancellationToken cancellation)
    {
        using var tokens = new AppTokens(settings, settings.GraphScope);
        return await tokens.GetAsync(cancellation) is TeamsOutcome<Secret>.Done
            ? new(true, "Microsoft gives a token for Graph: unclear messages are looked up in the teams and chats that consented when the app was added.")
            : new(false, $"Teams:ReadBack is on, but Microsoft gives no token for Graph: this machine must be able to call {settings.LoginUrl}, and Teams:GraphUrl ({settings.GraphUrl}) must be that of your cloud.");
    }

    private static async Task<Checked> TokenAsync(TeamsSettings settings, CancellationToken cancellation)
    {
        using var tokens = new AppTokens(settings, settings.Scope);
        return await tokens.GetAsync(cancellation) switch
        {
            TeamsOutcome<Secret>.Done => new(true, "Microsoft gives a token for Teams:AppId: answers can be sent."),
            TeamsOutcome<Secret>.Auth auth => new(false, $"Microsoft gives no token for Teams:AppId ({auth.Error}): check Teams:TenantId and the credential, which may have ended."),
            TeamsOutcome<Secret>.RetrySafe retry => new(false, $"Sign-in cannot be reached ({retry.Error}): this machine must be able to call {settings.LoginUrl}."),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
