using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Access;
using KpiBot.Connectors.HubSpot;
using KpiBot.Connectors.Http;
using KpiBot.Tests.Connectors.Http;
using KpiBot.Tests.Connectors.OAuth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace KpiBot.Tests.Connectors.HubSpot;

/// <summary>
/// Stands in for HubSpot on this machine: lists by id, a search that is capped, late, and knows nothing of the archive, two rate limits, and a token that can end.
/// </summary>
internal sealed class FakeHubSpot : IAsyncDisposable
{
    public const string Token = "pat-na1-canary";
    private static readonly TimeSpan Burst = TimeSpan.FromSeconds(10), Second = TimeSpan.FromSeconds(1);

    private readonly WebApplication _app;
    private readonly Queue<DateTimeOffset> _calls = new(), _searches = new();
    private readonly Lock _lock = new();
    private readonly FakeHubSpotObjects _objects;

    private FakeHubSpot(FakeTimeProvider time)
    {
        (Time, _objects) = (time, new FakeHubSpotObjects(this));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public FakeTimeProvider Time { get; }

    public Uri Url => new(_app.Urls.Single());

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    /// <summary>Objects by the type's name in addresses, then by id.</summary>
    public Dictionary<string, SortedDictionary<long, FakeObject>> Objects { get; } = [];

    public JsonObject Account { get; set; } = new() { ["portalId"] = 1234567, ["companyCurrency"] = "BRL", ["timeZone"] = "America/Sao_Paulo", ["uiDomain"] = "app.hubspot.com", ["additionalCurrencies"] = new JsonArray("USD") };

    public List<JsonObject> Owners { get; } = [];

    public List<JsonObject> Pipelines { get; } = [];

    public List<JsonObject> Mailings { get; } = [];

    public HashSet<string> Tokens { get; } = [Token];

    /// <summary>Grants tokens that are accepted beside those; null where nobody does.</summary>
    public FakeAuthority? Authority { get; set; }

    public int CallsPerBurst { get; set; } = 190;

    /// <summary>Calls that came above a limit.</summary>
    public int Excesses { get; private set; }

    public ConcurrentQueue<Call> Calls { get; } = new();

    /// <summary>What was answered, before it was spoiled.</summary>
    public ConcurrentQueue<(Call Call, int Status, string Body)> Answers { get; } = new();

    /// <summary>Answers a request in HubSpot's place; null: HubSpot answers.</summary>
    public Func<Call, (int Status, string Body)?> Instead { get; set; } = _ => null;

    /// <summary>Spoils a body that is about to be sent.</summary>
    public Func<Call, string, string> Spoil { get; set; } = (_, body) => body;

    /// <summary>Properties that nobody asked for, sent with every object.</summary>
    public Dictionary<string, string> Extras { get; } = [];

    public static async Task<FakeHubSpot> StartAsync(FakeTimeProvider? time = null)
    {
        var hubSpot = new FakeHubSpot(time ?? new JumpingTime());
        await hubSpot._app.StartAsync(TestContext.Current.CancellationToken);
        return hubSpot;
    }

    public HubSpotSettings Settings => new() { ApiUrl = Url.ToString(), IsDevelopment = true };

    public HubSpotConnector Connector(ISourceToken? token = null, HubSpotSettings? settings = null) => new(settings ?? Settings, token ?? new FixedToken(Secret.Of(Token)), Time);

    public SortedDictionary<long, FakeObject> Of(string type) => Objects.TryGetValue(type, out var objects) ? objects : Objects[type] = [];

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (Authority is { } authority && context.Request.Path.StartsWithSegments("/oauth"))
        {
            await authority.AnswerAsync(context);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var call = new Call(context.Request.Method, context.Request.Path.Value!, context.Request.Query.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()), await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization.ToString());
        Calls.Enqueue(call);
        var (status, body) = Answer(call, context.Response);
        (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
        Answers.Enqueue((call, status, body));
        await context.Response.WriteAsync(status == 200 ? Spoil(call, body) : body, context.RequestAborted);
    }

    private (int Status, string Body) Answer(Call call, HttpResponse response)
    {
        lock (_lock)
        {
            var token = call.Authorization.Replace("Bearer ", "", StringComparison.Ordinal);
            if (!Tokens.Contains(token) && Authority?.Access.ContainsKey(token) != true) return (401, """{"status":"error","category":"EXPIRED_AUTHENTICATION","message":"secret detail"}""");
            var isSearch = call.Path.EndsWith("/search", StringComparison.Ordinal);
            if (!Within(_calls, CallsPerBurst, Burst)) return (429, """{"status":"error","errorType":"RATE_LIMIT","policyName":"TEN_SECONDLY_ROLLING"}""");
            if (isSearch && !Within(_searches, 5, Second)) return (429, """{"status":"error","errorType":"RATE_LIMIT","policyName":"SECONDLY"}""");
            if (Instead(call) is { } other) return other;
            if (!isSearch)
            {
                response.Headers["X-HubSpot-RateLimit-Max"] = CallsPerBurst.ToString(CultureInfo.InvariantCulture);
                response.Headers["X-HubSpot-RateLimit-Interval-Milliseconds"] = "10000";
                response.Headers["X-HubSpot-RateLimit-Daily"] = "650000";
                response.Headers["X-HubSpot-RateLimit-Daily-Remaining"] = (650_000 - Calls.Count).ToString(CultureInfo.InvariantCulture);
            }

            var answer = call.Path switch
            {
                "/account-info/v3/details" => Account,
                "/crm/v3/owners" => Listed(call, Owners.Where(owner => (bool)owner["archived"]! == (call.Query["archived"] == "true"))),
                "/crm/v3/pipelines/deals" => Listed(call, Pipelines),
                "/marketing/v3/emails" => Listed(call, Mailings),
                _ => _objects.Answer(call),
            };
            return answer is null ? (400, """{"status":"error","category":"VALIDATION_ERROR","message":"secret detail"}""") : (200, answer.ToJsonString());
        }
    }

    private bool Within(Queue<DateTimeOffset> before, int most, TimeSpan window)
    {
        var now = Time.GetUtcNow();
        while (before.Count > 0 && before.Peek() + window <= now) before.Dequeue();
        if (before.Count >= most)
        {
            Excesses++;
            return false;
        }

        before.Enqueue(now);
        return true;
    }

    private static JsonObject Listed(Call call, IEnumerable<JsonObject> all)
    {
        var (from, limit) = (int.Parse(call.Query.GetValueOrDefault("after", "0"), CultureInfo.InvariantCulture), int.Parse(call.Query.GetValueOrDefault("limit", "1000"), CultureInfo.InvariantCulture));
        var rest = all.Skip(from).ToList();
        var page = FakeHubSpotObjects.Page(rest.Take(limit).Select(item => item.DeepClone()), rest.Count > limit ? (from + limit).ToString(CultureInfo.InvariantCulture) : null);
        page["total"] = rest.Count + from;
        return page;
    }

    /// <summary>A request as it came in.</summary>
    internal sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Query, string Body, string Authorization);
}
