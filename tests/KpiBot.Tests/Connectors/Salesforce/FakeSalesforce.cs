using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using KpiBot.Access;
using KpiBot.Connectors.Http;
using KpiBot.Connectors.OAuth;
using KpiBot.Connectors.Salesforce;
using KpiBot.Tests.Connectors.Http;
using KpiBot.Tests.Connectors.OAuth;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace KpiBot.Tests.Connectors.Salesforce;

/// <summary>Stands in for Salesforce on this machine: sessions that are given for a signed statement and can end, questions, descriptions, the log of deletions, jobs, and the limit of the day.</summary>
internal sealed class FakeSalesforce : IAsyncDisposable
{
    public const string ClientId = "3MVG9.app", Username = "kpibot@acme.example";

    private readonly WebApplication _app;
    private readonly Lock _lock = new();

    private FakeSalesforce(FakeTimeProvider time)
    {
        (Time, Answers) = (time, new FakeAnswers(this));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public FakeTimeProvider Time { get; }

    public FakeOrg Org { get; } = new();

    public FakeAnswers Answers { get; }

    public string Url => _app.Urls.Single();

    public Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    /// <summary>Sessions that are good.</summary>
    public HashSet<string> Sessions { get; } = [];

    /// <summary>Whether a session is good that others gave.</summary>
    public Func<string, bool> Knows { get; set; } = _ => false;

    /// <summary>Sessions given.</summary>
    public int Given { get; private set; }

    public ConcurrentQueue<Call> Calls { get; } = new();

    public int CallsUsed { get; set; }

    public int CallsADay { get; set; } = 100_000;

    /// <summary>From how many records on a page ends early, as it does where records are long.</summary>
    public int CutAt { get; set; } = int.MaxValue;

    /// <summary>How many deletions are told at once.</summary>
    public int MostDeletions { get; set; } = 600_000;

    /// <summary>Objects without a log of deletions.</summary>
    public HashSet<string> Unlogged { get; } = ["CampaignMember"];

    public bool RefusesJobs { get; set; }

    public bool FailsJobs { get; set; }

    /// <summary>Sent with every record, though nobody asked for it.</summary>
    public Dictionary<string, string> Extras { get; } = [];

    /// <summary>Answers a request in Salesforce's place; null: Salesforce answers.</summary>
    public Func<Call, (int Status, string Body)?> Instead { get; set; } = _ => null;

    /// <summary>Spoils a body that is about to be sent.</summary>
    public Func<Call, string, string> Spoil { get; set; } = (_, body) => body;

    public SalesforceSettings Settings => new() { InstanceUrl = Url, IsDevelopment = true };

    public static async Task<FakeSalesforce> StartAsync(FakeTimeProvider? time = null)
    {
        var salesforce = new FakeSalesforce(time ?? new JumpingTime());
        await salesforce._app.StartAsync(TestContext.Current.CancellationToken);
        return salesforce;
    }

    public JwtBearerToken Token() => new(
        new JwtBearerSettings { Provider = "Salesforce", TokenUrl = new Uri(Url + "/services/oauth2/token"), Issuer = ClientId, Subject = Username, Audience = Url, PrivateKey = Secret.Of(FakeTokenEndpoint.Pem), IsDevelopment = true }, Time);

    public SalesforceConnector Connector(SalesforceSettings? settings = null, ISourceToken? token = null) => new(settings ?? Settings, token ?? Token(), Time);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path == "/services/oauth2/token")
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            await SendAsync(context, "application/json", Session(form["assertion"].ToString()));
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var call = new Call(context.Request.Method, context.Request.Path.Value!, context.Request.Query.ToDictionary(entry => entry.Key, entry => entry.Value.ToString()), await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization.ToString());
        Calls.Enqueue(call);
        (int, string) answer;
        try
        {
            lock (_lock) answer = Answer(call, context.Response);
        }
        catch (FakeFault fault)
        {
            answer = (fault.Status, new JsonArray(new JsonObject { ["errorCode"] = fault.Code, ["message"] = fault.Message }).ToJsonString());
        }

        await SendAsync(context, "application/json", answer.Item1 == 200 ? (200, Spoil(call, answer.Item2)) : answer);
    }

    private (int Status, string Body) Answer(Call call, HttpResponse response)
    {
        var session = call.Authorization.Replace("Bearer ", "", StringComparison.Ordinal);
        if (!Sessions.Contains(session) && !Knows(session)) throw new FakeFault(401, "INVALID_SESSION_ID");
        if (Instead(call) is { } other) return other;
        if (++CallsUsed > CallsADay) throw new FakeFault(403, "REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.");
        response.Headers["Sforce-Limit-Info"] = $"api-usage={CallsUsed}/{CallsADay}";
        switch (call.Path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["services", "data", "v62.0", "queryAll"]:
                return (200, Answers.Query(call.Query["q"]).ToJsonString());
            case ["services", "data", "v62.0", "sobjects", var name, "describe"]:
                return (200, Answers.Describe(name).ToJsonString());
            case ["services", "data", "v62.0", "sobjects", var name, "deleted"]:
                return (200, Answers.Deleted(name, call.Query["start"], call.Query["end"]).ToJsonString());
            case ["services", "data", "v62.0", "jobs", "query"] when call.Method == "POST":
                return (200, Answers.Prepare(JsonNode.Parse(call.Body)!).ToJsonString());
            case ["services", "data", "v62.0", "jobs", "query", var job]:
                return (200, Answers.Job(job).ToJsonString());
            case ["services", "data", "v62.0", "jobs", "query", var job, "results"]:
                var (csv, records, next) = Answers.Results(job, int.Parse(call.Query["maxRecords"], CultureInfo.InvariantCulture), call.Query.GetValueOrDefault("locator"));
                (response.Headers["Sforce-NumberOfRecords"], response.Headers["Sforce-Locator"]) = (records.ToString(CultureInfo.InvariantCulture), next);
                return (200, csv);
            default:
                throw new FakeFault(404, "NOT_FOUND");
        }
    }

    private (int, string) Session(string assertion)
    {
        lock (_lock)
        {
            if (FakeTokenEndpoint.Read(assertion) is not { } said || (string?)said.Claims["iss"] != ClientId || (string?)said.Claims["sub"] != Username || (string?)said.Claims["aud"] != Url
                || (long?)said.Claims["exp"] is not { } ends || ends < Time.GetUtcNow().ToUnixTimeSeconds() || ends > Time.GetUtcNow().ToUnixTimeSeconds() + 180)
                return (400, """{"error":"invalid_grant","error_description":"secret detail"}""");
            var session = $"00D-session-{++Given}";
            Sessions.Add(session);
            return (200, new JsonObject { ["access_token"] = session, ["instance_url"] = Url, ["token_type"] = "Bearer", ["scope"] = "api" }.ToJsonString());
        }
    }

    private static async Task SendAsync(HttpContext context, string type, (int Status, string Body) answer)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (answer.Status, type);
        await context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    /// <summary>A request as it came in.</summary>
    internal sealed record Call(string Method, string Path, IReadOnlyDictionary<string, string> Query, string Body, string Authorization)
    {
        /// <summary>The question in it; null for none.</summary>
        public string? Soql => Query.GetValueOrDefault("q") ?? (Method == "POST" ? (string?)JsonNode.Parse(Body)!["query"] : null);

        public bool Asks(string name) => Soql?.Contains($" FROM {name} ", StringComparison.Ordinal) == true || Soql?.EndsWith($" FROM {name}", StringComparison.Ordinal) == true;
    }
}
