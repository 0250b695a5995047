using KpiBot.Host.Watching;
using KpiBot.Storage;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Host;

public sealed class WatchTests : IDisposable
{
    private const string Costs = "id,day,kind,amount,currency,channel,campaign,region\nc1,2026-05-04,fair,48000,,event,,\nc2,20/05/2026,agência,12000.5,,,,\n";

    private readonly Console _console = new();

    [Fact]
    public async Task A_file_that_is_dropped_is_imported_once_and_put_away_with_a_report()
    {
        await using (var host = await StartAsync("marketing-costs"))
        {
            Drop("costs.csv", Costs);
            await ArrivesAsync(host, "done", 1);
            Assert.Equal(["costs is imported.", "spend: 2 added, 0 changed, 0 unchanged, 0 removed"], Reports("done").Single());
            Drop("costs.csv", Costs);
            await ArrivesAsync(host, "done", 2);
            Assert.Contains(Reports("done"), report => report[0].StartsWith("The same content was imported before: nothing was done.", StringComparison.Ordinal));
            Assert.DoesNotContain("could not be imported", host.Said, StringComparison.Ordinal);
        }

        Assert.Equal(0, await _console.RunAsync("ask", "marketing spend in may 2026", "--now", "2026-07-01"));
        Assert.Contains("60,000.50", _console.Out, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder, "*.csv"));
    }

    [Fact]
    public async Task Rates_that_are_dropped_make_costs_of_another_currency_count()
    {
        _console.File("costs-in-euro.csv", Costs.Replace("48000,,", "48000,EUR,", StringComparison.Ordinal));
        await using (var host = await StartAsync("marketing-costs", "exchange-rates"))
        {
            Drop("exchange-rates.csv", "day,currency,to,rate\n2026-01-01,EUR,USD,1.1\n01/07/2026,EUR,USD,1.2\n");
            Drop("costs.csv", File.ReadAllText(_console.File("costs-in-euro.csv")));
            await ArrivesAsync(host, "done", 2);
        }

        Assert.Equal(0, await _console.RunAsync("ask", "marketing spend in may 2026", "--now", "2026-07-01"));
        Assert.Contains("64,800.50", _console.Out, StringComparison.Ordinal); // 48,000 × 1.1 + 12,000.50
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_put_aside_and_its_owner_told_once_where_and_why()
    {
        await using var host = await StartAsync("marketing-costs");
        Drop("costs.csv", Costs.Replace("48000", "much", StringComparison.Ordinal));
        await ArrivesAsync(host, "failed", 1);
        var report = Reports("failed").Single();
        Assert.Equal("costs.csv, line 2, column \"amount\": found \"much\", expected a number written like 1,234.56.", report[0]);
        Assert.Equal("Nothing was imported. Mend the file or the mapping, and drop it again.", report[^1]);
        Assert.Equal(2, host.Said.Split("costs.csv, line 2").Length);
        Assert.Contains("costs.csv could not be imported, and is in", host.Said, StringComparison.Ordinal);
        Drop("costs.csv", Costs);
        await ArrivesAsync(host, "done", 1);
    }

    [Fact]
    public void A_file_is_left_alone_while_it_grows()
    {
        var folder = new DropFolder(Folder);
        IReadOnlyCollection<string> Look() => folder.Look(name => name == "costs.csv", out _);
        Drop("notes.txt", "not ours");
        for (var length = 1; length < 5; length++)
        {
            Drop("costs.csv", Costs[..length]);
            Assert.Empty(Look());
        }

        Assert.Equal(["costs.csv"], Look());
        File.SetLastWriteTimeUtc(Path.Combine(Folder, "costs.csv"), TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(1));
        Assert.Empty(Look());
        Assert.Equal(["costs.csv"], Look());
        Assert.True(folder.Take("costs.csv"));
        Drop("costs.csv", Costs);
        Assert.Equal(["costs.csv"], Look()); // the one that was taken
    }

    [Fact]
    public async Task A_link_is_never_followed()
    {
        await using var host = await StartAsync("marketing-costs");
        var other = _console.File("other.csv", Costs);
        File.CreateSymbolicLink(Path.Combine(Folder, "costs.csv"), other);
        await ArrivesAsync(host, "failed", 1);
        Assert.Equal(Costs, File.ReadAllText(other));
        Assert.Contains("costs.csv is a link", Reports("failed").Single()[0], StringComparison.Ordinal);
        Assert.Contains("costs.csv could not be imported", host.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_run_was_cut_off_at_is_ended_by_the_next_and_imported_once()
    {
        // As after a kill between import and move: the file is still where it was taken to.
        await using (var host = await StartAsync("marketing-costs"))
        {
            Drop("costs.csv", Costs);
            await ArrivesAsync(host, "done", 1);
        }

        Directory.CreateDirectory(Path.Combine(Folder, "taking"));
        File.Move(Directory.GetFiles(Path.Combine(Folder, "done"), "*-costs.csv").Single(), Path.Combine(Folder, "taking", "costs.csv"));
        var revision = Revision();
        await using (var host = await StartAsync("marketing-costs")) await ArrivesAsync(host, "done", 1);
        Assert.Equal(["costs is imported.", "spend: 2 added, 0 changed, 0 unchanged, 0 removed"], Reports("done").Single());
        Assert.Equal(revision, Revision());
    }

    [Fact]
    public async Task Files_of_one_mapping_are_taken_together_and_a_star_stands_for_any_name()
    {
        var deals = _console.File("deals.json", """
            {"source": "crm", "files": [{"file": "deals.csv", "record": "deal", "id": "id", "fields": {"status": "status", "owner": "rep.name"}, "joins": [{"file": "reps.csv", "as": "rep", "key": "id", "from": "rep"}]}]}
            """);
        var leads = _console.File("leads.json", """{"source": "fair", "files": [{"file": "leads-*.csv", "record": "lead", "id": "id", "fields": {}}]}""");
        await using var host = await StartAsync(deals, leads);
        Drop("deals.csv", "id,status,rep\n1,won,r1\n");
        Drop("leads-a.csv", "id\n1\n");
        Drop("leads-b.csv", "id\n2\n");
        await ArrivesAsync(host, "done", 2);
        Assert.True(File.Exists(Path.Combine(Folder, "deals.csv")));
        Drop("reps.csv", "id,name\nr1,Ana\n");
        await ArrivesAsync(host, "done", 4);
        using var workspace = Workspace.OpenReader(_console.Data);
        Assert.Equal(["crm", "fair"], workspace.Sources.Select(source => source.Name).Order());
    }

    [Theory]
    [InlineData("""{"source": "a", "files": [{"file": "sub/a.csv", "record": "lead", "id": "id", "fields": {}}]}""", "is in a folder of its own")]
    [InlineData("""{"source": "a", "files": [{"file": "a*.csv", "record": "lead", "id": "id", "fields": {}}, {"file": "b.csv", "record": "deal", "id": "id", "fields": {"status": "s"}}]}""", "which a mapping of several files cannot have")]
    [InlineData("""{"source": "a", "files": [{"file": "c*.csv", "record": "lead", "id": "id", "fields": {}}]}""", "marketing-costs.json waits for a file of the same name")]
    public async Task A_mapping_that_cannot_be_watched_for_keeps_the_host_from_starting(string mapping, string sentence)
    {
        Set(Sample("marketing-costs"), _console.File("a.json", mapping));
        Assert.Equal(2, await _console.RunAsync());
        Assert.Contains(sentence, _console.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Watch:Mapping", "", "The setting Watch:Mapping is empty")]
    [InlineData("Watch:EverySeconds", "0", "The setting Watch:EverySeconds is 0: expected 0.1 to 3600.")]
    public async Task A_setting_that_cannot_be_used_is_named(string setting, string value, string sentence)
    {
        Set("any.json");
        _console.Settings[setting] = value;
        Assert.Equal(2, await _console.RunAsync("ask", "win rate"));
        Assert.StartsWith(sentence, _console.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _console.Dispose();

    private string Folder => Path.Combine(_console.Folder, "drops");

    private static string Sample(string name) => Path.Combine(Checkout.Root, "samples", "mappings", $"{name}.json");

    private void Set(params string[] mappings)
    {
        _console.Settings["Watch:Folder"] = Folder;
        _console.Settings["Watch:Mapping"] = string.Join(", ", mappings);
        _console.Settings["Watch:EverySeconds"] = "0.1";
    }

    private async Task<ServedFolder> StartAsync(params string[] mappings)
    {
        Set([.. mappings.Select(mapping => File.Exists(mapping) ? mapping : Sample(mapping))]);
        return await ServedFolder.StartAsync(_console.Data, _console.Settings);
    }

    private void Drop(string name, string content) => File.WriteAllText(Path.Combine(Folder, name), content);

    private List<string[]> Reports(string folder) => [.. Directory.GetFiles(Path.Combine(Folder, folder), "*.txt").Order().Select(File.ReadAllLines)];

    private Task ArrivesAsync(ServedFolder host, string folder, int files) => host.UntilAsync(() => Task.FromResult(Directory.GetFiles(Path.Combine(Folder, folder)).Count(file => !file.EndsWith(".txt", StringComparison.Ordinal)) == files));

    private long Revision()
    {
        using var workspace = Workspace.OpenReader(_console.Data);
        return workspace.Revision;
    }
}
