using KpiBot.Web.Gate;
using KpiBot.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiBot.Web;

/// <summary>
/// The page behind a link that was given in a chat, the button that sends the browser to the source, and the address that the source sends it back to. Nothing is asked for but the link, which is good once; looking at the page
/// spends nothing.
/// </summary>
public sealed class ConnectEndpoints(IConnecting connecting, Uri address, TimeProvider time, Action<Exception> report)
{
    private const string Cookie = "kpibot-connect", CookiePath = "/oauth";
    private const int LongestCode = 4_000;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly Door _door = new(address);
    private readonly RateBound _tries = new(burst: 20, perSecond: 0.5, time);

    /// <summary>Maps its paths.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/connect/{link}", Guarded(ShowAsync));
        routes.MapPost("/connect/{link}", Guarded(BeginAsync));
        routes.MapGet("/oauth/{source}/callback", Guarded(EndAsync));
    }

    /// <summary>Where a source sends the browser back to.</summary>
    public static Uri CallbackOf(Uri address, string source) => new(address, $"/oauth/{source}/callback");

    private RequestDelegate Guarded(RequestDelegate handle) => async context =>
    {
        try
        {
            if (!_door.Knows(context.Request)) await Reply.ProblemAsync(context, StatusCodes.Status421MisdirectedRequest, texts => texts.Refused);
            else if (!_tries.Allows(context)) await Reply.ProblemAsync(context, StatusCodes.Status429TooManyRequests, texts => texts.TooManyTries);
            else if (!HttpMethods.IsGet(context.Request.Method) && !_door.IsOwn(context.Request)) await Reply.ProblemAsync(context, StatusCodes.Status403Forbidden, texts => texts.Refused);
            else await handle(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !context.Response.HasStarted)
        {
            report(exception);
            await Reply.ProblemAsync(context, StatusCodes.Status500InternalServerError, texts => texts.Failed);
        }
    };

    private async Task ShowAsync(HttpContext context)
    {
        if (await connecting.FindAsync(LinkOf(context), context.RequestAborted) is not { } offer)
        {
            await Reply.ProblemAsync(context, StatusCodes.Status404NotFound, texts => texts.LinkGone);
            return;
        }

        // A browser that follows the form to the source holds the policy of this page against where it ends.
        context.Response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyTo(offer.Authority);
        await Reply.PageAsync(context, StatusCodes.Status200OK, ConnectPages.Offer(PageTexts.Of(offer.Language), offer, $"/connect/{LinkOf(context)}"));
    }

    private async Task BeginAsync(HttpContext context)
    {
        if (await connecting.BeginAsync(LinkOf(context), context.RequestAborted) is not { } start)
        {
            await Reply.ProblemAsync(context, StatusCodes.Status404NotFound, texts => texts.LinkGone);
            return;
        }

        context.Response.Cookies.Append(Cookie, start.Browser, new CookieOptions { HttpOnly = true, Secure = address.Scheme == Uri.UriSchemeHttps, SameSite = SameSiteMode.Lax, Path = CookiePath, MaxAge = Life });
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = start.Address.AbsoluteUri;
    }

    private async Task EndAsync(HttpContext context)
    {
        var (query, browser) = (context.Request.Query, context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = CookiePath });
        var code = One(query["code"]) is { Length: > 0 and <= LongestCode } given ? given : null;
        // Whoever closes the page meanwhile must not lose what was granted.
        var end = await connecting.EndAsync(new ConnectAnswer((string)context.Request.RouteValues["source"]!, One(query["state"]), browser, code), CancellationToken.None);
        var texts = end.Language is { } language ? PageTexts.Of(language) : Reply.TextsOf(context.Request);
        await Reply.PageAsync(context, StatusOf(end.Outcome), ConnectPages.End(texts, end));
    }

    private static int StatusOf(ConnectOutcome outcome) => outcome switch
    {
        ConnectOutcome.Connected => StatusCodes.Status200OK,
        ConnectOutcome.Unknown => StatusCodes.Status400BadRequest,
        ConnectOutcome.Denied => StatusCodes.Status403Forbidden,
        ConnectOutcome.NoToken => StatusCodes.Status502BadGateway,
        ConnectOutcome.OtherAccount => StatusCodes.Status409Conflict,
    };

    private static string LinkOf(HttpContext context) => (string)context.Request.RouteValues["link"]!;

    private static string? One(Microsoft.Extensions.Primitives.StringValues values) => values.Count == 1 ? values[0] : null;
}
