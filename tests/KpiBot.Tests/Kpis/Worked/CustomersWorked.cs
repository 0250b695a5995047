using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>Who is a customer, who stays and who buys again, by hand.</summary>
public sealed class CustomersWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("new_customers")]
    public void A_customer_is_new_on_the_earliest_of_its_dates() =>
        April15.With(
            A.Account("a0", "2025-01-01"),
            A.Account("a1"), A.Deal("d1", "2025-12-01").Of("a1").Won("2026-01-01", 1), A.Order("a1", "2026-04-01", 1), // in
            A.Account("a2"), A.Deal("d2", "2025-12-01").Of("a2").Won("2026-02-01", 1), A.Order("a2", "2025-12-31", 1), // ordered in December
            A.Account("a3"), A.Contract("c3", "a3", "2026-03-31", 1),                                                   // in
            A.Account("a4", "2026-02-10"), A.Order("a4", "2026-03-01", 1),                                              // in
            A.Account("a5"), A.Deal("d5", "2025-12-01").Of("a5").Won("2026-04-01", 1),
            A.Account("a6"), A.Deal("d6", "2025-12-01").Of("a6").Lost("2026-02-01", 1),
            A.Order("a7", "2026-01-15", 1),                                                                             // in, without a record of its own
            A.Deal("d8", "2025-12-01").Won("2026-02-01", 1))                                                            // whose?
        .Ask("new_customers", Q1).Is(4).LeavesOut(("no_account", 1)).DoesNotWarn("censored");

    [Fact, Worked("new_customers")]
    public void A_period_near_the_beginning_of_the_data_is_censored()
    {
        April15.With(A.Order("a1", "2025-10-02", 1), A.Order("a2", "2026-02-01", 1)).Ask("new_customers", Q1).Is(1).Warns("censored");        // 91 days before
        April15.With(A.Order("a1", "2025-09-30", 1), A.Order("a2", "2026-02-01", 1)).Ask("new_customers", Q1).Is(1).DoesNotWarn("censored");  // 93 days
        April15.With(A.Order("a1", "2024-09-30", 1)).Ask("new_customers", Q1).Is(0);
    }

    [Fact, Worked("active_customers")]
    public void By_contract_a_customer_is_active_while_one_runs() =>
        April15.With(
            A.Contract("c1", "a1", "2025-01-01", 1, end: "2026-03-31"),       // its last day: active
            A.Contract("c2", "a2", "2025-01-01", 1, cancelled: "2026-03-31"), // ends the day before
            A.Contract("c3", "a3", "2025-01-01", 1, cancelled: "2026-04-01"), // active
            A.Contract("c4", "a4", "2026-04-01", 1),
            A.Contract("c5", "a5", "2026-03-31", 1), A.Contract("c6", "a5", "2026-02-01", 1), // active once
            A.Order("a6", "2026-03-01", 1))                                    // orders do not matter where contracts are known
        .Ask("active_customers", Q1).Is(3).Warns("active_by_contract");

    [Fact, Worked("active_customers")]
    public void By_order_a_customer_is_active_for_twelve_months() =>
        April15.With(
            A.Order("a1", "2026-03-31", 1), A.Order("a2", "2025-04-01", 1), A.Order("a3", "2025-03-31", 1), A.Order("a4", "2026-02-01", -100), A.Order("a5", "2026-04-01", 1),
            A.Deal("d1", "2025-12-01").Of("a6").Won("2026-02-01", 1))
        .Ask("active_customers", Q1).Is(2).Warns("active_by_order"); // a1, a2: after 31 March 2025

    [Fact, Worked("active_customers")]
    public void By_won_deal_a_customer_is_active_for_twelve_months()
    {
        var deals = April15.With(
            A.Deal("d1", "2025-01-01").Of("a1").Won("2026-03-31", 1), A.Deal("d2", "2025-01-01").Of("a2").Won("2025-04-01", 1),
            A.Deal("d3", "2025-01-01").Of("a3").Won("2025-03-31", 1), A.Deal("d4", "2025-01-01").Of("a4").Lost("2026-02-01", 1));

        deals.Ask("active_customers", Q1).Is(2).Warns("active_by_won_deal");
        deals.With(A.Contract("c1", "a9", "2025-01-01", 1)).Agreed(a => a with { ActiveRule = ActiveRule.WonDeal }).Ask("active_customers", Q1).Is(2);
        deals.With(A.Contract("c1", "a9", "2025-01-01", 1)).Ask("active_customers", Q1).Is(1); // a9 alone
    }

    [Fact, Worked("customer_retention_rate"), Worked("churn_rate")]
    public void A_customer_that_came_back_was_retained()
    {
        // active on 31 December a1 … a4; on 31 March a1, a3, a4; a5 came later
        Churning.Ask("customer_retention_rate", Q1).Is(0.75m, 3, 4).Ranges(0.3006m, 0.9544m);
        Churning.Ask("churn_rate", Q1).Is(0.25m, 1, 4).Ranges(0.0456m, 0.6994m);
        Churning.Ask("customer_retention_rate", "2024-01-01..2024-12-31").HasNoValue("no_records");
        Churning.Ask("churn_rate", "2024-01-01..2024-12-31").HasNoValue("no_records");
    }

    [Fact, Worked("churn_rate"), Worked("customer_lifetime_months")]
    public void Nobody_leaving_is_a_churn_of_zero_and_a_capped_lifetime()
    {
        var world = April15.With(A.Contract("c1", "a1", "2025-01-01", 1), A.Contract("c2", "a2", "2025-01-01", 1));

        world.Ask("churn_rate", Q1).Is(0, 0, 2).Ranges(0, 0.6576m);
        world.Ask("customer_lifetime_months", Q1).Is(60).Warns("lifetime_capped");
        world.Agreed(a => a with { LifetimeCapMonths = 48 }).Ask("customer_lifetime_months", Q1).Is(48).Warns("lifetime_capped");
    }

    [Fact, Worked("customer_lifetime_months")]
    public void Lifetime_is_one_over_the_monthly_churn()
    {
        // churn 0.25 in 90 ÷ 30.4375 = 2.956879 months: monthly 1 − 0.75^(1 ÷ 2.956879) = 1 − 0.907291 = 0.092709; 1 ÷ 0.092709
        Churning.Ask("customer_lifetime_months", Q1).Is(LifetimeOfChurning).DoesNotWarn("lifetime_capped");
        // everybody left: a month at a time
        April15.With(A.Contract("c1", "a1", "2025-01-01", 1, end: "2026-02-01")).Ask("customer_lifetime_months", Q1).Is(1);
        Churning.Ask("customer_lifetime_months", "2024-01-01..2024-12-31").HasNoValue("no_records");
    }

    [Fact, Worked("repeat_purchase_rate")]
    public void Repeat_purchase_counts_customers_with_two_orders_in_the_period()
    {
        var orders = April15.With(
            A.Order("a1", "2026-01-01", 10), A.Order("a1", "2026-03-31", 10),   // twice
            A.Order("a2", "2026-02-01", 10),                                    // once
            A.Order("a3", "2026-02-01", 10), A.Order("a3", "2026-02-05", -10),  // once, refunded
            A.Order("a4", "2026-02-01", 10), A.Order("a4", "2025-12-31", 10),   // once in the quarter
            A.Order("a5", "2026-02-01", -10));                                  // never

        orders.Ask("repeat_purchase_rate", Q1).Is(0.25m, 1, 4);
        orders.Ask("repeat_purchase_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
        April15.With(A.Deal("d1", "2025-01-01").Of("a1").Won("2026-01-01", 1), A.Deal("d2", "2025-01-01").Of("a1").Won("2026-02-01", 1), A.Deal("d3", "2025-01-01").Of("a2").Won("2026-02-01", 1))
            .Ask("repeat_purchase_rate", Q1).Is(0.5m, 1, 2); // without orders: won deals
    }

    [Fact, Worked("cross_sell_rate")]
    public void Cross_selling_is_a_new_line_and_not_a_new_article()
    {
        var world = April15.With(
            A.Product("Pump", "Fluids"), A.Product("Valve", "Fluids"), A.Product("Drive", "Motion"),
            A.Order("a1", "2025-06-01", 1, "Pump"), A.Order("a1", "2026-01-01", 1, "Drive"),                                      // a new line
            A.Order("a2", "2025-06-01", 1, "Pump"), A.Order("a2", "2026-02-01", 1, "Valve"),                                      // the same line
            A.Order("a3", "2025-06-01", 1, "Drive"), A.Deal("d3", "2026-01-05").Of("a3").Won("2026-03-31", 1).Sells("Gadget"),    // a line of its own
            A.Order("a4", "2020-06-01", 1, "Drive"), A.Order("a4", "2025-06-01", 1, "Pump"), A.Order("a4", "2026-02-01", 1, "Drive"), // bought long ago
            A.Order("a5", "2026-01-05", 1, "Pump"), A.Order("a5", "2026-02-05", 1, "Drive"));                                     // no customer at the start

        world.Ask("cross_sell_rate", Q1).Is(0.5m, 2, 4).Ranges(0.15m, 0.85m); // a1, a3 of a1 … a4
        world.Ask("cross_sell_rate", "2019-01-01..2019-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("upsell_rate")]
    public void Upselling_raises_a_line_the_customer_had()
    {
        var world = April15.With(
            A.Product("Pump", "Fluids"), A.Product("Valve", "Fluids"), A.Product("Drive", "Motion"),
            Of("Pump", A.Contract("c1", "a1", "2025-01-01", 100, end: "2026-01-31")), Of("Pump", A.Contract("c2", "a1", "2026-02-01", 150)), // 100 → 150
            Of("Pump", A.Contract("c3", "a2", "2025-01-01", 100)),                                                                          // 100 → 100
            Of("Pump", A.Contract("c4", "a3", "2025-01-01", 100)), Of("Drive", A.Contract("c5", "a3", "2026-02-01", 200)),                  // a new line
            Of("Pump", A.Contract("c6", "a4", "2025-01-01", 100, end: "2026-01-31")), Of("Valve", A.Contract("c7", "a4", "2026-02-01", 150))); // Fluids 100 → 150

        world.Ask("upsell_rate", Q1).Is(0.5m, 2, 4); // a1, a4
        world.Ask("upsell_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
        April15.With(A.Order("a1", "2025-06-01", 1)).Ask("upsell_rate", Q1).HasNoValue("not_connected", "contract");

        static Contract Of(string product, Contract contract) => contract with { Product = product };
    }

    /// <summary>See <see cref="Lifetime_is_one_over_the_monthly_churn"/>.</summary>
    private const decimal LifetimeOfChurning = 10.7864m;

    private static Case Churning => April15.With(
        A.Contract("c1", "a1", "2025-01-01", 100),
        A.Contract("c2", "a2", "2025-01-01", 100, end: "2026-02-15"),
        A.Contract("c3", "a3", "2025-01-01", 100, cancelled: "2026-01-10"), A.Contract("c4", "a3", "2026-03-01", 100),
        A.Contract("c5", "a4", "2025-01-01", 100),
        A.Contract("c6", "a5", "2026-01-05", 100));
}
