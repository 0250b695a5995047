using KpiBot.Crm;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>What a customer costs and is worth, by hand. The first quarter of 2026 has 90 ÷ 30.4375 = 2.956879 months.</summary>
public sealed class EconomicsWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("cac")]
    public void Cac_divides_all_cost_by_new_customers_and_its_parts_add_up()
    {
        var result = Acquiring.Ask("cac", Q1, by: "channel");

        result.Is(500, 2000, 4).DoesNotWarn("media_only").DoesNotWarn("no_sales_cost"); // (600 + 400 + 1000) ÷ 4
        result.HasRows(("fair", 400), ("paid_search", 300), ("(none)", 0), ("(unallocated)", null)); // 400 ÷ 1, 600 ÷ 2, 0 ÷ 1, 1000 ÷ 0
        Assert.Equal(2000, result.Rows.Sum(row => row.Numerator));
        Assert.Equal(4, result.Rows.Sum(row => row.Denominator));
    }

    [Fact, Worked("cac")]
    public void Paid_cac_divides_advertising_by_the_customers_of_its_channels() => Acquiring.Ask("cac", Q1, variant: "paid").Is(300, 600, 2);

    [Fact, Worked("cac")]
    public void A_channel_is_not_paid_by_advertising_that_is_to_come_or_has_no_day() =>
        Acquiring.With(A.Spend(CostClass.Advertising, "2026-04-16", 50, "fair"), A.Spend(CostClass.Advertising, null, 50, "fair")).Ask("cac", Q1, variant: "paid").Is(300, 600, 2);

    [Fact, Worked("cac")]
    public void Lagged_cac_takes_the_cost_of_a_sales_cycle_before() =>
        // cycles 20 and 40 days: 30; cost of 2 December to 1 March: 700 + 600 + 400 = 1700, and what came on 15 March does not count
        Acquiring.With(
            A.Spend(CostClass.Events, "2025-12-02", 700), A.Spend(CostClass.Events, "2025-12-01", 7),
            A.Deal("w1", "2025-01-01").Of("a0").Won("2025-01-21", 1), A.Deal("w2", "2025-01-01").Of("a0").Won("2025-02-10", 1))
        .Ask("cac", Q1, variant: "lagged").Is(425, 1700, 4).Beside("lag_days", 30);

    [Fact, Worked("cac")]
    public void Cac_names_the_cost_that_is_not_connected()
    {
        April15.With(A.Spend(CostClass.Advertising, "2026-01-05", 90), A.Order("a1", "2026-02-01", 1)).Ask("cac", Q1).Is(90).Warns("media_only").DoesNotWarn("no_sales_cost");
        April15.With(A.Spend(CostClass.Advertising, "2026-01-05", 90), A.Spend(CostClass.Events, "2026-01-05", 10), A.Order("a1", "2026-02-01", 1)).Ask("cac", Q1).Is(100).Warns("no_sales_cost");
        Acquiring.Ask("cac", "2024-01-01..2024-03-31").HasNoValue("no_records");
        April15.With(A.Order("a1", "2026-02-01", 1)).Ask("cac", Q1).HasNoValue("not_connected", "spend");
    }

    [Fact, Worked("ltv")]
    public void Ltv_is_revenue_per_customer_and_month_times_margin_times_lifetime()
    {
        var world = April15.With(
            A.Contract("c1", "a1", "2025-01-01", 100), A.Contract("c2", "a2", "2025-01-01", 100, end: "2026-02-15"),
            A.Contract("c3", "a3", "2025-01-01", 100), A.Contract("c4", "a4", "2025-01-01", 100));

        // accrued 100 × (3 × 90 + 46) ÷ 30.4375; ÷ (4 + 3) ÷ 2 customers ÷ 2.956879 months = 31600 ÷ (3.5 × 90) = 100.3175
        // lifetime at a churn of 1 of 4: 10.7864 months; 100.3175 × 0.5 × 10.7864 = 541.0318
        world.Agreed(a => a with { GrossMarginRate = 0.5m }).Ask("ltv", Q1).Is(541.0318m)
            .Beside("revenue_per_customer_month", 100.3175m).Beside("margin", 0.5m).Beside("lifetime_months", 10.7864m);
        world.Ask("ltv", Q1).HasNoValue("not_agreed", "grossMarginRate");
    }

    [Fact, Worked("ltv"), Worked("ltv_cac_ratio"), Worked("cac_payback_months")]
    public void Ltv_over_orders_and_what_it_is_worth_by_its_cost()
    {
        // orders 300 + 600 + 100 = 1000; customers (2 + 3) ÷ 2 = 2.5; a month 1000 ÷ 2.5 ÷ 2.956879 = 135.2778; nobody left: 60 months; 135.2778 × 0.4 × 60
        Ordering.Ask("ltv", Q1).Is(3246.6667m).Warns("lifetime_capped").Beside("revenue_per_customer_month", 135.2778m).Beside("lifetime_months", 60);
        Ordering.Ask("ltv_cac_ratio", Q1).Is(6.4933m).Warns("lifetime_capped"); // 3246.6667 ÷ (500 ÷ 1)
        // the new customer: 100 ÷ 2.956879 = 33.8194 a month; 500 ÷ (33.8194 × 0.4)
        Ordering.Ask("cac_payback_months", Q1).Is(36.961m);
    }

    [Fact, Worked("ltv")]
    public void The_margin_of_what_was_won_goes_before_the_agreed_one() =>
        // won at (100 − 80) ÷ 100 = 0.2: half of 0.4
        Ordering.With(A.Deal("d1", "2026-01-01").Of("a1").Won("2026-02-01", 100).Costing(80)).Ask("ltv", Q1).Is(1623.3333m).Beside("margin", 0.2m);

    [Fact, Worked("cac_payback_months")]
    public void Payback_over_contracts_takes_the_new_customers_mrr()
    {
        var world = April15.Agreed(a => a with { GrossMarginRate = 0.5m }).With(
            A.Contract("c1", "a1", "2025-01-01", 9000), A.Contract("c2", "a2", "2026-02-01", 200), A.Contract("c3", "a3", "2026-03-31", 300),
            A.Spend(CostClass.OtherSales, "2026-01-05", 1000));

        world.Ask("cac_payback_months", Q1).Is(4); // 1000 ÷ 2 = 500; (200 + 300) ÷ 2 × 0.5 = 125; 500 ÷ 125
        world.Ask("cac_payback_months", "2024-01-01..2024-03-31").HasNoValue("no_records");
        world.Agreed(a => a with { GrossMarginRate = null }).Ask("cac_payback_months", Q1).HasNoValue("not_agreed", "grossMarginRate");
    }

    [Fact, Worked("ltv_cac_ratio")]
    public void Ltv_by_cac_has_no_value_without_cost_or_without_new_customers()
    {
        var world = April15.Agreed(a => a with { GrossMarginRate = 0.5m }).With(A.Contract("c1", "a1", "2025-01-01", 100));

        world.Ask("ltv_cac_ratio", Q1).HasNoValue("not_connected", "spend");
        world.With(A.Spend(CostClass.Events, "2026-01-05", 1)).Ask("ltv_cac_ratio", Q1).HasNoValue("no_records");
    }

    private static Case Acquiring => April15.With(
        A.Spend(CostClass.Advertising, "2026-01-05", 600, "paid_search"), A.Spend(CostClass.Events, "2026-02-05", 400, "fair"), A.Spend(CostClass.SalesSalaries, "2026-03-15", 1000),
        A.Account("a0", "2025-01-01"),
        A.Account("a1", "2026-01-01") with { Channel = "paid_search" }, A.Account("a2", "2026-02-01") with { Channel = "paid_search" },
        A.Account("a3", "2026-03-31") with { Channel = "fair" }, A.Account("a4", "2026-03-01"));

    private static Case Ordering => April15.Agreed(a => a with { GrossMarginRate = 0.4m }).With(
        A.Spend(CostClass.Events, "2026-01-05", 500),
        A.Order("a1", "2025-06-01", 10), A.Order("a1", "2026-02-01", 300), A.Order("a2", "2025-06-01", 10), A.Order("a2", "2026-03-31", 600), A.Order("a3", "2026-02-01", 100));
}
