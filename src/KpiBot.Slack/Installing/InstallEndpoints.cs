using KpiBot.Slack.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiBot.Slack.Installing;

/// <summary>Installing by OAuth v2: the address that begins it, and the one that Slack sends the browser back to.</summary>
internal sealed class InstallEndpoints(SlackSettings settings, SlackClient installer, InstalledWorkspaces workspaces, Func<TeamId, CancellationToken, Task> installed, TimeProvider time)
{
    /// <summary>Begins an installation.</summary>
    public const string Start = "/oauth/slack";

    /// <summary>Ends one.</summary>
    public const string Callback = "/oauth/slack/callback";

    private const string Cookie = "kpibot-install";
    private const string Unknown = "This installation was not begun here, took too long, or was ended before. Begin it anew at " + Start + ".";

    private readonly InstallStates _states = new(time);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Start, BeginAsync);
        routes.MapGet(Callback, EndAsync);
    }

    private Uri Redirect => new(settings.PublicUrl!, Callback);

    private Task BeginAsync(HttpContext context)
    {
        var (state, browser) = _states.Begin();
        context.Response.Cookies.Append(Cookie, browser, new CookieOptions { HttpOnly = true, Secure = settings.PublicUrl!.Scheme == Uri.UriSchemeHttps, SameSite = SameSiteMode.Lax, Path = Start, MaxAge = InstallStates.Life });
        var scopes = string.Join(',', Scopes.Needed.Concat(Scopes.Optional));
        context.Response.Redirect($"{new Uri(new SlackAddresses(settings.ApiUrl, settings.IsDevelopment).Api, "/oauth/v2/authorize")}?client_id={Uri.EscapeDataString(settings.ClientId)}&scope={Uri.EscapeDataString(scopes)}&state={state}&redirect_uri={Uri.EscapeDataString(Redirect.AbsoluteUri)}");
        return Task.CompletedTask;
    }

    private async Task EndAsync(HttpContext context)
    {
        var (query, browser) = (context.Request.Query, context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = Start });
        if (!_states.End(One(query["state"]), browser)) await SayAsync(context, StatusCodes.Status400BadRequest, Unknown);
        else if (One(query["code"]) is not { Length: > 0 and <= 1_000 } code) await SayAsync(context, StatusCodes.Status400BadRequest, "KpiBot was not installed: Slack sent no code.");
        else await ExchangeAsync(context, code);
    }

    private async Task ExchangeAsync(HttpContext context, string code)
    {
        if (await installer.Installing.ExchangeAsync(settings, code, Redirect, CancellationToken.None) is not SlackOutcome<Installation>.Done { Value: var granted })
        {
            await SayAsync(context, StatusCodes.Status502BadGateway, "KpiBot was not installed: Slack gave no token. Begin it anew at " + Start + ".");
            return;
        }

        // Whoever installs KpiBot asks our data: a workspace that was not named gets no further, and its token is not kept.
        if (!settings.Teams.Contains(granted.Team))
        {
            await SayAsync(context, StatusCodes.Status403Forbidden, $"KpiBot was not installed: the workspace {granted.Team} is not among those in the setting Slack:Teams. Remove the app from it again.");
            return;
        }

        await workspaces.InstalledAsync(granted.Team, TokenKeeper.Of(granted, time.GetUtcNow()), CancellationToken.None);
        await installed(granted.Team, CancellationToken.None);
        await SayAsync(context, StatusCodes.Status200OK, "KpiBot is installed. Invite it to a channel and ask: @KpiBot how are we doing?");
    }

    private static Task SayAsync(HttpContext context, int status, string sentence)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, "text/plain; charset=utf-8");
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(sentence, context.RequestAborted);
    }

    private static string? One(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 1 ? values[0] : null;
}
