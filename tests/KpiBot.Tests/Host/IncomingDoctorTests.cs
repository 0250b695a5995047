using KpiBot.Tests.Support;

namespace KpiBot.Tests.Host;

public sealed class IncomingDoctorTests : IDisposable
{
    private readonly Console _console = new();

    [Fact]
    public async Task The_doctor_tells_what_is_pushed_dropped_and_read_and_what_is_wrong_with_it()
    {
        await _console.ImportDealsAsync();
        var (costs, drops) = (Path.Combine(Checkout.Root, "samples", "mappings", "marketing-costs.json"), Path.Combine(_console.Folder, "drops"));
        (_console.Settings["Intake:costs:Secret"], _console.Settings["Intake:costs:Mapping"]) = ("6f1c2c0e6c5d4b8fa0a3d2a9b7f4e1c0", costs);
        (_console.Settings["Watch:Folder"], _console.Settings["Watch:Mapping"]) = (drops, costs);
        Assert.Equal(0, await _console.RunAsync("feed", "create", "bi", "--kpis", "win_rate", "--until", "2026-06-30"));
        Assert.Equal(0, await _console.RunAsync("doctor"));
        Assert.Contains("  ok    Intake:costs  POST /intake/costs takes spend of costs, where it is signed\n", _console.Out, StringComparison.Ordinal);
        Assert.Contains($"  ok    Watch:Folder  {drops} waits for costs.csv\n", _console.Out, StringComparison.Ordinal);
        Assert.Contains("  ok    Feeds         figures are read by bi\n  note  Feeds         the token of bi is over: kpibot feed revoke bi\n", _console.Out, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(drops, "failed", "x-costs.csv"), "");
        _console.Settings["Intake:costs:Mapping"] = "nowhere.json";
        File.WriteAllText(Path.Combine(_console.Data, "feeds.json"), "{");
        Assert.Equal(1, await _console.RunAsync("doctor"));
        Assert.Contains("  FAIL  Intake:costs  There is no mapping file nowhere.json.", _console.Out, StringComparison.Ordinal);
        Assert.Contains("  note  Watch:Folder  1 files could not be imported", _console.Out, StringComparison.Ordinal);
        Assert.Contains("cannot be read, so no feed is given to anyone", _console.Out, StringComparison.Ordinal);
    }

    public void Dispose() => _console.Dispose();
}
