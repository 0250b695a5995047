using KpiBot.Crm;
using KpiBot.Kpis.Calculations;

namespace KpiBot.Kpis.Definitions;

/// <summary>The customer family.</summary>
public static class CustomerKpis
{
    /// <summary><c>new_customers</c></summary>
    public static readonly Kpi NewCustomers = new()
    {
        Id = "new_customers", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "customer_since", Cuts = Cuts.Customers,
        Calculation = new CustomerCalculation(CustomerFigures.New, RecordKind.Account),
    };

    /// <summary><c>active_customers</c></summary>
    public static readonly Kpi ActiveCustomers = new()
    {
        Id = "active_customers", Unit = KpiUnit.Count, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "active", Cuts = Cuts.Customers, Default = DefaultPeriod.Today,
        Calculation = new CustomerCalculation(CustomerFigures.Active, RecordKind.Account) { AsksWhoIsActive = true },
    };

    /// <summary><c>customer_retention_rate</c></summary>
    public static readonly Kpi CustomerRetentionRate = new()
    {
        Id = "customer_retention_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "active_at_start", Cuts = Cuts.Customers, Default = DefaultPeriod.LastTwelveMonths,
        Proportion = true,
        Calculation = new CustomerCalculation(b => CustomerFigures.Retained(b, lost: false), RecordKind.Account) { AsksWhoIsActive = true },
    };

    /// <summary><c>churn_rate</c></summary>
    public static readonly Kpi ChurnRate = new()
    {
        Id = "churn_rate", Unit = KpiUnit.Ratio, Better = Favourable.Lower, Basis = Basis.Cohort, DatedBy = "active_at_start", Cuts = Cuts.Customers, Default = DefaultPeriod.LastTwelveMonths,
        Proportion = true,
        Calculation = new CustomerCalculation(b => CustomerFigures.Retained(b, lost: true), RecordKind.Account) { AsksWhoIsActive = true },
    };

    /// <summary><c>revenue_churn_rate</c></summary>
    public static readonly Kpi RevenueChurnRate = new()
    {
        Id = "revenue_churn_rate", Unit = KpiUnit.Ratio, Better = Favourable.Lower, Basis = Basis.Cohort, DatedBy = "active_at_start", Cuts = Cuts.Customers, Default = DefaultPeriod.LastTwelveMonths,
        Calculation = new CustomerCalculation(b => CustomerFigures.RevenueKept(b, capped: true, lost: true), RecordKind.Contract),
    };

    /// <summary><c>gross_revenue_retention</c></summary>
    public static readonly Kpi GrossRevenueRetention = new()
    {
        Id = "gross_revenue_retention", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "active_at_start", Cuts = Cuts.Customers, Default = DefaultPeriod.LastTwelveMonths,
        Calculation = new CustomerCalculation(b => CustomerFigures.RevenueKept(b, capped: true, lost: false), RecordKind.Contract),
    };

    /// <summary><c>net_revenue_retention</c></summary>
    public static readonly Kpi NetRevenueRetention = new()
    {
        Id = "net_revenue_retention", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "active_at_start", Cuts = Cuts.Customers, Default = DefaultPeriod.LastTwelveMonths,
        Calculation = new CustomerCalculation(b => CustomerFigures.RevenueKept(b, capped: false, lost: false), RecordKind.Contract),
    };

    /// <summary><c>customer_lifetime_months</c></summary>
    public static readonly Kpi CustomerLifetimeMonths = new()
    {
        Id = "customer_lifetime_months", Unit = KpiUnit.Months, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "active_at_start", Cuts = Cuts.Customers, Default = DefaultPeriod.LastTwelveMonths,
        Calculation = new CustomerCalculation(CustomerFigures.Lifetime, RecordKind.Account) { AsksWhoIsActive = true },
    };

    /// <summary><c>repeat_purchase_rate</c></summary>
    public static readonly Kpi RepeatPurchaseRate = new()
    {
        Id = "repeat_purchase_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "ordered", Cuts = Cuts.Customers, Default = DefaultPeriod.LastTwelveMonths,
        Proportion = true,
        Calculation = new CustomerCalculation(CustomerFigures.Repeat, RecordKind.Account),
    };

    /// <summary><c>cross_sell_rate</c></summary>
    public static readonly Kpi CrossSellRate = new()
    {
        Id = "cross_sell_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "active_at_start", Cuts = Cuts.Customers,
        Proportion = true,
        Calculation = new CustomerCalculation(CustomerFigures.CrossSold, RecordKind.Account) { AsksWhoIsActive = true },
    };

