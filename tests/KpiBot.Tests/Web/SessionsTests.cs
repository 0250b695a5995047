using KpiBot.Web.Gate;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Tests.Web;

public class SessionsTests
{
    [Theory]
    [InlineData(true, "__Host-kpibot=")]
    [InlineData(false, "kpibot=")]
    public void Over_https_the_cookie_is_sent_over_https_only_and_to_this_host_alone(bool isSecure, string expected)
    {
        var context = new DefaultHttpContext();
        new Sessions(isSecure, TimeProvider.System).Open(context);
        var cookie = context.Response.Headers.SetCookie.ToString();
        Assert.StartsWith(expected, cookie, StringComparison.Ordinal);
        Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
