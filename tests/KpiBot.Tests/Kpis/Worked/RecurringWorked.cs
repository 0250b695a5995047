using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>Recurring revenue, by hand.</summary>
public sealed class RecurringWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";
    private const string Q4 = "2025-10-01..2025-12-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("mrr"), Worked("arr")]
    public void Mrr_normalises_each_running_contract_to_a_month()
    {
        // on 31 March: a1 100 + 50, a2 120, a3 900 ÷ 3, a5 500 = 1070; a year 12 × 1070
        Cohort.Ask("mrr", Q1).Is(1070).LeavesOut();
        Cohort.Ask("arr", Q1).Is(12840).LeavesOut();
        // on 31 December: 100 + 200 + 300 + 400
        Cohort.Ask("mrr", Q4).Is(1000);
        Cohort.Ask("mrr", "2024-10-01..2024-12-31").Is(0);
    }

    [Fact, Worked("mrr"), Worked("arr")]
    public void Mrr_leaves_out_contracts_without_an_amount()
    {
        var world = April15.With(A.Contract("c1", "a1", "2025-01-01", 100), A.Contract("c2", "a2", "2025-01-01", null), A.Contract("c3", "a3", "2025-01-01", 90) with { Currency = "CHF" });

        world.Ask("mrr", Q1).Is(100).LeavesOut(("no_amount", 1), ("no_exchange_rate", 1));
        April15.With(A.Contract("c2", "a2", "2025-01-01", null)).Ask("arr", Q1).HasNoValue("no_amounts");
        April15.With(A.Order("a1", "2026-01-01", 1)).Ask("mrr", Q1).HasNoValue("not_connected", "contract");
    }

    [Fact, Worked("mrr"), Worked("arr")]
    public void A_month_of_a_longer_billing_period_is_rounded_to_four_digits()
    {
        var world = April15.With(A.Contract("c1", "a1", "2025-01-01", 100) with { BillingMonths = 3 });

        Assert.Equal(33.3333m, world.Ask("mrr", Q1).Value);   // 100 ÷ 3
        Assert.Equal(399.9996m, world.Ask("arr", Q1).Value);  // 12 × 33.3333
    }

    [Fact, Worked("gross_revenue_retention"), Worked("net_revenue_retention"), Worked("revenue_churn_rate")]
    public void Retention_follows_the_customers_of_the_start()
    {
        // 31 December → 31 March: a1 100 → 150, a2 200 → 120, a3 300 → 300, a4 400 → 0; a5 is new
        Cohort.Ask("gross_revenue_retention", Q1).Is(0.52m, 520, 1000); // 100 + 120 + 300 + 0, each at most its start
        Cohort.Ask("net_revenue_retention", Q1).Is(0.57m, 570, 1000);   // 150 + 120 + 300
        Cohort.Ask("revenue_churn_rate", Q1).Is(0.48m, 480, 1000);      // 1 − 0.52
    }

    [Fact, Worked("gross_revenue_retention"), Worked("net_revenue_retention"), Worked("revenue_churn_rate")]
    public void Retention_has_no_value_without_revenue_at_the_start()
    {
        foreach (var kpi in new[] { "gross_revenue_retention", "net_revenue_retention", "revenue_churn_rate" })
        {
            Cohort.Ask(kpi, "2024-10-01..2024-12-31").HasNoValue("no_records");
            April15.With(A.Order("a1", "2026-01-01", 1)).Ask(kpi, Q1).HasNoValue("not_connected", "contract");
        }
    }

    [Fact, Worked("net_revenue_retention"), Worked("mrr")]
    public void Growth_is_in_constant_currency_and_a_stock_is_not()
    {
        var world = April15.With(
            A.Rate("2025-01-01", "EUR", 1.0m), A.Rate("2026-02-01", "EUR", 1.2m),
            A.Contract("c1", "a1", "2025-01-01", 100, end: "2026-01-31") with { Currency = "EUR" }, A.Contract("c2", "a1", "2026-02-01", 110) with { Currency = "EUR" });

        world.Ask("net_revenue_retention", Q1).Is(1.1m, 110, 100);  // both at 1.0, the rate of 31 December
        world.Ask("gross_revenue_retention", Q1).Is(1, 100, 100);
        world.Ask("mrr", Q1).Is(132);                               // 110 × 1.2
        world.Ask("mrr", Q4).Is(100);
    }

    [Fact, Worked("recurring_revenue_share")]
    public void With_recurring_orders_they_are_the_share()
    {
        var world = April15.With(
            A.Contract("c1", "a1", "2025-01-01", 100),
            A.Order("a1", "2026-01-10", 300) with { Recurring = true }, A.Order("a2", "2026-02-01", 100), A.Order("a2", "2026-03-01", 100));

        // 300 ÷ 500; after the customer's first day a1's 300 and a2's second order: 400 ÷ 500
        world.Ask("recurring_revenue_share", Q1).Is(0.6m, 300, 500).Beside("returning_share", 0.8m);
        world.Ask("recurring_revenue_share", "2024-10-01..2024-12-31").HasNoValue("no_records");
    }

    [Fact, Worked("recurring_revenue_share")]
    public void Without_recurring_orders_contracts_accrue_by_the_day()
    {
        // 100 × 90 ÷ 30.4375 = 295.6879; ÷ (295.6879 + 100) = 0.7473
        April15.With(A.Contract("c1", "a1", "2025-01-01", 100), A.Order("a2", "2026-02-01", 100)).Ask("recurring_revenue_share", Q1).Is(0.7473m, 295.6879m, 395.6879m);
        // no orders: the won deals that are no subscription; 295.6879 ÷ 495.6879 = 0.5965
        April15.With(
            A.Contract("c1", "a1", "2025-01-01", 100),
            A.Deal("d1", "2026-01-01").Of("a1").Won("2026-02-01", 200), A.Deal("d2", "2026-01-01").Of("a1").Won("2026-02-01", 900) with { AnnualValue = 900 })
        .Ask("recurring_revenue_share", Q1).Is(0.5965m, 295.6879m, 495.6879m);
    }

    [Fact, Worked("recurring_revenue_share")]
    public void Without_contracts_it_is_the_share_of_returning_customers() =>
        April15.With(A.Order("a1", "2025-06-01", 1), A.Order("a1", "2026-01-10", 300), A.Order("a2", "2026-01-10", 100), A.Order("a2", "2026-02-10", 100))
            .Ask("recurring_revenue_share", Q1).Is(0.8m, 400, 500).Beside("returning_share", 0.8m); // 300 + 100 of 500

    private static Case Cohort => April15.With(
        A.Contract("c1", "a1", "2025-01-01", 100), A.Contract("c2", "a1", "2026-02-01", 50),
        A.Contract("c3", "a2", "2025-01-01", 200, end: "2026-01-31"), A.Contract("c4", "a2", "2026-02-01", 120),
        A.Contract("c5", "a3", "2025-01-01", 900) with { BillingMonths = 3 },
        A.Contract("c6", "a4", "2025-01-01", 400, cancelled: "2026-03-31"),
        A.Contract("c7", "a5", "2026-02-01", 6000) with { BillingMonths = 12 });
}
