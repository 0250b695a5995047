namespace KpiBot.Tests.Sample;

/// <summary>The story, found by nothing but counting rows.</summary>
public sealed class SampleStoryTests(SampleFolder sample) : IClassFixture<SampleFolder>
{
    [Theory]
    [InlineData(1, "2026-09-17")]
    [InlineData(5, "2026-01-01")]
    [InlineData(9, "2026-06-30")]
    public void The_win_rate_of_the_last_full_quarter_dropped_by_six_points_or_more(ulong seed, string until)
    {
        using var folder = new SampleFolder(1_250, seed, DateOnly.Parse(until, System.Globalization.CultureInfo.InvariantCulture));
        var last = LastFullQuarter(folder);
        Assert.True(WinRate(folder, last.AddMonths(-3)) - WinRate(folder, last) >= 0.06, $"{WinRate(folder, last.AddMonths(-3)):P1} → {WinRate(folder, last):P1}");
    }

    [Fact]
    public void The_reason_of_the_drop_is_a_competitors_price_for_pumps_in_one_region()
    {
        var deals = sample.Table("deals");
        var lost = Closed(LastFullQuarter(sample)).Where(row => deals.Of(row, "loss_reason") == "competitor price").ToArray();
        var before = Closed(LastFullQuarter(sample).AddMonths(-3)).Where(row => deals.Of(row, "loss_reason") == "competitor price").ToArray();
        Assert.True(lost.Length > 2 * before.Length);
        Assert.True(lost.Count(row => deals.Of(row, "region") == "Brazil Southeast") > lost.Length * 3 / 4);

        IEnumerable<string[]> Closed(DateOnly quarter) => deals.Rows.Where(row => SampleFolder.Day(deals.Of(row, "closed_at")) is { } day && day >= quarter && day < quarter.AddMonths(3));
    }

    [Fact]
    public void The_drop_is_far_deeper_in_that_region_than_elsewhere()
    {
        var last = LastFullQuarter(sample);
        double Drop(Func<string, bool> region) => WinRate(sample, last.AddMonths(-3), region) - WinRate(sample, last, region);
        Assert.True(Drop(region => region == "Brazil Southeast") > Drop(region => region != "Brazil Southeast") + 0.1);
    }

    [Fact]
    public void A_paid_search_lead_costs_more_every_quarter_of_the_last_year()
    {
        var (spend, leads) = (sample.Table("spend"), sample.Table("leads"));
        var costs = Enumerable.Range(-4, 4).Select(quarter => sample.QuarterStart.AddMonths(3 * quarter)).Select(from =>
            spend.Rows.Where(row => spend.Of(row, "channel") == "paid_search" && In(spend.Of(row, "at"), from) && spend.Of(row, "currency") == "USD").Sum(row => SampleFilesTests.Number(spend.Of(row, "amount")))
            / leads.Rows.Count(row => leads.Of(row, "channel") == "paid_search" && In(leads.Of(row, "created_at"), from))).ToArray();
        Assert.Equal(costs.Order(), costs);
        Assert.True(costs[^1] > costs[0] * 1.4m);
    }

    [Fact]
    public void Mid_market_food_customers_are_leaving_and_nobody_else_is()
    {
        var aYearAgo = sample.Until.AddYears(-1);
        var (group, others) = (Active(aYearAgo, true), Active(aYearAgo, false));
        Assert.True(group.Count >= 8);
        Assert.True(group.Intersect(Active(sample.Until, true)).Count() <= group.Count * 0.65);
        Assert.True(others.Intersect(Active(sample.Until, false)).Count() >= others.Count * 0.85);
    }

    [Fact]
    public void Who_leaves_uses_less_and_says_so()
    {
        var from = LastFullQuarter(sample).AddMonths(-3);
        Assert.True(Usage(from, true) < Usage(from.AddMonths(-6), true) * 0.75);
        Assert.True(Nps(from, true) < -30);
        Assert.True(Nps(from, false) > 10);
    }

