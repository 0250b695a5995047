using System.Collections.Concurrent;
using System.Text.Json;
using KpiBot.Access;
using KpiBot.Slack;
using KpiBot.Slack.Api;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Slack;

/// <summary>Stands in for Slack on this machine, and answers as the test says, the truth or not.</summary>
internal sealed class FakeSlack : IAsyncDisposable
{
    public const string Token = "xoxb-canary-1234567890";
    public const string Posted = """{"ok":true,"channel":"C1","ts":"1763848800.000100"}""";

    private readonly WebApplication _app;
    private int _inFlight;

    private FakeSlack(Func<HttpContext, Call, Task> answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync(context.RequestAborted);
            var call = new Call(context.Request.Path.Value!, body, context.Request.Headers.Authorization.ToString(), Time.GetUtcNow(), Interlocked.Increment(ref _inFlight));
            Calls.Enqueue(call);
            try
            {
                await answer(context, call);
            }
            finally
            {
                Interlocked.Decrement(ref _inFlight);
            }
        });
    }

    public FakeTimeProvider Time { get; } = new(Signed.Now);

    public ConcurrentQueue<Call> Calls { get; } = new();

    public Uri Url => new(_app.Urls.Single());

    public static async Task<FakeSlack> StartAsync(Func<HttpContext, Call, Task> answer)
    {
        var slack = new FakeSlack(answer);
        await slack._app.StartAsync(TestContext.Current.CancellationToken);
        return slack;
    }

    public static Task<FakeSlack> SayingAsync(string json) => StartAsync((context, _) => WriteAsync(context, json));

    public SlackClient Client(TimeSpan? limit = null) =>
        new(new SlackAddresses(new Uri(Url, "api/").ToString(), isDevelopment: true), _ => ValueTask.FromResult(Secret.Of(Token)), limit ?? TimeSpan.FromDays(1), Time);

    public static Task WriteAsync(HttpContext context, string body, int status = 200, string type = "application/json")
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>A request as it came in.</summary>
    internal sealed record Call(string Path, string Body, string Authorization, DateTimeOffset At, int InFlight)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    }
}
