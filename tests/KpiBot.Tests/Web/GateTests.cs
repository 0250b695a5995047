using System.Net;
using KpiBot.Tests.Sample;

namespace KpiBot.Tests.Web;

public class GateTests(SampleWorkspace sample)
{
    private const string Password = "correct horse battery";

    private static readonly string[] Headers =
        ["Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("rebound.example.com", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.example.com", HttpStatusCode.MisdirectedRequest)]
    public async Task Only_the_configured_host_is_answered(string host, HttpStatusCode expected)
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = $"{host}:{running.Address.Port}" } };
        Assert.Equal(expected, (await client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example.com", null, false)]
    [InlineData("null", null, false)]
    [InlineData(null, null, false)]
    [InlineData(null, "cross-site", false)]
    [InlineData(null, "same-site", false)]
    [InlineData("own", "cross-site", false)]
    [InlineData("own", null, true)]
    [InlineData(null, "same-origin", true)]
    public async Task Only_the_page_itself_can_ask(string? origin, string? site, bool isAnswered)
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        using var request = running.Post("/ask", new() { ["question"] = "win rate last quarter" });
        request.Headers.Remove("Origin");
        if (origin is not null) request.Headers.Add("Origin", origin == "own" ? running.Address.GetLeftPart(UriPartial.Authority) : origin);
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        var response = await client.SendAsync(request, Cancellation);
        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(isAnswered, (await response.Content.ReadAsStringAsync(Cancellation)).Contains("class=\"value\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_response_is_guarded_and_unknown_paths_are_not_found()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        var codes = new Dictionary<string, HttpStatusCode>();
        foreach (var path in (string[])["/", "/assets/playground.css", "/assets/playground.js", "/assets/icon.svg", "/digest", "/assets/../appsettings.json", "/assets/none.js", "/pictures/guess", "/ask", "/metrics"])
        {
            var response = await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation);
            Assert.All(Headers, header => Assert.True(response.Headers.Contains(header), $"{path} lacks {header}"));
            codes[path] = response.StatusCode;
        }

        Assert.Equal(["/", "/assets/playground.css", "/assets/playground.js", "/assets/icon.svg", "/digest"], codes.Where(code => code.Value == HttpStatusCode.OK).Select(code => code.Key));
        Assert.Equal(["/ask"], codes.Where(code => code.Value == HttpStatusCode.MethodNotAllowed).Select(code => code.Key));
        Assert.All(codes.Skip(5).Where(code => code.Key != "/ask"), code => Assert.Equal(HttpStatusCode.NotFound, code.Value));
    }

    [Fact]
    public async Task The_page_holds_no_script_or_style_of_its_own_and_nothing_from_elsewhere()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        using var request = running.Post("/ask", new() { ["question"] = "why did win rate drop last quarter?" });
        var response = await client.SendAsync(request, Cancellation);
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.DoesNotMatch(@"(?i)<style|\sstyle\s*=|\son\w+\s*=|javascript:|<script(?![^>]*\ssrc=""/assets/)|(?:src|href|action)=""(?!/|#)", page);
        var policy = string.Join("", response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_is_too_long_is_refused_whether_it_says_so_or_not(bool isChunked)
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        using var request = running.Post("/ask", new() { ["question"] = new string('x', 20_000) });
        request.Headers.TransferEncodingChunked = isChunked;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_form_of_another_kind_is_refused()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        using var request = running.Post("/ask", []);
        request.Content = new StringContent("{\"question\":\"leads\"}", System.Text.Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    public async Task A_question_is_neither_empty_nor_endless(int length)
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        using var request = running.Post("/ask", new() { ["question"] = new string('x', length) });
        Assert.Equal(HttpStatusCode.BadRequest, (await client.SendAsync(request, Cancellation)).StatusCode);
    }

    [Fact]
    public async Task A_client_that_asks_too_fast_waits()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        async Task<HttpStatusCode> AskAsync()
        {
            using var request = running.Post("/ask", new() { ["question"] = "win rate" });
            return (await client.SendAsync(request, Cancellation)).StatusCode;
        }

        for (var i = 0; i < 20; i++) Assert.Equal(HttpStatusCode.OK, await AskAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync());
        running.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await AskAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync());
    }

    [Fact]
    public async Task A_failure_is_reported_and_said_without_its_details()
    {
        await using var running = await RunningPlayground.StartAsync(sample);
        using var client = running.Client();
        using var request = running.Post("/ask", new() { ["question"] = "fail" });
        var response = await client.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain("as asked for", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Single(running.Failures);
    }

    [Fact]
    public async Task Nothing_is_shown_before_the_password_is_given()
    {
        await using var running = await RunningPlayground.StartAsync(sample, Password);
        using var client = running.Client();
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative), Cancellation);
        Assert.Contains("type=\"password\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"question\"", page, StringComparison.Ordinal);
        using var ask = running.Post("/ask", new() { ["question"] = "win rate" }, cookie: "kpibot=guess");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(ask, Cancellation)).StatusCode);
        foreach (var path in (string[])["/pictures/guess", "/records/guess", "/records/guess/csv"])
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri(path, UriKind.Relative), Cancellation)).StatusCode);
    }

    [Fact]
    public async Task The_password_opens_a_session_that_scripts_cannot_read_and_signing_out_ends_it()
    {
        await using var running = await RunningPlayground.StartAsync(sample, Password);
        using var client = running.Client();
        using var signIn = running.Post("/sign-in", new() { ["password"] = Password });
        var response = await client.SendAsync(signIn, Cancellation);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        cookie = cookie.Split(';')[0];

        async Task<bool> IsOpenAsync()
        {
            using var get = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Cookie", cookie } } };
            return (await (await client.SendAsync(get, Cancellation)).Content.ReadAsStringAsync(Cancellation)).Contains("id=\"question\"", StringComparison.Ordinal);
        }

        Assert.True(await IsOpenAsync());
        using var signOut = running.Post("/sign-out", [], cookie: cookie);
        await client.SendAsync(signOut, Cancellation);
        Assert.False(await IsOpenAsync());
    }

    [Fact]
    public async Task Passwords_cannot_be_tried_in_a_row()
    {
        await using var running = await RunningPlayground.StartAsync(sample, Password);
        using var client = running.Client();
        async Task<HttpStatusCode> TryAsync(string password)
        {
            using var request = running.Post("/sign-in", new() { ["password"] = password });
            return (await client.SendAsync(request, Cancellation)).StatusCode;
        }

        for (var i = 0; i < 5; i++) Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync("wrong"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await TryAsync(Password));
        running.Time.Advance(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.SeeOther, await TryAsync(Password));
    }

    [Fact]
    public async Task Switched_off_it_says_so_and_answers_nothing()
    {
        await using var running = await RunningPlayground.StartAsync(sample, isOff: true);
        using var client = running.Client();
        var response = await client.GetAsync(new Uri("/", UriKind.Relative), Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("Web:Password", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var ask = running.Post("/ask", new() { ["question"] = "win rate" });
        Assert.Equal(HttpStatusCode.NotFound, (await client.SendAsync(ask, Cancellation)).StatusCode);
    }
}