    [Fact]
    public void One_sellers_open_deals_lie_where_he_left_them()
    {
        var (deals, activities) = (sample.Table("deals"), sample.Table("activities"));
        var touched = activities.Rows.Where(row => SampleFolder.Day(activities.Of(row, "at")) > sample.Until.AddDays(-90)).Select(row => activities.Of(row, "deal_id")).ToHashSet();
        var idle = deals.Rows.Where(row => deals.Of(row, "closed_at").Length == 0 && !touched.Contains(row[0])).GroupBy(row => deals.Of(row, "owner")).ToDictionary(lot => lot.Key, lot => lot.Count());
        Assert.Equal("Rafael Teixeira", idle.MaxBy(lot => lot.Value).Key);
        Assert.DoesNotContain(deals.Rows, row => deals.Of(row, "owner") == "Rafael Teixeira" && deals.Of(row, "deal_type") == "new business" && SampleFolder.Day(deals.Of(row, "created_at")) > sample.Until.AddDays(-100));
    }

    [Fact]
    public void Paid_social_decays_and_business_doubles()
    {
        var leads = sample.Table("leads");
        int Count(int yearsAgo, string? channel) => leads.Rows.Count(row =>
            SampleFolder.Day(leads.Of(row, "created_at")) is { } day && day > sample.Until.AddYears(-yearsAgo - 1) && day <= sample.Until.AddYears(-yearsAgo) && (channel is null || leads.Of(row, "channel") == channel));
        Assert.InRange((double)Count(0, null) / Count(2, null), 1.4, 1.9);
        Assert.True(Count(0, "paid_social") < Count(2, "paid_social"));
    }

    private static DateOnly LastFullQuarter(SampleFolder folder) =>
        folder.QuarterStart.AddMonths(3).AddDays(-1) == folder.Until ? folder.QuarterStart : folder.QuarterStart.AddMonths(-3);

    private static bool In(string cell, DateOnly quarter) => SampleFolder.Day(cell) is { } day && day >= quarter && day < quarter.AddMonths(3);

    private static double WinRate(SampleFolder folder, DateOnly quarter, Func<string, bool>? region = null)
    {
        var deals = folder.Table("deals");
        var closed = deals.Rows.Where(row => deals.Of(row, "deal_type") == "new business" && In(deals.Of(row, "closed_at"), quarter) && region?.Invoke(deals.Of(row, "region")) != false).ToArray();
        return (double)closed.Count(row => deals.Of(row, "stage") == "Closed won") / closed.Length;
    }

    private HashSet<string> Group()
    {
        var accounts = sample.Table("accounts");
        return [.. accounts.Rows.Where(row => accounts.Of(row, "industry").StartsWith("food", StringComparison.OrdinalIgnoreCase) && accounts.Of(row, "company_size") == "Mid-market").Select(row => row[0])];
    }

    private HashSet<string> Active(DateOnly day, bool inGroup)
    {
        var (contracts, group) = (sample.Table("contracts"), Group());
        return [.. contracts.Rows.Where(row =>
            SampleFolder.Day(contracts.Of(row, "start_at")) <= day && SampleFolder.Day(contracts.Of(row, "end_at")) >= day && !(SampleFolder.Day(contracts.Of(row, "cancelled_at")) <= day))
            .Select(row => contracts.Of(row, "account_id")).Where(account => group.Contains(account) == inGroup)];
    }

    private int Usage(DateOnly from, bool inGroup)
    {
        var (usage, group) = (sample.Table("usage"), Group());
        return usage.Rows.Count(row => group.Contains(usage.Of(row, "account_id")) == inGroup && SampleFolder.Day(usage.Of(row, "at")) is { } day && day >= from && day < from.AddMonths(6));
    }

    private double Nps(DateOnly from, bool inGroup)
    {
        var (surveys, group) = (sample.Table("surveys"), Group());
        var scores = surveys.Rows.Where(row => surveys.Of(row, "kind") == "nps" && group.Contains(surveys.Of(row, "account_id")) == inGroup && SampleFolder.Day(surveys.Of(row, "at")) >= from)
            .Select(row => SampleFilesTests.Number(surveys.Of(row, "score"))).ToArray();
        return 100.0 * (scores.Count(score => score >= 9) - scores.Count(score => score <= 6)) / scores.Length;
    }
}
