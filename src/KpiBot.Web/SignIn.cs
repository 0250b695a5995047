using KpiBot.Web.Gate;
using KpiBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Web;

/// <summary>Asks for the password where one is set. Tries are few: 5 at once for a client and 20 for all, then one every half minute and every three seconds.</summary>
internal sealed class SignIn(PlaygroundOptions options, TimeProvider time)
{
    private readonly Sessions _sessions = new(options.Address.Scheme == Uri.UriSchemeHttps, time);
    private readonly RateBound _ofClient = new(burst: 5, perSecond: 1 / 30.0, time);
    private readonly RateBound _ofAll = new(burst: 20, perSecond: 1 / 3.0, time);

    /// <summary>Whether the page may be shown.</summary>
    public bool IsOpen(HttpContext context) => options.Password is null || _sessions.IsOpen(context);

    /// <summary>Checks a password and opens a session.</summary>
    public async Task TryAsync(HttpContext context)
    {
        var texts = Reply.TextsOf(context.Request);
        var form = await SmallForm.ReadAsync(context);
        if (form is null) await Reply.ProblemAsync(context, context.Response.StatusCode, said => said.WrongPassword);
        else if (!_ofClient.Allows(context) || !_ofAll.Allows("")) await Reply.PageAsync(context, StatusCodes.Status429TooManyRequests, SmallPages.SignIn(texts, texts.TooManyTries));
        else if (options.Password?.Fits(form["password"]) is false) await Reply.PageAsync(context, StatusCodes.Status401Unauthorized, SmallPages.SignIn(texts, texts.WrongPassword));
        else
        {
            _sessions.Open(context);
            Home(context);
        }
    }

    /// <summary>Ends the session.</summary>
    public Task OutAsync(HttpContext context)
    {
        _sessions.Close(context);
        Home(context);
        return Task.CompletedTask;
    }

    private static void Home(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/";
    }
}
