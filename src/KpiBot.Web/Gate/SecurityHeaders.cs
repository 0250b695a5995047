using Microsoft.AspNetCore.Builder;

namespace KpiBot.Web.Gate;

/// <summary>What every response tells the browser, the refusals and the unknown paths too.</summary>
public static class SecurityHeaders
{
    // Nothing but this server's own files: a label that became markup after all could neither run nor load nor send anything.
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly (string Name, string Value)[] All =
    [
        ("Content-Security-Policy", Policy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cache-Control", "no-store"),
    ];

    /// <summary>The policy of a page whose form leads to another host.</summary>
    internal static string PolicyTo(Uri host) => Policy.Replace("form-action 'self'", $"form-action 'self' {host.GetLeftPart(UriPartial.Authority)}", StringComparison.Ordinal);

    /// <summary>Puts them on before anything else answers; a response may still say that it can be cached.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        foreach (var (name, value) in All) context.Response.Headers[name] = value;
        return next(context);
    });
}
