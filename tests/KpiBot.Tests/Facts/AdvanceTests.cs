using System.Text.Json;
using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Facts.Loading;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Storage;
using KpiBot.Tests.Oracle;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Facts;

/// <summary>Random edits of random companies: a snapshot that takes in the changes must answer as one that reads everything. KPIBOT_ORACLE_RUNS sets how many companies.</summary>
public sealed class AdvanceTests
{
    private const int Steps = 4;

    private static readonly int Companies = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_ORACLE_RUNS"), out var runs) ? runs : 6;

    private int _taken, _declined;

    [Fact]
    public async Task Taking_in_what_changed_answers_as_reading_everything()
    {
        for (var seed = 0; seed < Companies; seed++) await FollowAsync(seed);
        Assert.True(_taken >= Companies, $"Only {_taken} of {_taken + _declined} changes were taken in.");
        Assert.True(_declined > 0);
    }

    [Fact]
    public async Task A_value_that_no_deal_bears_any_more_is_forgotten()
    {
        Deal[] deals = [new() { Source = "crm", Id = "d1", Region = "West" }, new() { Source = "crm", Id = "d2", Region = "North" }];
        var (_, after) = await ChangedAsync(deals, deals[1] with { Region = "West" });
        Assert.Equal(["West"], after.Values[Dimensions.Region]);
    }

    [Fact]
    public async Task A_stage_that_only_a_changed_deal_showed_is_recorded_no_more()
    {
        var deal = new Deal { Source = "crm", Id = "d1", LeadId = "l1", Status = DealStatus.Won, ClosedAt = Moment.On(new DateOnly(2026, 3, 1)) };
        var (before, after) = await ChangedAsync([new Lead { Source = "crm", Id = "l1" }, deal], deal with { Status = DealStatus.Lost });
        Assert.True(before.Recorded[1, (int)FunnelStage.Won]);
        Assert.False(after.Recorded[1, (int)FunnelStage.Won]);
    }

    [Fact]
    public async Task What_did_not_change_is_shared()
    {
        var deal = new Deal { Source = "crm", Id = "d1", Amount = 10 };
        var (before, after) = await ChangedAsync([deal], deal with { Amount = 11 });
        Assert.Same(before.Contracts, after.Contracts);
        Assert.Same(before.Deals.Created.Segment(0), after.Deals.Created.Segment(0));
        Assert.NotSame(before.Deals.Amount.Segment(0), after.Deals.Amount.Segment(0));
        Assert.Equal((100_000, 110_000), (before.Deals.Amount[0], after.Deals.Amount[0]));
    }

    [Fact]
    public async Task Taking_in_what_changed_holds_what_reading_everything_does()
    {
        for (var seed = 0; seed < Companies; seed++) await ChainAsync(seed + 900);
        Assert.True(_taken >= Companies, $"Only {_taken} of {_taken + _declined} changes were taken in.");
    }

    [Fact]
    public async Task A_lead_that_gives_itself_no_days_takes_those_of_its_deals_and_loses_them()
    {
        var deal = new Deal { Source = "crm", Id = "d1", LeadId = "l1", CreatedAt = On(2), Status = DealStatus.Won, ClosedAt = On(9) };
        var (before, after) = await ChangedAsync([new Lead { Source = "crm", Id = "l1", CreatedAt = On(1), SqlAt = On(5) }, deal], deal with { Status = DealStatus.Open, ClosedAt = null });
        Assert.Equal((Number(9), Number(2)), (before.Leads.Customer[0], before.Leads.Opportunity[0]));
        Assert.Equal((0, Number(2), Number(2)), (after.Leads.Customer[0], after.Leads.Opportunity[0], after.Leads.Sql[0]));
    }

    [Fact]
    public async Task A_day_of_its_own_that_a_deal_had_hidden_comes_back()
    {
        var deal = new Deal { Source = "crm", Id = "d1", LeadId = "l1", CreatedAt = On(2), Status = DealStatus.Won, ClosedAt = On(4) };
        var (before, after) = await ChangedAsync([new Lead { Source = "crm", Id = "l1", CustomerAt = On(7), SqlAt = On(5) }, deal], deal with { CreatedAt = On(6), ClosedAt = On(8) });
        Assert.Equal((Number(4), Number(2)), (before.Leads.Customer[0], before.Leads.Sql[0]));
        Assert.Equal((Number(7), Number(6), Number(5)), (after.Leads.Customer[0], after.Leads.Opportunity[0], after.Leads.Sql[0]));
    }

