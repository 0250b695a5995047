using System.Globalization;

namespace KpiBot.Tests.Sample;

/// <summary>The first days of a quarter hold what every KPI of "this quarter" is made of.</summary>
public sealed class SampleOpeningDayTests
{
    /// <summary>Table, column of the day, and what else a row needs: a column that is filled or has a value.</summary>
    private static readonly (string Table, string Day, string? Column, string? Value)[] Needed =
    [
        ("leads", "created_at", "mql_at", null), ("leads", "mql_at", "first_response_at", null), ("leads", "mql_at", "accepted_at", null), ("leads", "rejected_at", "reject_reason", null),
        ("leads", "sql_at", "opportunity_at", null), ("leads", "customer_at", "deal_id", null), ("deals", "created_at", null, null), ("deals", "closed_at", "stage", "Closed won"), ("deals", "closed_at", "stage", "Closed lost"),
        ("deals", "closed_at", "loss_reason", null), ("deals", "closed_at", "annual_value", null), ("deals", "closed_at", "cost_of_goods", null), ("stage_changes", "at", "stage", "Closed won"),
        ("accounts", "customer_since", null, null), ("contracts", "start_at", null, null), ("orders", "at", "recurring", "true"), ("orders", "at", "recurring", "false"), ("activities", "at", "automated", "false"), ("touches", "at", null, null),
        ("tickets", "created_at", "first_reply_at", null), ("surveys", "at", "kind", "nps"), ("surveys", "at", "kind", "csat"), ("usage", "at", null, null), ("spend", "at", "class", "advertising"), ("spend", "at", "campaign", null),
        ("ad_results", "at", "social", "true"), ("ad_results", "at", "social", "false"), ("email_results", "at", null, null), ("web_traffic", "at", null, null),
    ];

    [Theory]
    [InlineData("2026-01-01", 1)]
    [InlineData("2023-10-01", 3)]
    [InlineData("2026-07-09", 6)]
    [InlineData("2024-01-14", 7)]
    public void Every_kind_of_event_has_happened(string until, ulong seed)
    {
        using var sample = new SampleFolder(1_250, seed, DateOnly.Parse(until, CultureInfo.InvariantCulture));
        foreach (var (name, day, column, value) in Needed)
        {
            var table = sample.Table(name);
            Assert.True(
                table.Rows.Any(row => SampleFolder.Day(table.Of(row, day)) >= sample.QuarterStart && (column is null || (value is null ? table.Of(row, column).Length > 0 : table.Of(row, column) == value))),
                $"{name}: nothing by {day} with {column} {value}");
        }
    }

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-09-30")]
    public void Something_is_left_to_sell_in_the_quarter(string until)
    {
        using var sample = new SampleFolder(1_250, 1, DateOnly.Parse(until, CultureInfo.InvariantCulture));
        var (targets, deals, rates) = (sample.Table("targets"), sample.Table("deals"), sample.Table("exchange_rates"));
        var rate = rates.Rows.ToDictionary(row => (row[0][..7], row[1]), row => SampleFilesTests.Number(row[3]));
        var target = targets.Rows.Single(row => targets.Of(row, "kpi") == "revenue_won" && targets.Of(row, "member").Length == 0 && SampleFolder.Day(targets.Of(row, "from_at")) == sample.QuarterStart);
        var won = deals.Rows.Where(row => deals.Of(row, "stage") == "Closed won" && SampleFolder.Day(deals.Of(row, "closed_at")) >= sample.QuarterStart && deals.Of(row, "amount").Length > 0).Sum(row =>
            SampleFilesTests.Number(deals.Of(row, "amount")) * (deals.Of(row, "currency") == "USD" ? 1 : rate.GetValueOrDefault((deals.Of(row, "closed_at")[..7], deals.Of(row, "currency")))));
        Assert.InRange(won, 1, SampleFilesTests.Number(targets.Of(target, "value")) * 0.99m);
    }

    [Fact]
    public void The_first_day_wins_took_time()
    {
        using var sample = new SampleFolder(1_250, 1, new DateOnly(2028, 4, 1));
        var deals = sample.Table("deals");
        var won = deals.Rows.Where(row => deals.Of(row, "stage") == "Closed won" && SampleFolder.Day(deals.Of(row, "closed_at")) == sample.QuarterStart && deals.Of(row, "deal_type") == "new business").ToArray();
        Assert.NotEmpty(won);
        Assert.All(won, row => Assert.True(SampleFolder.Day(deals.Of(row, "created_at")) < sample.QuarterStart));
    }
}
