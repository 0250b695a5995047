using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Access;
using KpiBot.Connectors.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace KpiBot.Tests.Connectors.Http;

/// <summary>What every stand-in of a source has: a server on this machine, tokens that can end, a limit of calls in a stretch of time, and ways to answer wrongly.</summary>
internal abstract class FakeSource : IAsyncDisposable
{
    public const string Token = "canary-of-a-token";

    private readonly WebApplication _app;
    private readonly Queue<DateTimeOffset> _calls = new();
    private readonly Lock _lock = new();

    protected FakeSource()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public FakeTimeProvider Time { get; } = new JumpingTime();

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    public string Url => _app.Urls.Single();

    public HashSet<string> Tokens { get; } = [Token];

    /// <summary>Calls that came above the limit.</summary>
    public int Excesses { get; private set; }

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>Answers in the source's place; null: the source answers.</summary>
    public Func<Call, (int Status, string Body)?> Instead { get; set; } = _ => null;

    /// <summary>Spoils a body that is about to be sent.</summary>
    public Func<Call, string, string> Spoil { get; set; } = (_, body) => body;

    /// <summary>Fields that nobody asked for, sent with every object.</summary>
    public Dictionary<string, string> Extras { get; } = [];

    /// <summary>Calls in a window.</summary>
    protected abstract (int Most, TimeSpan Window) Limit { get; }

    public static ISourceToken Fixed { get; } = new FixedToken(Secret.Of(Token));

    public Task StartAsync() => _app.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static string Iso(Instant at) => NodaTime.Text.InstantPattern.General.Format(at);

    /// <summary>Two hundred fields that nobody asked for, and those that must never be kept.</summary>
    public void Offer()
    {
        for (var extra = 0; extra < 200; extra++) Extras[$"extra_{extra}"] = $"leak-{extra}";
        foreach (var name in (string[])["email", "emails", "phone", "phones", "title", "subject", "note", "notes", "public_description", "first_name", "person_name", "address_street"]) Extras[name] = $"leak-{name}";
    }

    /// <summary>The token that a call shows.</summary>
    protected abstract string? TokenOf(HttpRequest request);

    /// <summary>The source's own answer; null for a request that it does not accept.</summary>
    protected abstract JsonNode? Answer(Call call);

    /// <summary>The answer to a call above the limit, or with a token that is not known.</summary>
    protected abstract (int Status, string Body) Refuse(bool isExcess, HttpResponse response);

    /// <summary>What every reply carries.</summary>
    protected virtual void Stamp(Call call, HttpResponse response)
    {
    }

    /// <summary>An object with what nobody asked for.</summary>
    protected JsonObject Shown(JsonObject own)
    {
        var shown = own.DeepClone().AsObject();
        foreach (var (name, value) in Extras) shown.TryAdd(name, value);
        return shown;
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var call = new Call(context.Request.Path.Value!, context.Request.Query.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()), context.Request.QueryString.Value ?? "");
        Calls.Enqueue(call);
        var (status, body) = Answered(call, context);
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
        await context.Response.WriteAsync(status == 200 ? Spoil(call, body) : body, context.RequestAborted);
    }

    private (int Status, string Body) Answered(Call call, HttpContext context)
    {
        lock (_lock)
        {
            if (TokenOf(context.Request) is not { } token || !Tokens.Contains(token)) return Refuse(isExcess: false, context.Response);
            var now = Time.GetUtcNow();
            while (_calls.Count > 0 && _calls.Peek() + Limit.Window <= now) _calls.Dequeue();
            if (_calls.Count >= Limit.Most)
            {
                Excesses++;
                return Refuse(isExcess: true, context.Response);
            }

            _calls.Enqueue(now);
            Stamp(call, context.Response);
            if (Instead(call) is { } other) return other;
            return Answer(call) is { } answer ? (200, answer.ToJsonString()) : (400, """{"success":false,"error":"secret detail"}""");
        }
    }

    /// <summary>A request as it came in.</summary>
    internal sealed record Call(string Path, IReadOnlyDictionary<string, string> Query, string QueryText)
    {
        public int Number(string name, int fallback) => Query.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : fallback;
    }

    /// <summary>A token that the source can end, and that is renewed once for all.</summary>
    internal sealed class EndingToken : ISourceToken
    {
        public const string Second = "second-canary-of-a-token";
        private readonly Lock _lock = new();
        private string _token = Token;

        public int Renewals { get; private set; }

        public ValueTask<Secret> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(Secret.Of(_token));

        public ValueTask<bool> RenewAsync(Secret refused, CancellationToken cancellation)
        {
            lock (_lock)
            {
                if (refused.Reveal() == _token) (_token, Renewals) = (Second, Renewals + 1);
                return ValueTask.FromResult(true);
            }
        }
    }
}
