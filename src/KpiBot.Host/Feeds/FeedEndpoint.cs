using System.Security.Cryptography;
using System.Text;
using KpiBot.Answers;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Web.Gate;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Host.Feeds;

/// <summary>
/// <c>GET /feeds/KPI.csv</c> and <c>.json</c>: the figures that a question gets, for other programs. A token stands in the header <c>Authorization</c> and nowhere else. Who has none gets 401; what a token does not
/// grant is as if there were no such thing.
/// </summary>
internal sealed class FeedEndpoint(OpenWorkspace workspace, FeedTokens tokens, TimeProvider time)
{
    private const string Scheme = "Bearer ", Csv = ".csv", Json = ".json";

    private readonly RateBound _callers = new(120, 10, time), _tokens = new(60, 1, time);

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/feeds/{file}", Answer);

    private IResult Answer(HttpContext context, string file)
    {
        var today = workspace.Calendar.DayOf(Instant.FromDateTimeOffset(time.GetUtcNow()));
        if (!_callers.Allows(context)) return Busy(context);
        if (GrantOf(context.Request, today) is not { } grant)
        {
            context.Response.Headers.WWWAuthenticate = Scheme.Trim();
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        if (!_tokens.Allows(grant.Name)) return Busy(context);
        var isJson = file.EndsWith(Json, StringComparison.Ordinal);
        if (!isJson && !file.EndsWith(Csv, StringComparison.Ordinal)) return Results.NotFound();
        var id = file[..file.LastIndexOf('.')];
        var by = context.Request.Query["by"];
        if (!grant.Kpis.Contains(id) || Catalogue.Find(id) is not { } kpi || by.Any(name => name is not null && !grant.By.Contains(name))) return Results.NotFound();
        var (request, problem) = FeedRequest.Of(kpi, context.Request.Query, workspace, today);
        return request is null ? Results.Json(new { error = problem }, statusCode: StatusCodes.Status400BadRequest) : Give(context, request, isJson);
    }

    private FeedGrant? GrantOf(HttpRequest request, DateOnly today)
    {
        try
        {
            return request.Headers.Authorization is [{ } given] && given.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? tokens.Find(given[Scheme.Length..].Trim(), today) : null;
        }
        catch (Exception exception) when (exception is UsageException or IOException or UnauthorizedAccessException)
        {
            return null; // `kpibot doctor` and `kpibot feed list` say why
        }
    }

    private IResult Give(HttpContext context, KpiRequest request, bool isJson)
    {
        var series = workspace.SeriesOf(request);
        var body = Encoding.UTF8.GetBytes(isJson ? SeriesJson.Of(series) : string.Concat(SeriesCsv.Lines(series).Select(line => line + "\r\n")));
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}\"";
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Authorization";
        if (series.AsOf is { } asOf) headers["KpiBot-Data-As-Of"] = InstantPattern.ExtendedIso.Format(asOf);
        headers["KpiBot-Data-Incomplete"] = series.IsIncomplete ? "true" : "false";
        if (context.Request.Headers.IfNoneMatch.SelectMany(known => (known ?? "").Split(',')).Any(known => known.Trim() is var one && (one == tag || one == "W/" + tag))) return Results.StatusCode(StatusCodes.Status304NotModified);
        return Results.Bytes(body, isJson ? "application/json; charset=utf-8" : "text/csv; charset=utf-8");
    }

    private static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }
}
