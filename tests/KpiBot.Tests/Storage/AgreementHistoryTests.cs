using KpiBot.Agreements;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Storage.Settings;
using Microsoft.Extensions.Time.Testing;
using NodaTime;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage;

public sealed class AgreementHistoryTests
{
    private static readonly Agreement Everything = new()
    {
        Calendar = new()
        {
            Zone = "America/Sao_Paulo", WeekStart = DayOfWeek.Sunday, FiscalStartMonth = 4, WorkingDays = [DayOfWeek.Monday, DayOfWeek.Saturday],
            Hours = new(new(8, 30), new(17, 45)), Holidays = [new(2026, 1, 1), new(2026, 12, 25)],
        },
        Currency = "BRL",
        Stages = [new("Negociação", FunnelStage.Opportunity, "sales"), new("Perdido", FunnelStage.Lost)],
        CycleStart = CycleStart.FirstContact,
        Attribution = Attribution.Linear,
        NewBusinessTypes = ["Novo"],
        MarketingChannels = ["paid_search"],
        SalesChannels = ["outbound"],
        WebChannels = ["organic_search"],
        IdealCustomer = [new("industry", ["machinery", "food"]), new("country", ["Brasil"])],
        FollowUpHours = 12.5m,
        ConversionWindowDays = 90,
        StalledAfterDays = 21,
        ActiveRule = ActiveRule.Order,
        GrossMarginRate = 0.615m,
        LifetimeCapMonths = 48,
        ServiceLevels = [new() { From = new(2026, 11, 23), FollowUpHours = 4, Hours = new(new(9, 0), new(18, 0)), MqlsPerMonth = 120, Attempts = 5, Acceptance = "orçamento e decisor" }],
        Goals = [new() { Kpi = "win_rate", Dimension = "region", Member = "Iberia", Baseline = 0.3m, Value = 0.35m, Owner = "Ana", From = new(2026, 10, 1), To = new(2026, 12, 31), AgreedOn = new(2026, 11, 23), ReplacedOn = new(2026, 12, 1) }],
    };

    [Fact]
    public async Task A_new_workspace_has_the_defaults_and_no_history()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        Assert.Equal(new Agreement(), workspace.Agreement);
        Assert.Empty(workspace.AgreementHistory);
    }

    [Fact]
    public async Task A_seed_is_taken_once()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        Assert.Equal(Everything, await workspace.SeedAgreementAsync(Everything, "mapping", Cancellation));
        Assert.Equal(Everything, await workspace.SeedAgreementAsync(new Agreement { Currency = "EUR" }, "mapping", Cancellation));
        Assert.Single(workspace.AgreementHistory);
    }

    [Fact]
    public async Task Every_setting_survives_and_every_version_stays_with_its_day_and_its_author()
    {
        using var folder = new TemporaryFolder();
        var time = new FakeTimeProvider(Noon.ToDateTimeOffset());
        using var workspace = await folder.WriterAsync(time);
        await workspace.SeedAgreementAsync(new Agreement { Currency = "EUR" }, "mapping", Cancellation);
        time.Advance(TimeSpan.FromDays(1));
        await workspace.ChangeAgreementAsync(Everything, "ana: new fiscal year", Cancellation);
        time.Advance(TimeSpan.FromDays(1));
        await workspace.ChangeAgreementAsync(Everything with { Calendar = Everything.Calendar with { } }, "bruno", Cancellation);

        Assert.Equal(
            [new AgreementVersion(1, Noon, "mapping", new Agreement { Currency = "EUR" }), new AgreementVersion(2, Noon + Duration.FromDays(1), "ana: new fiscal year", Everything)],
            workspace.AgreementHistory);
        Assert.Equal(Everything, workspace.Agreement);
    }

    [Fact]
    public async Task A_changed_agreement_is_a_new_revision_of_the_workspace()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.SeedAgreementAsync(Everything, "mapping", Cancellation);
        using var before = workspace.OpenSnapshotSource();
        await workspace.ChangeAgreementAsync(Everything with { Currency = "USD" }, "ana", Cancellation);
        using var after = workspace.OpenSnapshotSource();
        Assert.Equal((1, "BRL"), (before.State.Revision, before.State.Agreement.Currency));
        Assert.Equal((2, "USD"), (after.State.Revision, after.State.Agreement.Currency));
    }

    [Fact]
    public void Every_setting_of_the_agreement_is_tried_here()
    {
        var untouched = typeof(Agreement).GetProperties().Concat(typeof(BusinessCalendar).GetProperties().Where(property => property.CanWrite))
            .Where(property => property.DeclaringType == typeof(Agreement)
                ? Equals(property.GetValue(Everything), property.GetValue(new Agreement()))
                : Equals(property.GetValue(Everything.Calendar), property.GetValue(new BusinessCalendar())));
        Assert.Empty(untouched);
    }

    [Fact]
    public async Task A_word_taught_again_has_its_new_meaning()
    {
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync();
        await workspace.TeachAsync(new TaughtWord("faturamento", "revenue_won", null, null), Cancellation);
        await workspace.TeachAsync(new TaughtWord("sampa", null, "region", "São Paulo"), Cancellation);
        await workspace.TeachAsync(new TaughtWord("faturamento", "pipeline_value", null, null), Cancellation);
        Assert.Equal([new("faturamento", "pipeline_value", null, null), new TaughtWord("sampa", null, "region", "São Paulo")], workspace.TaughtWords);
    }
}
