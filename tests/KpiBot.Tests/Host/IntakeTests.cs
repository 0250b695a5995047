using System.Net;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Crm;
using KpiBot.Host.Intake;
using KpiBot.Host.Settings;
using KpiBot.Storage;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Host;

public sealed class IntakeTests : IDisposable
{
    private const string Secret = "6f1c2c0e6c5d4b8fa0a3d2a9b7f4e1c0", Other = "0c1e4f7b9a2d3a0af8b4d5c6e0c2c1f6";

    private readonly Console _console = new();

    [Fact]
    public async Task What_is_pushed_updated_and_pushed_again_is_answered_from_by_the_running_host()
    {
        await using var host = await StartAsync();
        var first = """[{"id": "c1", "day": "2026-05-04", "kind": "fair", "amount": 48000}, {"id": "c2", "day": "2026-05-20", "kind": "agency", "amount": 12000.5}]""";
        var at = TimeProvider.System.GetUtcNow();
        Assert.Equal((HttpStatusCode.OK, """{"rows":2,"repeated":false}"""), await PushAsync(host.Http, first, at));
        Assert.Equal(0, await _console.RunAsync("ask", "marketing spend in may 2026", "--now", "2026-07-01"));
        Assert.Contains("60,000.50", _console.Out, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await PushAsync(host.Http, """{"id": "c2", "day": "2026-05-20", "kind": "agency", "amount": 10000}""")).Status);
        Assert.Equal((HttpStatusCode.OK, """{"rows":2,"repeated":true}"""), await PushAsync(host.Http, first, at));
        Assert.Equal(0, await _console.RunAsync("ask", "marketing spend in may 2026", "--now", "2026-07-01"));
        Assert.Contains("58,000", _console.Out, StringComparison.Ordinal);
        Assert.Equal(0, await _console.RunAsync("ask", "how fresh is the data?", "--now", "2026-07-01"));
        Assert.Contains("costs: data as of", _console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_row_is_answered_with_its_field_and_what_was_expected()
    {
        await using var host = await StartAsync(fromNothing: true);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, """{"rows":1,"repeated":false,"bad":1,"errors":[{"row":2,"field":"amount","problem":"found \"much\", expected a number written like 1,234.56"}]}"""),
            await PushAsync(host.Http, """[{"id": "c1", "day": "2026-05-04", "kind": "fair", "amount": 48000}, {"id": "c2", "day": "2026-05-20", "kind": "agency", "amount": "much"}]"""));
        Assert.Equal((HttpStatusCode.BadRequest, """{"error":"it cannot be read as JSON, line 1"}"""), await PushAsync(host.Http, "id=1"));
        Assert.Equal(0, await _console.RunAsync("ask", "marketing spend in may 2026", "--now", "2026-07-01"));
        Assert.Contains("48,000", _console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_have_the_secret_is_told_nothing()
    {
        const string Body = """{"id": "c1", "day": "2026-05-04", "kind": "fair", "amount": 1}""";
        await using var host = await StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        async Task RefusedAsync(string? header, string body = Body, string name = "costs")
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/intake/{name}", UriKind.Relative)) { Content = new StringContent(body) };
            if (header is not null) request.Headers.TryAddWithoutValidation("KpiBot-Signature", header);
            using var response = await host.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.Unauthorized, ""), (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        var valid = Signed(now, Body, Secret);
        await RefusedAsync(null);
        await RefusedAsync("");
        await RefusedAsync(valid[..^1]);
        await RefusedAsync(valid.Replace("v1=", "v0=", StringComparison.Ordinal));
        await RefusedAsync(valid[..^1] + (valid[^1] == '0' ? '1' : '0'));
        await RefusedAsync(valid.ToUpperInvariant());
        await RefusedAsync(valid + "," + valid);
        await RefusedAsync(valid, Body + " ");
        await RefusedAsync(Signed(now, Body, Other));
        await RefusedAsync(valid, name: "leads");
        await RefusedAsync(valid, name: "nothing");
        await RefusedAsync(Signed(now - TimeSpan.FromSeconds(303), Body, Secret));
        await RefusedAsync(Signed(now + TimeSpan.FromSeconds(330), Body, Secret));
        using (var get = await host.Http.GetAsync(new Uri("/intake/costs", UriKind.Relative), TestContext.Current.CancellationToken)) Assert.False(get.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PushAsync(host.Http, new string(' ', IntakeEndpoint.LargestBody + 1))).Status);
        using (var workspace = Workspace.OpenReader(_console.Data)) Assert.Empty(workspace.Sources);
        Assert.Equal(HttpStatusCode.OK, (await PushAsync(host.Http, Body, now)).Status);
        Assert.Equal(HttpStatusCode.OK, (await PushAsync(host.Http, Body, secret: "1111111111111111222222222222222233333333")).Status); // the next secret
    }

