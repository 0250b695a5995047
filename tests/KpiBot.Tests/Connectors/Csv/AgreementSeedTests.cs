using System.Text;
using KpiBot.Agreements;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Periods;

namespace KpiBot.Tests.Connectors.Csv;

public sealed class AgreementSeedTests
{
    private const string Whole = """
        "zone": "America/Sao_Paulo", "currency": "BRL", "weekStart": "sunday", "fiscalStartMonth": 4,
        "workingDays": ["tuesday", "monday"], "hours": {"start": "09:00", "end": "18:00"}, "holidays": ["2026-01-01"],
        "cycleStart": "mql", "attribution": "last_touch",
        "stages": [{"stage": "Engaging", "means": "opportunity", "team": "sales"}, {"stage": "Novo", "means": "lead"}],
        "newBusinessTypes": ["novo"], "marketingChannels": ["paid_search"], "salesChannels": ["outbound"], "webChannels": ["organic_search"],
        "idealCustomer": [{"dimension": "industry", "any": ["machinery", "food"]}],
        "followUpHours": 4.5, "conversionWindowDays": 90, "stalledAfterDays": 21, "activeRule": "won_deal", "grossMarginRate": 0.6, "lifetimeCapMonths": 36
        """;

    private static readonly Agreement Agreed = new()
    {
        Calendar = new BusinessCalendar
        {
            Zone = "America/Sao_Paulo", WeekStart = DayOfWeek.Sunday, FiscalStartMonth = 4, WorkingDays = [DayOfWeek.Monday, DayOfWeek.Tuesday],
            Hours = new WorkingHours(new TimeOnly(9, 0), new TimeOnly(18, 0)), Holidays = [new DateOnly(2026, 1, 1)],
        },
        Currency = "BRL", CycleStart = CycleStart.Mql, Attribution = Attribution.LastTouch,
        Stages = [new StageMeaning("Engaging", FunnelStage.Opportunity, "sales"), new StageMeaning("Novo", FunnelStage.Lead)],
        NewBusinessTypes = ["novo"], MarketingChannels = ["paid_search"], SalesChannels = ["outbound"], WebChannels = ["organic_search"],
        IdealCustomer = [new IdealCustomerRule("industry", ["machinery", "food"])],
        FollowUpHours = 4.5m, ConversionWindowDays = 90, StalledAfterDays = 21, ActiveRule = ActiveRule.WonDeal, GrossMarginRate = 0.6m, LifetimeCapMonths = 36,
    };

    [Fact]
    public async Task Every_setting_seeds_a_new_workspace() => Assert.Equal(Agreed, (await SeedAsync(Whole)).Apply(new Agreement()));

    [Fact]
    public async Task Every_setting_is_compared_with_a_workspace_that_has_agreed_otherwise()
    {
        var seed = await SeedAsync(Whole);
        Assert.Empty(seed.ConflictsWith(Agreed));
        var names = seed.ConflictsWith(new Agreement()).Select(conflict => conflict.Name);
        using var settings = System.Text.Json.JsonDocument.Parse($"{{ {Whole} }}");
        Assert.Equal(settings.RootElement.EnumerateObject().Select(setting => setting.Name).Order(), names.Order());
    }

    [Fact]
    public async Task A_conflict_says_what_is_kept_and_what_was_wanted()
    {
        var seed = await SeedAsync("\"hours\": {\"start\": \"09:00\", \"end\": \"18:00\"}, \"grossMarginRate\": 0.6, \"workingDays\": [\"sunday\", \"monday\"], \"activeRule\": \"order\"");
        Assert.Equal(
            [
                "workingDays stays [monday, tuesday, wednesday, thursday, friday]; the mapping says [monday, sunday].",
                "hours stays around the clock; the mapping says 09:00–18:00.",
                "activeRule stays auto; the mapping says order.",
                "grossMarginRate stays not agreed; the mapping says 0.6.",
            ],
            seed.ConflictsWith(new Agreement()).Select(conflict => conflict.ToString()));
    }

    [Fact]
    public async Task A_mapping_without_the_block_agrees_with_everything()
    {
        var seed = await SeedAsync("");
        Assert.Equal(Agreed, seed.Apply(Agreed));
        Assert.Empty(AgreementSeed.None.ConflictsWith(Agreed));
    }

    private static async Task<AgreementSeed> SeedAsync(string settings)
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(Exports.Deals(root: $"\"workspace\": {{ {settings} }},")));
        var result = await MappingReader.ReadAsync(json, TestContext.Current.CancellationToken);
        Assert.Empty(result is MappingResult.Refused refused ? refused.Issues.Select(issue => issue.ToString()) : []);
        return ((MappingResult.Read)result).Mapping.Workspace;
    }
}
