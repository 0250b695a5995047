using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace KpiBot.Faults;

/// <summary>
/// A platform on loopback. One request in ten ends so that its sender cannot know, or wrongly believes, what came of it; one whose sender is killed goes on.
/// Its ledger counts what was said, not by which id.
/// </summary>
internal sealed class OtherEnd : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (string MessageId, DateTimeOffset VisibleAt)> _byId = new();
    private readonly WebApplication _app;
    private readonly Random _random;
    private int _messages;

    private OtherEnd(WebApplication app, int seed) => (_app, _random) = (app, new Random(seed));

    /// <summary>How often each text was taken.</summary>
    public ConcurrentDictionary<string, int> Ledger { get; } = new();

    /// <summary>Requests whose outcome the sender was not told.</summary>
    public int Unclear;

    /// <summary>Messages taken after their sender was gone.</summary>
    public int Orphans;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<OtherEnd> StartAsync(int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var end = new OtherEnd(app, seed);
        app.MapPost("/post", end.PostAsync);
        app.MapGet("/find", end.Find);
        await app.StartAsync();
        return end;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task PostAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var (id, text) = (context.Request.Headers["X-Id"].ToString(), await reader.ReadToEndAsync());
        var sent = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(context.Request.Headers["X-Sent-At"].ToString(), CultureInfo.InvariantCulture));
        var fate = Next(100);
        if (fate < 3)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        if (fate < 6)
        {
            Fail(context);
            return;
        }

        await Task.Delay(Next(80));
        if (TimeProvider.System.GetUtcNow() - sent > Timing.Commit)
        {
            Fail(context);
            return;
        }

        var messageId = Take(id, text);
        if (context.RequestAborted.IsCancellationRequested) Interlocked.Increment(ref Orphans);
        if (fate < 8) Fail(context);
        else if (fate < 10) Abort(context);
        else await context.Response.WriteAsync(messageId);
    }

    private string Take(string id, string text)
    {
        var messageId = Interlocked.Increment(ref _messages).ToString(CultureInfo.InvariantCulture);
        Ledger.AddOrUpdate(text, 1, (_, times) => times + 1);
        _byId.TryAdd(id, (messageId, TimeProvider.System.GetUtcNow() + Timing.Hidden));
        return messageId;
    }

    private async Task Find(HttpContext context)
    {
        if (Next(100) < 3) context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else if (_byId.TryGetValue(context.Request.Query["id"].ToString(), out var found) && found.VisibleAt <= TimeProvider.System.GetUtcNow()) await context.Response.WriteAsync(found.MessageId);
        else context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    private void Fail(HttpContext context)
    {
        Interlocked.Increment(ref Unclear);
        context.Response.StatusCode = StatusCodes.Status500InternalServerError;
    }

    private void Abort(HttpContext context)
    {
        Interlocked.Increment(ref Unclear);
        context.Abort();
    }

    private int Next(int below)
    {
        lock (_random) return _random.Next(below);
    }
}
