using KpiBot.Connectors.Salesforce;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;
using KpiBot.Tests.Sync;
using NodaTime;
using Org = KpiBot.Tests.Connectors.Salesforce.FakeOrganization;

namespace KpiBot.Tests.Connectors.Salesforce;

/// <summary>Whatever happens in an organisation, and wherever reading it is interrupted, a copy brought up to date is the copy that is made from nothing.</summary>
public sealed class SalesforceHistoryTests
{
    private static readonly int Histories = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SALESFORCE_HISTORIES"), out var histories) ? histories : 2;

    [Fact]
    public async Task What_was_read_bit_by_bit_equals_what_is_read_at_once()
    {
        for (var seed = 0; seed < Histories; seed++) await LiveAsync(seed);
    }

    private static async Task LiveAsync(int seed)
    {
        var dice = new Dice(seed);
        await using var salesforce = await SalesforceSyncTests.FilledAsync();
        salesforce.CutAt = 1 + dice.Next(6);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(salesforce.Time);
        var without = SalesforceConnector.Optional.Except(["accounts", "leads", "opportunities", "opportunity_history"]).ToHashSet();
        using var connector = salesforce.Connector(salesforce.Settings with { Without = without, BulkFrom = dice.Chance(50) ? 8 : int.MaxValue });
        for (var step = 0; step < 40; step++)
        {
            Happen(salesforce, dice);
            salesforce.Time.Advance(TimeSpan.FromMinutes(dice.Chance(90) ? 1 + dice.Next(10) : dice.Next(600)));
            if (!dice.Chance(20)) continue;
            var calls = dice.Next(40);
            salesforce.Instead = _ => calls-- <= 0 ? (503, "") : null;
            await workspace.SyncAsync(connector, salesforce.Time, new SyncOptions { AtOnce = 1, Full = dice.Chance(10) });
            salesforce.Instead = _ => null;
        }

        salesforce.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.True((await workspace.SyncAsync(connector, salesforce.Time)).IsComplete);
        var (fresh, copy) = (await SyncSteps.FreshAsync(connector, salesforce.Time), workspace.Everything(connector));
        Assert.True(fresh.SequenceEqual(copy), $"The history of seed {seed} ended with another copy than a first sync gives: without {string.Join(", ", fresh.Except(copy).Take(3))}, with {string.Join(", ", copy.Except(fresh).Take(3))}.");
    }

    private static void Happen(FakeSalesforce salesforce, Dice dice)
    {
        var (org, now) = (salesforce.Org, salesforce.Now);
        var (name, prefix) = dice.Of(("Opportunity", "006"), ("Lead", "00Q"), ("Account", "001"));
        List<string> All(bool deleted) => [.. org.Of(name).Values.Where(record => !record.IsPurged && record.Latest.SeenAt <= now && record.Latest.Fields["IsDeleted"] == (deleted ? "true" : "false")).Select(record => record.Id)];
        var (live, deleted) = (All(false), All(true));
        switch (dice.Next(10))
        {
            case 0 when live.Count > 1:
                org.Delete(name, dice.Of(live), now);
                break;
            case 1 when deleted.Count > 0:
                org.Of(name)[dice.Of(deleted)].IsPurged = true;
                break;
            case 2 when deleted.Where(id => org.Of(name)[id].Latest.Fields.GetValueOrDefault("MasterRecordId") is null).ToList() is { Count: > 0 } restorable:
                org.Undelete(name, dice.Of(restorable), now);
                break;
            case 3 when name != "Opportunity" && live.Count > 2:
                var loser = dice.Of(live);
                org.Merge(name, loser, dice.Of(live.Except([loser]).ToList()), now);
                break;
            default:
                var id = live.Count > 0 && dice.Chance(50) ? dice.Of(live) : FakeOrg.Id(prefix, 100 + dice.Next(1_000_000));
                if (org.Of(name).ContainsKey(id) && !live.Contains(id)) break;
                // A long transaction holds its record until it is committed.
                org.Put(name, id, now, now + (dice.Chance(70) ? Duration.Zero : Duration.FromMinutes(dice.Next(30))), Fields(org, name, dice));
                break;
        }
    }

    private static (string, string?)[] Fields(FakeOrg org, string name, Dice dice) => name switch
    {
        "Opportunity" =>
        [
            ("StageName", dice.Of("Prospecting", "Closed Won", "Closed Lost")), ("Amount", dice.Maybe(80, "10.0", "20.0", "30.0")), ("CloseDate", dice.Of("2026-05-01", "2026-08-01")), ("OwnerId", dice.Of(Org.Ana, Org.Bruno)),
            ("AccountId", org.Of("Account").Values.Where(account => account.Latest.Fields["IsDeleted"] == "false").Select(account => account.Id).FirstOrDefault()),
        ],
        "Lead" => [("Status", dice.Of("Open", "Working", "Closed")), ("LeadSource", dice.Of("Web", "Phone")), ("Country", dice.Maybe(80, "Chile", "Peru"))],
        _ => [("Name", dice.Of("Acme", "Globex")), ("Industry", dice.Maybe(80, "Paper", "Steel"))],
    };
}
