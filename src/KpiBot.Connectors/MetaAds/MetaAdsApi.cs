using System.Net;
using System.Text.Json;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.MetaAds;

/// <summary>Meta's Graph API: its limits, which every reply tells how far they are used, and what its errors mean.</summary>
internal sealed class MetaAdsApi : IDisposable
{
    private const int PerSecond = 5;

    // Above it calls are spaced out, so that others with the same app are not refused.
    private const int Busy = 75;
    private static readonly TimeSpan Breather = TimeSpan.FromSeconds(30), Longest = TimeSpan.FromMinutes(15);

    private readonly SourceClient _client;
    private readonly Pace _pace;
    private readonly string _version;

    public MetaAdsApi(AdSettings settings, ISourceToken token, TimeProvider time)
    {
        if (settings.AddressProblem(MetaAdsConnector.Host) is { } problem) throw new ArgumentException(problem, nameof(settings));
        (_pace, _version) = (new Pace(PerSecond, TimeSpan.FromSeconds(1), time), settings.Version);
        _client = new SourceClient("Meta", new Uri(settings.ApiUrl), token, new PinnedConnections(settings.IsDevelopment).Handler(), Judge, time) { OnReply = Heed };
    }

    public SourceTraffic Traffic => new(_client.Calls, _client.Repeated, _pace.Waited, null);

    /// <summary>Reads an address below the version's.</summary>
    public Task<JsonDocument> GetAsync(string path, string what, CancellationToken cancellation) =>
        _client.CallAsync(new SourceCall(HttpMethod.Get, $"/{_version}/{path}", null, what, MetaAdsConnector.Scope) { Paces = [_pace] }, cancellation);

    public void Dispose() => _client.Dispose();

    /// <summary>Goes slower where a limit is nearly used, and waits as long as Meta says where it is.</summary>
    private void Heed(SourceReply reply)
    {
        if (!reply.Headers.NonValidated.TryGetValues("X-Business-Use-Case-Usage", out var header)) return;
        var (used, minutes) = UsageOf(header.ToString());
        if (minutes > 0) _pace.Pause(TimeSpan.FromMinutes(minutes) is var said && said < Longest ? said : Longest);
        else if (used >= Busy) _pace.Pause(Breather);
    }

    /// <summary>The share of the limits that is used most, in per cent, and the minutes until calls are taken again.</summary>
    private static (int Used, int Minutes) UsageOf(string header)
    {
        try
        {
            using var usage = JsonDocument.Parse(header);
            var limits = usage.RootElement.ValueKind == JsonValueKind.Object ? usage.RootElement.EnumerateObject().SelectMany(account => account.Value.Items()).ToList() : [];
            return (limits.SelectMany(limit => new[] { "call_count", "total_cputime", "total_time" }.Select(name => Number(limit, name))).DefaultIfEmpty(0).Max(), limits.Select(limit => Number(limit, "estimated_time_to_regain_access")).DefaultIfEmpty(0).Max());
        }
        catch (JsonException)
        {
            return (0, 0);
        }
    }

    private static int Number(JsonElement limit, string name) => limit.Get(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var value) ? value : 0;

    /// <summary>Meta tells errors apart by a code of its own; the status says little.</summary>
    private static Verdict Judge(SourceReply reply, SourceCall call) => reply.Code("error", "code") switch
    {
        102 or 190 => Verdict.Refused,
        4 or 17 or 32 or 613 or (>= 80000 and <= 80014) => Verdict.Later,
        10 or 3 or (>= 200 and <= 299) => Verdict.NotAllowed,
        100 when call.Path.Contains("after=", StringComparison.Ordinal) => Verdict.PlaceLost,
        1 or 2 => Verdict.Again,
        _ when reply.Status is HttpStatusCode.TooManyRequests => Verdict.Later,
        _ when reply.Status is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => Verdict.Again,
        _ => Verdict.Wrong,
    };
}
