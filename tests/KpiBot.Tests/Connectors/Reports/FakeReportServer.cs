using System.Collections.Concurrent;
using KpiBot.Tests.Connectors.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Connectors.Reports;

/// <summary>Stands in for a service that answers with daily figures: on this machine, with a token that can end, and whatever can go wrong.</summary>
internal abstract class FakeReportServer : IAsyncDisposable
{
    public const string Token = "canary-token";

    private readonly WebApplication _app;

    protected FakeReportServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public FakeTimeProvider Time { get; } = new JumpingTime();

    public string Url => _app.Urls.Single();

    public HashSet<string> Tokens { get; } = [Token];

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Answers in its place; null: it answers itself.</summary>
    public Func<Call, (int Status, string Body)?> Instead { get; set; } = _ => null;

    /// <summary>Spoils a reply that is about to be sent.</summary>
    public Func<string, string> Spoil { get; set; } = body => body;

    /// <summary>What it answers where the token is none.</summary>
    public abstract (int Status, string Body) Refusal { get; }

    public async Task StartAsync() => await _app.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    /// <summary>What it answers; null for a request that it does not accept.</summary>
    protected abstract string? Answer(Call call, IHeaderDictionary headers);

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = context.Request;
        var call = new Call(
            request.Method, request.Path.Value!, request.Query.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()), await reader.ReadToEndAsync(context.RequestAborted),
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        Calls.Enqueue(call);
        var (status, body) = !Tokens.Contains(call.Headers.GetValueOrDefault("Authorization", "").Replace("Bearer ", "", StringComparison.Ordinal)) ? Refusal
            : Instead(call) ?? (Answer(call, context.Response.Headers) is { } answer ? (200, answer) : (400, """{"error":{"message":"secret detail"}}"""));
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
        await context.Response.WriteAsync(status == 200 ? Spoil(body) : body, context.RequestAborted);
    }

    /// <summary>A request as it came in.</summary>
    internal sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Query, string Body, IReadOnlyDictionary<string, string> Headers);
}