    [Fact]
    public async Task An_amount_is_copied_when_somebody_reads_it_and_the_snapshot_before_keeps_its_own()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        Deal[] deals = [.. Enumerable.Range(0, 300).Select(i => new Deal { Source = "crm", Id = $"d{i}", Amount = i })];
        await workspace.ImportAsync("crm", deals);
        List<Snapshot> chain = [Read(workspace)];
        for (var step = 1; step <= 5; step++) // more rows than are noted one by one
        {
            await workspace.ImportAsync("crm", deals.Take(step * 40).Select(deal => deal with { Amount = deal.Amount + (step * 1000) }));
            using var source = workspace.OpenSnapshotSource();
            chain.Add(chain[^1].Advance(source));
        }

        for (var step = 5; step >= 0; step--)
        {
            for (var i = 0; i < deals.Length; i++) Assert.Equal((i + (i < step * 40 ? step * 1000 : 0)) * (long)AmountColumn.Scale, chain[step].Deals.Amount[i]);
        }
    }

    private static async Task<(Snapshot Before, Snapshot After)> ChangedAsync(CrmRecord[] records, CrmRecord changed)
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.ImportAsync("crm", records);
        var before = Read(workspace);
        await workspace.ImportAsync("crm", [changed]);
        using var source = workspace.OpenSnapshotSource();
        return (before, before.Advance(source));
    }

    /// <summary>Many changes one after the other, none of the snapshots between being asked anything; the last one, and each on the way, holds what a fresh one does.</summary>
    private async Task ChainAsync(int seed)
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        var dice = new Dice(seed);
        var (world, _) = RandomCompany.Make(seed);
        List<CrmRecord> records = [.. world.Records.Where(record => record is not (Touch or Activity)).Select(record => WithoutLooseEnds(record, world)).OfType<CrmRecord>()];
        await workspace.SeedAgreementAsync(world.Agreement, "test", default);
        foreach (var source in records.GroupBy(record => record.Source)) await workspace.ImportAsync(source.Key, source);
        List<(Snapshot Snapshot, List<string> Expected)> chain = [];
        var snapshot = Read(workspace);
        for (var step = 0; step < Steps * 2; step++)
        {
            await EditAsync(workspace, records, dice, (seed * 10) + step);
            using var source = workspace.OpenSnapshotSource();
            if (DealChanges.Take(snapshot, source) is null) _declined++;
            else _taken++;
            snapshot = snapshot.Advance(source);
            chain.Add((snapshot, SnapshotText.Of(Snapshot.Load(source))));
        }

        for (var step = chain.Count - 1; step >= 0; step--) Assert.Equal(chain[step].Expected, SnapshotText.Of(chain[step].Snapshot));
    }

    private async Task FollowAsync(int seed)
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        var dice = new Dice(seed);
        var (world, today) = RandomCompany.Make(seed);
        var plain = seed % 3 != 0;
        List<CrmRecord> records = [.. world.Records.Where(record => !plain || record is not (Touch or Activity)).Select(record => plain ? WithoutLooseEnds(record, world) : record).OfType<CrmRecord>()];
        await workspace.SeedAgreementAsync(world.Agreement, "test", default);
        foreach (var source in records.GroupBy(record => record.Source)) await workspace.ImportAsync(source.Key, source);
        var snapshot = Read(workspace);
        for (var step = 0; step < Steps; step++)
        {
            if (step % 2 == 1) snapshot = Reopened(snapshot);
            var questions = Questions(dice, world, today);
            var before = Answers(snapshot, questions);
            await EditAsync(workspace, records, dice, (seed * 10) + step);
            using var source = workspace.OpenSnapshotSource();
            if (DealChanges.Take(snapshot, source) is null) _declined++;
            else _taken++;
            var after = snapshot.Advance(source);
            var (expected, actual) = (Answers(Snapshot.Load(source), questions), Answers(after, questions));
            for (var i = 0; i < questions.Count; i++) Assert.True(expected[i] == actual[i], $"company {seed}, step {step}: {questions[i]}\nall rows: {expected[i]}\nchanges:  {actual[i]}");
            Assert.Equal(before, Answers(snapshot, questions)); // the old one is still what it was
            snapshot = after;
        }
    }

    /// <summary>Mostly deals that become others, keeping their links more often than not; new deals; seldom one that goes, or a record of another kind.</summary>
    private static async Task EditAsync(Workspace workspace, List<CrmRecord> records, Dice dice, int seed)
    {
        Deal[] other = [.. RandomCompany.Make(seed + 5000).World.All<Deal>()];
        var deals = records.OfType<Deal>().ToList();
        var changed = new List<CrmRecord>();
        for (var i = 0; i < 1 + dice.Next(4) && other.Length > 0; i++)
        {
            var next = dice.Of(other);
            if (deals.Count == 0 || dice.Chance(15)) changed.Add(next with { Id = $"new {seed} {i}", LeadId = dice.Chance(50) ? null : next.LeadId, AccountId = Linked(dice, deals)?.AccountId });
            else if (dice.Of(deals) is var deal) changed.Add(next with { Id = deal.Id, Source = deal.Source, LeadId = dice.Chance(85) ? deal.LeadId : next.LeadId, AccountId = dice.Chance(85) ? deal.AccountId : next.AccountId });
        }

        if (dice.Chance(5)) changed.Add(new Lead { Source = deals.FirstOrDefault()?.Source ?? "crm", Id = $"new {seed}", CreatedAt = Moment.On(new DateOnly(2026, 1, 5)) });
        if (dice.Chance(8)) changed.AddRange(records.OfType<Lead>().Take(1).Select(lead => lead with { Channel = "changed" }));
        foreach (var source in changed.DistinctBy(record => (record.GetType(), record.Source, record.Id)).GroupBy(record => record.Source)) await workspace.ImportAsync(source.Key, source);
        if (dice.Chance(8) && deals.Count > 0)
        {
            var gone = dice.Of(deals);
            records.Remove(gone);
            await workspace.ImportAsync(gone.Source, records.Where(record => record is Deal && record.Source == gone.Source), RecordKind.Deal);
        }
    }

    private static Moment On(int day) => Moment.On(new DateOnly(2026, 3, day));

    private static int Number(int day) => Day.Of(new DateOnly(2026, 3, day));

    private static Deal? Linked(Dice dice, List<Deal> deals) => deals.Count == 0 ? null : dice.Of(deals);

    private static CrmRecord? WithoutLooseEnds(CrmRecord record, World world) => record switch
    {
        StageChange change when world.All<Deal>().All(deal => (deal.Source, deal.Id) != (change.Source, change.DealId)) => null,
        LineItem line when line.DealId is not null && world.All<Deal>().All(deal => (deal.Source, deal.Id) != (line.Source, line.DealId)) => null,
        Contract contract => contract with { RenewalDealId = null },
        Lead lead => lead with { DealId = null },
        _ => record,
    };

    private static Snapshot Read(Workspace workspace)
    {
        using var source = workspace.OpenSnapshotSource();
        return Snapshot.Load(source);
    }

    private static Snapshot Reopened(Snapshot snapshot)
    {
        var file = new MemoryStream();
        snapshot.Save(file);
        return Snapshot.Open(file, snapshot.State)!;
    }

    private static List<KpiRequest> Questions(Dice dice, World world, DateOnly today) =>
        [.. Catalogue.All.SelectMany(kpi => (KpiRequest[])[RandomQuestion.Make(dice, world, today, kpi)])];

    private static List<string> Answers(Snapshot snapshot, List<KpiRequest> questions) => [.. questions.Select(question => Answer(snapshot, question)), JsonSerializer.Serialize(snapshot.Values), $"{snapshot.FirstDay}"];

    private static string Answer(Snapshot snapshot, KpiRequest question)
    {
        try
        {
            return JsonSerializer.Serialize(KpiCalculator.Calculate(snapshot, question));
        }
        catch (ArgumentException refused)
        {
            return refused.Message;
        }
    }
}