    [Fact]
    public async Task While_another_writes_the_sender_is_told_to_come_again_and_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        using var workspace = await folder.WriterAsync(time);
        var places = await IntakePlace.OfAsync(new Dictionary<string, IntakeOptions> { ["costs"] = new() { Secret = KpiBot.Access.Secret.Of(Secret), Mapping = Sample } }, workspace, time, TestContext.Current.CancellationToken);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        app.Urls.Add($"http://127.0.0.1:{RunningPlayground.FreePort()}");
        using var intake = new IntakeEndpoint(places, () => { }, _ => { }) { Patience = TimeSpan.FromMilliseconds(50) };
        intake.Map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        const string Body = """{"id": "c1", "day": "2026-05-04", "kind": "fair", "amount": 1}""";
        await using (await workspace.BeginAsync("crm", TestContext.Current.CancellationToken))
        {
            using var busy = await SendAsync(http, Body, time.GetUtcNow(), Secret);
            Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(5)), (busy.StatusCode, busy.Headers.RetryAfter?.Delta));
        }

        Assert.Equal((HttpStatusCode.OK, """{"rows":1,"repeated":false}"""), await PushAsync(http, Body, time.GetUtcNow()));
        Assert.Single(workspace.All<Spend>());
    }

    [Theory]
    [InlineData("Intake:costs:Secret", "", "The setting Intake:costs:Secret is empty")]
    [InlineData("Intake:costs:Secret", "short", "A secret of the setting Intake:costs is too short: 32 characters at least.")]
    [InlineData("Intake:leads:Secret", Secret, "Two secrets under Intake are the same")]
    [InlineData("Intake:costs:Mapping", "", "The setting Intake:costs:Mapping is empty")]
    [InlineData("Intake:a b:Secret", Secret, "The setting Intake:a b has a name of other letters")]
    public async Task A_setting_that_cannot_be_used_is_named_and_no_secret_is_shown(string setting, string value, string sentence)
    {
        foreach (var (name, given) in Settings) _console.Settings[name] = given;
        _console.Settings[setting] = value;
        Assert.Equal(2, await _console.RunAsync("ask", "win rate"));
        Assert.StartsWith(sentence, _console.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, _console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_that_cannot_be_used_keeps_the_host_from_starting()
    {
        foreach (var (name, given) in Settings) _console.Settings[name] = given;
        _console.Settings["Intake:costs:Mapping"] = _console.File("rows.json", """{"source": "x", "files": [{"file": "a", "record": "lead", "id": {"row": true}, "fields": {}}]}""");
        Assert.Equal(2, await _console.RunAsync());
        Assert.Contains("of the setting Intake:costs, for its id is the row's number", _console.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _console.Dispose();

    private static string Sample => Path.Combine(KpiBot.Tests.Support.Checkout.Root, "samples", "mappings", "marketing-costs.json");

    private static Dictionary<string, string?> Settings => new()
    {
        ["Intake:costs:Secret"] = Secret, ["Intake:costs:NextSecret"] = "1111111111111111222222222222222233333333", ["Intake:costs:Mapping"] = Sample, ["Intake:leads:Secret"] = Other, ["Intake:leads:Mapping"] = Sample,
    };

    private Task<ServedFolder> StartAsync(bool fromNothing = false) => ServedFolder.StartAsync(_console.Data, Settings, fromNothing: fromNothing);

    private static async Task<(HttpStatusCode Status, string Body)> PushAsync(HttpClient http, string body, DateTimeOffset? at = null, string secret = Secret)
    {
        using var response = await SendAsync(http, body, at ?? TimeProvider.System.GetUtcNow(), secret);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string body, DateTimeOffset at, string secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/intake/costs", UriKind.Relative)) { Content = new StringContent(body) };
        request.Headers.Add("KpiBot-Signature", Signed(at, body, secret));
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string Signed(DateTimeOffset at, string body, string secret)
    {
        var seconds = at.ToUnixTimeSeconds();
        return $"t={seconds},v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{seconds}.{body}")))}";
    }
}