    /// <summary><c>upsell_rate</c></summary>
    public static readonly Kpi UpsellRate = new()
    {
        Id = "upsell_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "active_at_start", Cuts = Cuts.Customers,
        Proportion = true,
        Calculation = new CustomerCalculation(CustomerFigures.UpSold, RecordKind.Contract) { AsksWhoIsActive = true },
    };

    /// <summary><c>mrr</c></summary>
    public static readonly Kpi Mrr = new()
    {
        Id = "mrr", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "running", Cuts = Cuts.Customers, Default = DefaultPeriod.Today,
        Calculation = new CustomerCalculation(b => CustomerFigures.Mrr(b, 1), RecordKind.Contract),
    };

    /// <summary><c>arr</c></summary>
    public static readonly Kpi Arr = new()
    {
        Id = "arr", Unit = KpiUnit.Money, Better = Favourable.Higher, Basis = Basis.Snapshot, DatedBy = "running", Cuts = Cuts.Customers, Default = DefaultPeriod.Today,
        Calculation = new CustomerCalculation(b => CustomerFigures.Mrr(b, 12), RecordKind.Contract),
    };

    /// <summary><c>recurring_revenue_share</c></summary>
    public static readonly Kpi RecurringRevenueShare = new()
    {
        Id = "recurring_revenue_share", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "ordered", Cuts = Cuts.Customers,
        Calculation = new CustomerCalculation(RecurringShare.Of, RecordKind.Account),
    };

    /// <summary><c>nps</c></summary>
    public static readonly Kpi Nps = new()
    {
        Id = "nps", Unit = KpiUnit.Points, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "answered", Cuts = Cuts.Customers,
        Calculation = new CustomerCalculation(ServiceFigures.Nps, RecordKind.Survey),
    };

    /// <summary><c>csat</c></summary>
    public static readonly Kpi Csat = new()
    {
        Id = "csat", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "answered", Cuts = Cuts.Customers,
        Proportion = true,
        Calculation = new CustomerCalculation(ServiceFigures.Csat, RecordKind.Survey),
    };

    /// <summary><c>customer_engagement_rate</c></summary>
    public static readonly Kpi CustomerEngagementRate = new()
    {
        Id = "customer_engagement_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "active", Cuts = Cuts.Customers,
        Proportion = true,
        Calculation = new CustomerCalculation(ServiceFigures.Engagement, RecordKind.Account) { AsksWhoIsActive = true },
    };

    /// <summary><c>ticket_response_hours</c></summary>
    public static readonly Kpi TicketResponseHours = new()
    {
        Id = "ticket_response_hours", Unit = KpiUnit.Hours, Better = Favourable.Lower, Basis = Basis.Period, DatedBy = "opened", Cuts = Cuts.Customers,
        Calculation = ServiceFigures.TicketResponse(),
    };

    /// <summary><c>product_usage_days</c></summary>
    public static readonly Kpi ProductUsageDays = new()
    {
        Id = "product_usage_days", Unit = KpiUnit.Days, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "used", Cuts = Cuts.Customers,
        Calculation = new CustomerCalculation(ServiceFigures.Usage, RecordKind.Usage) { AsksWhoIsActive = true },
    };

    /// <summary><c>customers_at_risk</c></summary>
    public static readonly Kpi CustomersAtRisk = new()
    {
        Id = "customers_at_risk", Unit = KpiUnit.Count, Better = Favourable.Lower, Basis = Basis.Snapshot, DatedBy = "active", Cuts = Cuts.Customers, Default = DefaultPeriod.Today,
        Calculation = new CustomerCalculation(Risk.AtRisk, RecordKind.Account) { AsksWhoIsActive = true },
    };

    /// <summary>All of the family, in the order of the catalogue.</summary>
    public static IReadOnlyList<Kpi> All { get; } =
    [
        NewCustomers, ActiveCustomers, CustomerRetentionRate, ChurnRate, RevenueChurnRate, GrossRevenueRetention,
        NetRevenueRetention, CustomerLifetimeMonths, RepeatPurchaseRate, CrossSellRate, UpsellRate, Mrr, Arr,
        RecurringRevenueShare, Nps, Csat, CustomerEngagementRate, TicketResponseHours, ProductUsageDays,
        CustomersAtRisk,
    ];
}
