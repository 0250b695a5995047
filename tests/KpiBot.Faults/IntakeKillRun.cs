using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Crm;
using KpiBot.Storage;

namespace KpiBot.Faults;

/// <summary>
/// Rows are pushed to the host and files dropped into its folder while it is killed again and again. Judged by the senders' ledger: every version of a row that was acknowledged is there, once, and the newest one;
/// every file is there, once, and put away. Deliveries that were acknowledged are sent again by someone who has kept them, and change nothing.
/// </summary>
internal sealed class IntakeKillRun : IDisposable
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const int Senders = 4, RowsOfFile = 3;

    private readonly ConcurrentDictionary<string, decimal> _pushed = new(), _dropped = new();
    private readonly ConcurrentDictionary<string, (long Seconds, string Body)> _open = new();
    private readonly ConcurrentQueue<(long Seconds, string Body)> _kept = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("kpibot-faults-").FullName;
    private readonly Random _random;
    private int _files, _pushes, _replays, _busy;

    private IntakeKillRun(int seed) => _random = new Random(seed);

    private string Data => Path.Combine(_folder, "data");

    private string Drops => Path.Combine(_folder, "drops");

    public static async Task RunAsync(int kills, int seed, Checks checks)
    {
        var watch = Stopwatch.StartNew();
        using var run = new IntakeKillRun(seed);
        Directory.CreateDirectory(run.Drops);
        File.WriteAllText(Path.Combine(run._folder, "pushed.json"), Mapping("pushed", "rows"));
        File.WriteAllText(Path.Combine(run._folder, "dropped.json"), Mapping("dropped", "costs-*.csv"));
        for (var killed = 0; killed < kills; killed++) await run.LiveAsync(TimeSpan.FromMilliseconds(run._random.Next(200, 2_500)));
        await run.EndAsync();
        await run.JudgeAsync(kills, watch, seed, checks);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task LiveAsync(TimeSpan life)
    {
        await using var host = await HostProcess.StartAsync(Data, Settings);
        using var http = new HttpClient { BaseAddress = host.Address };
        using var end = new CancellationTokenSource();
        var sending = Enumerable.Range(0, Senders).Select(sender => SendAsync(http, $"s{sender}", new Random(_random.Next()), end.Token)).Append(DropAsync(end.Token)).ToList();
        await Task.Delay(life);
        host.Kill();
        await end.CancelAsync();
        await Task.WhenAll(sending);
    }

    /// <summary>The last life: what is open is sent until it is acknowledged, and the folder empties.</summary>
    private async Task EndAsync()
    {
        await using var host = await HostProcess.StartAsync(Data, Settings);
        using var http = new HttpClient { BaseAddress = host.Address };
        foreach (var sender in _open.Keys) while (!await PushAsync(http, sender)) await Task.Delay(50);
        for (var watch = Stopwatch.StartNew(); Put("done") < _files && watch.Elapsed < TimeSpan.FromMinutes(1);) await Task.Delay(100);
    }

    private Dictionary<string, string> Settings => new()
    {
        ["KPIBOT_INTAKE__PUSHED__SECRET"] = Secret, ["KPIBOT_INTAKE__PUSHED__MAPPING"] = Path.Combine(_folder, "pushed.json"),
        ["KPIBOT_WATCH__FOLDER"] = Drops, ["KPIBOT_WATCH__MAPPING"] = Path.Combine(_folder, "dropped.json"), ["KPIBOT_WATCH__EVERYSECONDS"] = "0.2",
    };

    /// <summary>One sender's work: what was not acknowledged goes again, byte for byte; then a new version of one of its rows; now and then an old delivery again.</summary>
    private async Task SendAsync(HttpClient http, string sender, Random random, CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested)
            {
                if (!_open.ContainsKey(sender)) _open[sender] = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), Rows(sender, random));
                if (await PushAsync(http, sender) && random.Next(3) == 0 && _kept.TryDequeue(out var old))
                {
                    Interlocked.Increment(ref _replays);
                    using var _ = await PostAsync(http, old);
                }

                await Task.Delay(random.Next(20), CancellationToken.None);
            }
        }
        catch (HttpRequestException)
        {
            // The host is gone: the sender goes on with the next one.
        }
    }

    private string Rows(string sender, Random random) => "[" + string.Join(",", Enumerable.Range(0, 1 + random.Next(4)).Select(_ => random.Next(200)).Distinct().Select(row =>
        string.Create(CultureInfo.InvariantCulture, $$"""{"id":"{{sender}}-{{row}}","day":"2026-05-04","amount":{{Interlocked.Increment(ref _pushes)}}}"""))) + "]";

    /// <summary>Whether what is open was acknowledged, which the ledger has from then on.</summary>
    private async Task<bool> PushAsync(HttpClient http, string sender)
    {
        var delivery = _open[sender];
        using var response = await PostAsync(http, delivery);
        if (response.StatusCode == HttpStatusCode.TooManyRequests) Interlocked.Increment(ref _busy);
        if (response.StatusCode is not HttpStatusCode.OK) return response.StatusCode == HttpStatusCode.TooManyRequests ? false : throw new InvalidOperationException($"A push was answered with {response.StatusCode}.");
        foreach (var row in System.Text.Json.Nodes.JsonNode.Parse(delivery.Body)!.AsArray()) _pushed[(string)row!["id"]!] = (decimal)row["amount"]!;
        _kept.Enqueue(delivery);
        return _open.TryRemove(sender, out _);
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient http, (long Seconds, string Body) delivery)
    {
        var mac = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{delivery.Seconds}.{delivery.Body}")));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/intake/pushed", UriKind.Relative)) { Content = new StringContent(delivery.Body) };
        request.Headers.Add("KpiBot-Signature", $"t={delivery.Seconds},v1={mac}");
        return await http.SendAsync(request);
    }

    /// <summary>Drops files: some written where they are looked for, some elsewhere and moved there.</summary>
    private async Task DropAsync(CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            var (number, place) = (_files++, Path.Combine(Drops, $"costs-{_files}.csv"));
            var text = new StringBuilder("id,day,amount\n");
            for (var row = 0; row < RowsOfFile; row++)
            {
                _dropped[$"f{number}-{row}"] = number + (row * 0.25m);
                text.Append(CultureInfo.InvariantCulture, $"f{number}-{row},2026-05-04,{number + (row * 0.25m)}\n");
            }

            var by = number % 2 == 0 ? place : place + ".part";
            await File.WriteAllTextAsync(by, text.ToString(), CancellationToken.None);
            if (by != place) File.Move(by, place);
            await Task.Delay(_random.Next(50, 300), CancellationToken.None);
        }
    }

    private async Task JudgeAsync(int kills, Stopwatch watch, int seed, Checks checks)
    {
        using var workspace = await Workspace.OpenWriterAsync(Data, TimeProvider.System, CancellationToken.None);
        var (pushed, dropped) = (Stored(workspace, "pushed"), Stored(workspace, "dropped"));
        await workspace.CheckAsync(CancellationToken.None);
        Console.WriteLine($"Intake: {kills} kills of the host, {_pushes} versions of rows pushed ({_replays} deliveries again, {_busy} told to come again), {_files} files dropped, seed {seed}, {watch.Elapsed.TotalSeconds:0} s");
        checks.That("every push was acknowledged in the end", _open.IsEmpty, $"{_open.Count} not");
        checks.That("what was acknowledged is there, once, in its newest version", Same(pushed, _pushed), Difference(pushed, _pushed));
        checks.That("what was dropped is there, once", Same(dropped, _dropped), Difference(dropped, _dropped));
        checks.That("every file is put away, once", Put("done") == _files && Put("failed") + Put("taking") + Put("") == 0, $"{Put("done")} of {_files} done, {Put("failed")} failed, {Put("taking")} and {Put("")} left");
        checks.That("deliveries came again", _replays > 0, $"{_replays}");
    }

    private static List<(string Id, decimal Amount)> Stored(Workspace workspace, string source)
    {
        using var view = workspace.OpenSnapshotSource();
        var keys = new List<long>();
        using (var rows = view.Open(RecordKind.Spend, ["Key"])) while (rows.Next()) keys.Add(rows.Integer(0));
        return [.. workspace.Read(RecordKind.Spend, keys).Where(record => record.Source == source).Select(record => (record.Id, ((Spend)record).Amount!.Value))];
    }

    private static bool Same(List<(string Id, decimal Amount)> stored, ConcurrentDictionary<string, decimal> ledger) =>
        stored.Count == ledger.Count && stored.TrueForAll(row => ledger.TryGetValue(row.Id, out var amount) && amount == row.Amount);

    private static string Difference(List<(string Id, decimal Amount)> stored, ConcurrentDictionary<string, decimal> ledger) =>
        $"{stored.Count} rows of {ledger.Count}{string.Concat(stored.Where(row => ledger.GetValueOrDefault(row.Id) != row.Amount).Take(3).Select(row => $", {row.Id} has {row.Amount} in place of {ledger.GetValueOrDefault(row.Id)}"))}";

    private int Put(string folder) => Directory.Exists(Path.Combine(Drops, folder)) ? Directory.GetFiles(Path.Combine(Drops, folder), "*.csv").Length : 0;

    private static string Mapping(string source, string file) =>
        $$$"""{"source": "{{{source}}}", "files": [{"file": "{{{file}}}", "record": "spend", "id": "id", "fields": {"at": "day", "class": {"value": "events"}, "amount": "amount"}}]}""";
}
