using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Web.Gate;

/// <summary>Who is signed in: a random name in a cookie that scripts cannot read and other sites cannot send. Names are kept as digests, in memory, until they rest for 12 hours.</summary>
internal sealed class Sessions(bool isSecure, TimeProvider time)
{
    private readonly Bounded<object> _open = new(Limits.Sessions, TimeSpan.FromHours(12), time);

    // With this prefix a browser takes the cookie over https only, for this host alone.
    private readonly string _cookie = isSecure ? "__Host-kpibot" : "kpibot";

    public bool IsOpen(HttpContext context) => Name(context) is { } name && _open.Find(name) is not null;

    public void Open(HttpContext context)
    {
        var id = RandomId.Next() + RandomId.Next();
        _open.GetOrAdd(Digest(id), () => new object());
        context.Response.Cookies.Append(_cookie, id, Options);
    }

    public void Close(HttpContext context)
    {
        if (Name(context) is { } name) _open.Remove(name);
        context.Response.Cookies.Delete(_cookie, Options);
    }

    private CookieOptions Options => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = isSecure, Path = "/", IsEssential = true };

    private string? Name(HttpContext context) => context.Request.Cookies[_cookie] is { Length: > 0 } id ? Digest(id) : null;

    private static string Digest(string id) => Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(id)));
}
