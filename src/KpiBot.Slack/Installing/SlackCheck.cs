using System.Globalization;
using KpiBot.Slack.Api;

namespace KpiBot.Slack.Installing;

/// <summary>One thing that was checked.</summary>
/// <param name="IsWell">Whether nothing is to be done about it; null for what is only worth knowing.</param>
/// <param name="Sentence">What was found, and what to do.</param>
public sealed record Checked(bool? IsWell, string Sentence);

/// <summary>Asks Slack whether the settings work: tokens, rights, clock and reachability.</summary>
public static class SlackCheck
{
    private const int MostSecondsApart = 60;

    /// <summary>Everything that was found, in a person's order.</summary>
    public static async Task<IReadOnlyList<Checked>> RunAsync(SlackSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        using var client = new SlackClient(new SlackAddresses(settings.ApiUrl, settings.IsDevelopment), _ => ValueTask.FromResult(settings.BotToken), settings.CallLimit, time);
        var found = new List<Checked>();
        if (settings.BotToken.IsSet) found.AddRange(await TokenAsync(client, time, cancellation));
        found.Add(settings.UsesSockets ? await SocketAsync(client, settings, cancellation) : new(null, "Slack calls KpiBot over HTTP: the three addresses of the manifest must lead here (/slack/events, /slack/commands, /slack/interactions), by https."));
        return found;
    }

    private static async Task<IEnumerable<Checked>> TokenAsync(SlackClient client, TimeProvider time, CancellationToken cancellation)
    {
        switch (await client.Users.CheckAsync(cancellation))
        {
            case SlackOutcome<Checkup>.Done { Value: var checkup }:
                return [new(true, $"Slack:BotToken is KpiBot's in the workspace {checkup.Identity.Team}."), .. Rights(checkup), .. Clock(checkup, time)];
            case SlackOutcome<Checkup>.Auth auth:
                return [new(false, $"Slack does not accept Slack:BotToken ({auth.Error}): copy it again from your app's Install App page, or install the app again.")];
            case SlackOutcome<Checkup>.RetrySafe retry:
                return [new(false, $"Slack cannot be reached ({retry.Error}): this machine must be able to call {client.Wire.Addresses.Api}.")];
            case SlackOutcome<Checkup>.Permanent permanent:
                return [new(false, $"Slack refuses to say whose token it is ({permanent.Error}).")];
            default:
                return [new(false, "Slack's answer cannot be understood: is there a proxy in between that asks for a sign-in?")];
        }
    }

    private static IEnumerable<Checked> Rights(Checkup checkup)
    {
        if (checkup.Scopes is not { } scopes) return [new(null, "Slack did not say what KpiBot may do.")];
        var missing = Scopes.Needed.Except(scopes).ToList();
        var unread = Scopes.Optional.Except(scopes).Where(scope => scope != Scopes.Addresses).ToList();
        return
        [
            missing.Count == 0 ? new(true, "KpiBot has every right that it needs.") : new(false, $"KpiBot lacks {string.Join(", ", missing)}: add them under OAuth & Permissions and install the app again."),
            .. unread.Count == 0 ? (Checked[])[] : [new(null, $"Without {string.Join(" and ", unread)} a message whose outcome is unclear cannot be looked up in channels: it is reported, not repeated.")],
            .. scopes.Contains(Scopes.Addresses) ? (Checked[])[] : [new(null, $"Without {Scopes.Addresses} nobody can say \"link me\": an admin says who is which owner of the CRM.")],
        ];
    }

    private static IEnumerable<Checked> Clock(Checkup checkup, TimeProvider time)
    {
        if (checkup.Date is not { } date) return [];
        var apart = (time.GetUtcNow() - date).Duration();
        return apart.TotalSeconds <= MostSecondsApart
            ? [new(true, "This machine's clock agrees with Slack's.")]
            : [new(false, string.Create(CultureInfo.InvariantCulture, $"This machine's clock and Slack's are {apart.TotalSeconds:0} seconds apart: set it, or nothing that Slack sends is accepted after five minutes."))];
    }

    private static async Task<Checked> SocketAsync(SlackClient client, SlackSettings settings, CancellationToken cancellation) =>
        await client.Installing.OpenSocketAsync(settings.AppToken, cancellation) switch
        {
            SlackOutcome<Uri>.Done => new(true, "Slack:AppToken opens a socket: no address of yours has to be public."),
            SlackOutcome<Uri>.Auth auth => new(false, $"Slack does not accept Slack:AppToken ({auth.Error}): make an app-level token with connections:write, and switch Socket Mode on."),
            SlackOutcome<Uri>.Permanent permanent => new(false, $"Slack opens no socket ({permanent.Error}): switch Socket Mode on in your app's settings."),
            _ => new(false, "Slack opens no socket just now: try again in a minute."),
        };
}
