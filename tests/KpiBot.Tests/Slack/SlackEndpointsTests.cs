using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Gate;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace KpiBot.Tests.Slack;

/// <summary>The gate as Slack meets it, over a socket.</summary>
public sealed class SlackEndpointsTests : IAsyncLifetime
{
    // KPIBOT_SLACK_SOCKET_REQUESTS sets how many altered requests are sent.
    private static readonly int Requests = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SLACK_SOCKET_REQUESTS"), out var count) ? count : 500;

    private readonly List<Envelope> _accepted = [];
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();

    public SlackEndpointsTests()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _app = builder.Build();
        _app.UseRouting();
        _app.MapSlack(Signed.Gate(), (envelope, _) =>
        {
            lock (_accepted) _accepted.Add(envelope);
            return ValueTask.CompletedTask;
        });
        _app.UseEndpoints(_ => { });
    }

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(TestContext.Current.CancellationToken);
        _http.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("APPLICATION/JSON;charset=\"UTF-8\"; x=y")]
    [InlineData(null)]
    public async Task Any_content_type_will_do(string? type)
    {
        var response = await PostAsync("/slack/events", Signed.Of(Sent.Mention), type);
        Assert.Equal((HttpStatusCode.OK, ""), (response.Status, response.Body));
        Assert.IsType<Envelope.Event>(Assert.Single(_accepted));
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/x-www-form-urlencoded; charset=UTF-8")]
    public async Task A_command_and_a_click_come_as_forms(string type)
    {
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/slack/commands", Signed.Of(Sent.Command), type)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/slack/interactions", Signed.Of(Sent.Payload(Sent.Click)), type)).Status);
        Assert.Equal([typeof(Envelope.Command), typeof(Envelope.Interaction)], _accepted.Select(envelope => envelope.GetType()));
    }

    [Fact]
    public async Task A_challenge_is_answered_and_a_look_at_the_certificate_too()
    {
        Assert.Equal("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P", (await PostAsync("/slack/events", Signed.Of(Sent.Challenge))).Body);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("/slack/commands", Signed.Of("token=x&ssl_check=1"))).Status);
        Assert.Empty(_accepted);
    }

    [Fact]
    public async Task Whoever_is_not_Slack_gets_one_and_the_same_answer()
    {
        var good = Signed.Of(Sent.Mention);
        (string Path, Signed Request)[] strangers =
        [
            ("/slack/events", good with { Signature = Signed.Of(Sent.Mention, secret: Signed.NextSecret).Signature }),
            ("/slack/events", good with { Signature = "" }),
            ("/slack/events", good with { Timestamp = "" }),
            ("/slack/events", Signed.Of(Sent.Mention, after: -301)),
            ("/slack/events", Signed.Of(Sent.Mention, after: 301)),
            ("/slack/events", good with { Body = [.. good.Body, (byte)' '] }),
            ("/slack/events", Signed.Of(new byte[SlackGate.LargestBody + 1])),
            ("/slack/commands", Signed.Of("ssl_check=1") with { Signature = "v0=00" }),
            ("/slack/interactions", new Signed("", "", Encoding.UTF8.GetBytes("{{{{"))),
        ];
        var answers = new List<(HttpStatusCode, string, string)>();
        foreach (var (path, request) in strangers) answers.Add(await PostAsync(path, request));
        Assert.Equal([(HttpStatusCode.Unauthorized, "", "Content-Length")], answers.Distinct());
        Assert.Empty(_accepted);
    }

    [Fact]
    public async Task No_altered_or_unsigned_request_is_accepted_or_breaks_anything()
    {
        string[] bodies = [Sent.Mention, Sent.Direct, Sent.Command, Sent.Payload(Sent.Click), Sent.Payload(Sent.Form), Sent.Challenge, "ssl_check=1", "payload=%", new('[', 40_000), "{\"a\":", ""];
        string?[] types = ["application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/xml; charset=utf-99", "application/json; charset=utf-16", null];
        var statuses = new System.Collections.Concurrent.ConcurrentDictionary<HttpStatusCode, int>();
        await Parallel.ForEachAsync(Enumerable.Range(0, Requests), new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken }, async (number, _) =>
        {
            var random = new Random(number);
            var request = Altered(Signed.Of(bodies[random.Next(bodies.Length)]), random);
            var (status, _, _) = await PostAsync(SlackEndpoints.Paths[random.Next(SlackEndpoints.Paths.Count)], request, types[random.Next(types.Length)]);
            statuses.AddOrUpdate(status, 1, (_, times) => times + 1);
        });
        Assert.Equal([HttpStatusCode.Unauthorized], statuses.Keys);
        Assert.Equal(Requests, statuses.Values.Sum());
        Assert.Empty(_accepted);
    }

    /// <summary>A request that is no longer what was signed, or was not signed by our secret, or not now.</summary>
    private static Signed Altered(Signed request, Random random)
    {
        var body = request.Body;
        var place = random.Next(body.Length + 1);
        var octet = (byte)random.Next(256);
        return random.Next(8) switch
        {
            0 => request with { Body = [.. body[..place], octet, .. body[place..]] },
            1 when body.Length > 0 => request with { Body = [.. body.SkipLast(1), (byte)(body[^1] ^ (1 + random.Next(255)))] },
            2 => request with { Body = [.. body, .. body, octet] },
            3 => request with { Timestamp = "" },
            4 => request with { Signature = "" },
            5 => request with { Signature = "v0=" + new string('0', random.Next(80)) },
            6 => Signed.Of(body, after: 301 + random.Next(100_000)),
            _ => request with { Signature = Signed.Of(body, secret: Signed.NextSecret).Signature },
        };
    }

    [Fact]
    public async Task A_body_without_a_length_is_read_no_further_than_the_limit()
    {
        var request = Signed.Of(new byte[SlackGate.LargestBody * 3]);
        using var message = MessageOf("/slack/events", request, null);
        message.Headers.TransferEncodingChunked = true;
        HttpStatusCode? status = null;
        try
        {
            using var response = await _http.SendAsync(message, TestContext.Current.CancellationToken);
            status = response.StatusCode;
        }
        catch (HttpRequestException)
        {
            // The server may close while we still send.
        }
        Assert.True(status is null or HttpStatusCode.Unauthorized);
        Assert.Empty(_accepted);
    }

    [Fact]
    public async Task Signed_nonsense_is_no_failure_of_ours() => Assert.Equal((HttpStatusCode.BadRequest, ""), await StatusOf(Signed.Of("{nonsense")));

    private async Task<(HttpStatusCode, string)> StatusOf(Signed request)
    {
        var (status, body, _) = await PostAsync("/slack/events", request);
        return (status, body);
    }

    private async Task<(HttpStatusCode Status, string Body, string Headers)> PostAsync(string path, Signed request, string? type = "application/json")
    {
        using var message = MessageOf(path, request, type);
        using var response = await _http.SendAsync(message, TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).Select(header => header.Key).Where(name => name is not ("Date" or "Server" or "Connection"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), string.Join(' ', headers));
    }

    private static HttpRequestMessage MessageOf(string path, Signed request, string? type)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(request.Body) };
        message.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        if (request.Timestamp.Length > 0) message.Headers.TryAddWithoutValidation("x-slack-request-TIMESTAMP", request.Timestamp);
        if (request.Signature.Length > 0) message.Headers.TryAddWithoutValidation("X-SLACK-signature", request.Signature);
        return message;
    }
}
