using System.Globalization;
using System.Text.Json;
using KpiBot.Sync;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace KpiBot.Faults;

/// <summary>
/// A CRM that is read over HTTP. All of its rows change together, and as many go as come: whoever reads it whole finds the same number of rows, all of one generation.
/// </summary>
internal sealed class CrmServer : IAsyncDisposable
{
    public const int Deals = 1_000, People = 500;
    private const int PageSize = 50, Turnover = 20;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly WebApplication _app;
    private readonly Random _random;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, Row> _deals = new(StringComparer.Ordinal), _people = new(StringComparer.Ordinal);
    private TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;

    private CrmServer(int seed)
    {
        _random = new Random(seed);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
        for (; _next < Deals; _next++) _deals[Id(_next)] = new Row();
        for (var person = 0; person < People; person++) _people[Id(person)] = new Row();
        Change();
    }

    public Uri Address => new(_app.Urls.Single());

    /// <summary>The number of the generation that it holds.</summary>
    public int Generation { get; private set; }

    /// <summary>Completes at the next request.</summary>
    public Task NextCall()
    {
        lock (_lock) return (_called = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }

    public static async Task<CrmServer> StartAsync(int seed)
    {
        var server = new CrmServer(seed);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Another generation: everything changes, some go, and as many come.</summary>
    public void Change()
    {
        lock (_lock)
        {
            Generation++;
            if (Generation > 1)
            {
                foreach (var gone in _deals.Where(row => !row.Value.IsGone).OrderBy(_ => _random.Next()).Take(Turnover).ToList()) gone.Value.IsGone = true;
                for (var more = 0; more < Turnover; more++) _deals[Id(_next++)] = new Row();
            }

            var now = Now();
            foreach (var row in _deals.Values.Concat(_people.Values).Where(row => !row.IsGone)) row.Versions.Add((now, Generation));
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var (path, query) = (context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries), context.Request.Query);
        TimeSpan pause;
        object answer;
        lock (_lock)
        {
            _called.TrySetResult();
            pause = TimeSpan.FromMilliseconds(_random.Next(8));
            var rows = path[1] == "deals" ? _deals : _people;
            answer = path[0] == "count"
                ? rows.Values.LongCount(row => !row.IsGone)
                : PageOf(rows, Enum.Parse<PassKind>(path[2]), query["after"].ToString(), query["since"].ToString() is { Length: > 0 } since ? Instant.FromUnixTimeTicks(long.Parse(since, CultureInfo.InvariantCulture)) : null);
        }

        await Task.Delay(pause);
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.Body, answer, Json);
    }

    private static CrmPage PageOf(SortedDictionary<string, Row> rows, PassKind pass, string after, Instant? since)
    {
        var shown = rows.Where(row => string.CompareOrdinal(row.Key, after) > 0 && (pass == PassKind.Gone ? row.Value.IsGone : !row.Value.IsGone && (since is null || row.Value.Versions[^1].At >= since))).Take(PageSize + 1).ToList();
        var page = shown.Take(PageSize).ToList();
        var next = shown.Count > PageSize ? page[^1].Key : null;
        return pass == PassKind.Gone
            ? new CrmPage([], [.. page.Select(row => row.Key)], next)
            : new CrmPage([.. page.Select(row => new CrmRow(row.Key, [.. row.Value.Versions.Select(version => version.At.ToUnixTimeTicks())], [.. row.Value.Versions.Select(version => version.Generation)]))], [], next);
    }

    private static string Id(int number) => number.ToString("000000", CultureInfo.InvariantCulture);

    private static Instant Now() => Instant.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());

    private sealed class Row
    {
        public List<(Instant At, int Generation)> Versions { get; } = [];

        public bool IsGone { get; set; }
    }
}

/// <summary>A page on the wire.</summary>
internal sealed record CrmPage(IReadOnlyList<CrmRow> Rows, IReadOnlyList<string> Gone, string? Next);

/// <summary>A row on the wire: when it changed, in ticks, and which generation it belonged to since.</summary>
internal sealed record CrmRow(string Id, IReadOnlyList<long> At, IReadOnlyList<int> Generations);
