using KpiBot.Crm;
using KpiBot.Storage;
using KpiBot.Sync;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage;

public sealed class ImportSessionTests
{
    private static readonly Deal Deal = new() { Source = "crm", Id = "1", Amount = 10.5m };

    [Fact]
    public async Task Importing_twice_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        CrmRecord[] records = [Deal, Deal with { Id = "2" }, new Account { Source = "crm", Id = "1", Name = "Acme" }];
        var first = await workspace.ImportAsync("crm", records, RecordKind.Deal, RecordKind.Account);
        var second = await workspace.ImportAsync("crm", records, RecordKind.Deal, RecordKind.Account);
        Assert.Equal(new ImportCount(2, 0, 0, 0), first.ByKind[RecordKind.Deal]);
        Assert.Equal(new ImportCount(0, 0, 2, 0), second.ByKind[RecordKind.Deal]);
        Assert.Equal(new ImportCount(0, 0, 1, 0), second.ByKind[RecordKind.Account]);
        Assert.Equal(1, workspace.Revision);
        Assert.Empty(workspace.Keys(RecordKind.Deal, afterRevision: 1));
    }

    [Fact]
    public async Task A_changed_record_keeps_its_key_and_is_alone_in_the_next_delta()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.ImportAsync("crm", [Deal, Deal with { Id = "2" }]);
        var counts = await workspace.ImportAsync("crm", [Deal, Deal with { Id = "2", Amount = null, Stage = "Won" }]);
        Assert.Equal(new ImportCount(0, 1, 1, 0), counts.ByKind[RecordKind.Deal]);
        Assert.Equal([2], workspace.Keys(RecordKind.Deal, afterRevision: 1));
        Assert.Equal([Deal, Deal with { Id = "2", Amount = null, Stage = "Won" }], workspace.All<Deal>());
    }

    [Fact]
    public async Task Links_are_those_of_the_last_import_that_named_any_or_none()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        var links = new Dictionary<RecordKind, LinkTemplate> { [RecordKind.Deal] = LinkTemplate.Parse("https://crm.example.com/{id}")! };
        await ImportAsync(links);
        Assert.Equal(links, Assert.Single(workspace.Sources).Links);
        await ImportAsync(null);
        Assert.Equal(links, Assert.Single(workspace.Sources).Links);
        await ImportAsync([]);
        Assert.Empty(Assert.Single(workspace.Sources).Links);

        async Task ImportAsync(Dictionary<RecordKind, LinkTemplate>? named)
        {
            await using var session = await workspace.BeginAsync("crm", Cancellation);
            await session.UpsertAsync(RecordKind.Deal, [Deal], Cancellation);
            if (named is not null) await session.LinksAsync(named, Cancellation);
            await session.CommitAsync(Instant.FromUtc(2026, 1, 1, 0, 0), Cancellation);
        }
    }

    [Fact]
    public async Task What_a_complete_import_did_not_hold_is_tombstoned_and_comes_back_when_it_reappears()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.ImportAsync("crm", [Deal, Deal with { Id = "2" }, Deal with { Id = "3" }]);
        var gone = await workspace.ImportAsync("crm", [Deal with { Id = "3" }], RecordKind.Deal);
        Assert.Equal(new ImportCount(0, 0, 1, 2), gone.ByKind[RecordKind.Deal]);
        Assert.Equal([3], workspace.Keys(RecordKind.Deal));
        Assert.Equal([(1, true), (2, true)], Changes(workspace, afterRevision: 1));

        var still = await workspace.ImportAsync("crm", [Deal with { Id = "3" }], RecordKind.Deal);
        Assert.Equal(new ImportCount(0, 0, 1, 0), still.ByKind[RecordKind.Deal]);

        var back = await workspace.ImportAsync("crm", [Deal], []);
        Assert.Equal(new ImportCount(1, 0, 0, 0), back.ByKind[RecordKind.Deal]);
        Assert.Equal([(1, false)], Changes(workspace, afterRevision: 2));
    }

    [Fact]
    public async Task An_import_that_is_not_complete_or_of_another_source_or_kind_removes_nothing()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.ImportAsync("crm", [Deal, new Lead { Source = "crm", Id = "1" }]);
        await workspace.ImportAsync("crm", [Deal with { Id = "2" }]);
        await workspace.ImportAsync("erp", [Deal with { Source = "erp", Amount = 7 }], RecordKind.Deal, RecordKind.Lead);
        Assert.Equal([Deal, Deal with { Id = "2" }, Deal with { Source = "erp", Amount = 7 }], workspace.All<Deal>());
        Assert.Single(workspace.All<Lead>());
    }

    [Fact]
    public async Task A_complete_kind_without_any_record_is_emptied()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.ImportAsync("crm", [Deal]);
        var counts = await workspace.ImportAsync("crm", [], RecordKind.Deal);
        Assert.Equal(new ImportCount(0, 0, 0, 1), counts.ByKind[RecordKind.Deal]);
        Assert.Empty(workspace.All<Deal>());
    }

    [Fact]
    public async Task A_record_met_twice_in_a_session_counts_once_and_the_later_one_stays()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.ImportAsync("crm", [Deal]);
        var counts = await workspace.ImportAsync("crm", [Deal, Deal with { Id = "2" }, Deal with { Amount = 1 }, Deal with { Id = "2", Amount = 2 }, Deal with { Id = "3" }]);
        Assert.Equal(new ImportCount(2, 1, 0, 0), counts.ByKind[RecordKind.Deal]);
        Assert.Equal([Deal with { Amount = 1 }, Deal with { Id = "2", Amount = 2 }, Deal with { Id = "3" }], workspace.All<Deal>());
    }

    [Fact]
    public async Task A_session_without_a_commit_leaves_nothing()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.ImportAsync("crm", [Deal]);
        await using (var session = await workspace.BeginAsync("erp", Cancellation))
        {
            await session.UpsertAsync(RecordKind.Deal, [Deal with { Source = "erp" }], Cancellation);
            await session.CompleteAsync(RecordKind.Deal, Cancellation);
        }

        Assert.Equal([Deal], workspace.All<Deal>());
        Assert.Equal(["crm"], workspace.Sources.Select(source => source.Name));
        Assert.Equal(1, workspace.Revision);
    }

    [Fact]
    public async Task A_session_begins_when_the_one_before_is_over()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        Task<IImportSession> next;
        await using (await workspace.BeginAsync("crm", Cancellation))
        {
            next = workspace.BeginAsync("erp", Cancellation);
            using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workspace.BeginAsync("shop", impatient.Token));
            Assert.False(next.IsCompleted);
        }

        await (await next).DisposeAsync();
        await workspace.ImportAsync("shop", []);
    }

    [Fact]
    public async Task What_was_taken_in_is_remembered_with_the_records_until_its_time_is_over()
    {
        var time = new FakeTimeProvider(Noon.ToDateTimeOffset());
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(time);
        async Task<string> RememberAsync(bool commits, params (string Digest, Instant? Until)[] taken)
        {
            await using var session = await workspace.BeginAsync("shop", Cancellation);
            var news = new List<bool>();
            foreach (var (digest, until) in taken) news.Add(await session.RememberAsync(digest, until, Cancellation));
            if (commits) await session.CommitAsync(Noon, Cancellation);
            return string.Join(" ", news.Select(isNew => isNew ? "new" : "known"));
        }

        var soon = Noon + Duration.FromMinutes(10);
        Assert.Equal("new new known", await RememberAsync(commits: false, ("a", null), ("b", soon), ("a", null)));
        Assert.Equal("new new", await RememberAsync(commits: true, ("a", null), ("b", soon)));
        Assert.Equal("known known", await RememberAsync(commits: true, ("a", null), ("b", soon)));
        time.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("known new", await RememberAsync(commits: true, ("a", null), ("b", soon)));
    }

    [Fact]
    public async Task A_source_knows_its_state_and_the_rows_it_could_not_give()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        var later = Noon + Duration.FromHours(1);
        foreach (var (asOf, deals, leads) in ((Instant, long?, long?)[])[(Noon, 3, 2), (later, 0, null)])
        {
            await using var session = await workspace.BeginAsync("crm", Cancellation);
            if (deals is { } badDeals) await session.SkippedAsync(RecordKind.Deal, badDeals, Cancellation);
            if (leads is { } badLeads) await session.SkippedAsync(RecordKind.Lead, badLeads, Cancellation);
            await session.CommitAsync(asOf, Cancellation);
        }

        var source = Assert.Single(workspace.Sources);
        Assert.Equal((1, "crm", later), (source.Number, source.Name, source.AsOf));
        Assert.Equal([new(RecordKind.Lead, 2)], source.Skipped);
        Assert.Equal(2, workspace.Revision);
    }

    [Theory]
    [InlineData("922337203685477.5807", "922337203685477.5807")]
    [InlineData("0.00005", "0")]
    [InlineData("0.00015", "0.0002")]
    [InlineData("-0.00025", "-0.0002")]
    public async Task Amounts_are_kept_to_a_ten_thousandth_rounded_half_to_even(string given, string kept)
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.ImportAsync("crm", [Deal with { Amount = Number(given) }]);
        Assert.Equal(Number(kept), Assert.Single(workspace.All<Deal>()).Amount);
    }

    [Theory]
    [InlineData("922337203685477.5808")]
    [InlineData("79228162514264337593543950335")]
    public async Task An_amount_that_does_not_fit_is_an_error_that_names_the_record(string amount)
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        var refusal = await Assert.ThrowsAsync<WorkspaceException>(() => workspace.ImportAsync("crm", [Deal with { Amount = Number(amount) }]));
        Assert.Equal("The deal 1 of crm has an amount beyond ±922337203685477.5807, the largest that can be kept.", refusal.Message);
        Assert.Empty(workspace.All<Deal>());
    }

    [Fact]
    public async Task Records_of_another_source_are_not_taken_in()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => workspace.ImportAsync("erp", [Deal]));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static List<(long Key, bool Deleted)> Changes(Workspace workspace, long afterRevision)
    {
        using var source = workspace.OpenSnapshotSource();
        using var cursor = source.Open(RecordKind.Deal, ["Key", "Deleted"], afterRevision);
        var changes = new List<(long, bool)>();
        while (cursor.Next()) changes.Add((cursor.Integer(0), cursor.Integer(1) == 1));
        return changes;
    }
}
