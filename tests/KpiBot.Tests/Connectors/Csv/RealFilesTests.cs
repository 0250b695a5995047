using KpiBot.Agreements;
using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Tests.Support;
using NodaTime;

namespace KpiBot.Tests.Connectors.Csv;

public sealed class RealFilesTests
{
    private readonly MemoryStore _store = new();

    [Fact]
    public async Task The_Maven_export_becomes_deals_accounts_and_products()
    {
        await ImportAsync("maven-crm");
        var deals = _store.All<Deal>().ToList();

        Assert.Equal((8_800, 85, 7), (deals.Count, _store.All<Account>().Count(), _store.All<Product>().Count()));
        Assert.Equal((4_238, 2_473, 2_089), (Of(DealStatus.Won), Of(DealStatus.Lost), Of(DealStatus.Open)));
        Assert.Equal(10_005_534m, deals.Where(deal => deal.Status == DealStatus.Won).Sum(deal => deal.Amount));
        Assert.All(deals.Where(deal => deal.Status == DealStatus.Lost), deal => Assert.Equal(0m, deal.Amount));
        Assert.All(deals.Where(deal => deal.Status == DealStatus.Open), deal => Assert.Null(deal.Amount));
        Assert.Equal(500, deals.Count(deal => deal.CreatedAt is null));
        Assert.Equal(1_425, deals.Count(deal => deal.AccountId is null));
        Assert.Equal(_store.All<Product>().Select(product => product.Id).Order(), deals.Select(deal => deal.Product!).Distinct().Order());
        Assert.All(deals, deal => Assert.True(deal is { Team: not null, Region: not null, Owner: not null, Currency: "USD" }));
        Assert.Equal([RecordKind.Deal, RecordKind.Account, RecordKind.Product], _store.Completed.Order());
        Assert.Equal(Instant.FromUtc(2018, 1, 1, 5, 0) - Duration.FromMilliseconds(1), _store.AsOf);

        int Of(DealStatus status) => deals.Count(deal => deal.Status == status);
    }

    [Fact]
    public async Task A_Maven_deal_has_its_team_product_and_days()
    {
        await ImportAsync("maven-crm");
        var expected = new Deal
        {
            Source = "maven-crm", Id = "Z063OYW0", Status = DealStatus.Won, Stage = "Won", CreatedAt = Moment.On(2016, 10, 25), ClosedAt = Moment.On(2017, 3, 11), Amount = 4514, Currency = "USD",
            Owner = "Darcel Schlecht", Team = "Melvin Marxen", Region = "Central", Product = "GTX Pro", AccountId = "Isdom",
        };
        Assert.Equal(expected, _store.Records[(RecordKind.Deal, "Z063OYW0")]);
    }

    [Fact]
    public async Task The_Olist_export_becomes_leads_deals_and_accounts()
    {
        await ImportAsync("olist-funnel");
        var leads = _store.All<Lead>().ToList();
        var deals = _store.All<Deal>().ToList();

        Assert.Equal((8_000, 842, 842), (leads.Count, deals.Count, _store.All<Account>().Count()));
        Assert.Equal(60, leads.Count(lead => lead.Channel is null));
        Assert.Equal(1_099, leads.Count(lead => lead.Channel == "unknown"));
        Assert.Equal(842, leads.Count(lead => lead is { CustomerAt.HasTime: true, DealId: not null, Owner: not null }));
        Assert.Equal(183, leads.Count(lead => lead.CustomerAt is not null && lead.CreatedAt!.Value.Day(new()) is { Year: 2018, Month: 4 }));
        Assert.All(leads, lead => Assert.True(lead.CreatedAt == lead.MqlAt && lead.Dimensions.ContainsKey("landing_page_id")));
        Assert.All(deals, deal => Assert.True(deal is { Status: DealStatus.Won, Amount: null, CreatedAt: null, FirstContactAt: not null, LeadId: not null }));
    }

    [Fact]
    public async Task An_Olist_deal_has_the_time_of_its_own_zone_and_its_dimensions()
    {
        await ImportAsync("olist-funnel");
        var deal = (Deal)_store.Records[(RecordKind.Deal, "5420aad7fec3549a85876ba1c529bd84")];

        Assert.Equal(Moment.At(Instant.FromUtc(2018, 2, 26, 22, 58, 54)), deal.ClosedAt);
        Assert.Equal(
            [("business_segment", "pet"), ("business_type", "reseller"), ("landing_page_id", "b48ec5f3b04e9068441002a19df93c6c"), ("lead_behaviour_profile", "cat"), ("lead_type", "online_medium"), ("sdr", "a8387c01a09e99ce014107505b92388c")],
            deal.Dimensions.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public async Task Both_go_into_one_workspace_which_keeps_what_it_agreed_first()
    {
        var maven = await MappingAsync("maven-crm");
        var olist = await MappingAsync("olist-funnel");
        var agreement = maven.Workspace.Apply(new Agreement());

        Assert.Empty(maven.Workspace.ConflictsWith(agreement));
        Assert.Equal(
            ["zone stays America/New_York; the mapping says America/Sao_Paulo.", "currency stays USD; the mapping says BRL.", "cycleStart stays deal_created; the mapping says first_contact."],
            olist.Workspace.ConflictsWith(agreement).Select(conflict => conflict.ToString()));
    }

    private async Task ImportAsync(string name)
    {
        var folder = RealData.Folder(name);
        Assert.SkipWhen(folder is null, $"The real files of {name} are not beside this checkout.");
        var mapping = await MappingAsync(name);
        var calendar = mapping.Workspace.Apply(new Agreement()).Calendar;
        var outcome = await new CsvImport(_store, TimeProvider.System).RunAsync(mapping, folder!, calendar, new ImportOptions(), TestContext.Current.CancellationToken);
        Assert.Empty(outcome is ImportOutcome.Rejected rejected ? rejected.Errors.First.Select(error => error.ToString()) : []);
    }

    private static async Task<Mapping> MappingAsync(string name)
    {
        await using var json = File.OpenRead(Path.Combine(Checkout.Root, "samples", "mappings", $"{name}.json"));
        var result = await MappingReader.ReadAsync(json, TestContext.Current.CancellationToken);
        Assert.Empty(result is MappingResult.Refused refused ? refused.Issues.Select(issue => issue.ToString()) : []);
        return ((MappingResult.Read)result).Mapping;
    }
}
