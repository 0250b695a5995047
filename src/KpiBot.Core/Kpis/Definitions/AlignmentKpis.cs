using KpiBot.Crm;
using KpiBot.Kpis.Calculations;

namespace KpiBot.Kpis.Definitions;

/// <summary>The alignment family.</summary>
public static class AlignmentKpis
{
    /// <summary><c>lead_response_hours</c></summary>
    public static readonly Kpi LeadResponseHours = new()
    {
        Id = "lead_response_hours", Unit = KpiUnit.Hours, Better = Favourable.Lower, Basis = Basis.Cohort, DatedBy = "mql_or_created", Cuts = Cuts.Leads,
        Calculation = Alignment.ResponseHours(),
    };

    /// <summary><c>sla_followup_rate</c></summary>
    public static readonly Kpi SlaFollowupRate = new()
    {
        Id = "sla_followup_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "mql_or_created", Cuts = Cuts.Leads,
        Proportion = true,
        Calculation = Alignment.FollowUp(),
    };

    /// <summary><c>sla_mql_attainment</c></summary>
    public static readonly Kpi SlaMqlAttainment = new()
    {
        Id = "sla_mql_attainment", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "mql", Cuts = Cuts.Targets,
        Calculation = new FrameCalculation(TargetFigures.Mqls, RecordKind.Lead) { RecordsOf = () => MarketingKpis.Mqls.Calculation! },
    };

    /// <summary><c>mql_acceptance_rate</c></summary>
    public static readonly Kpi MqlAcceptanceRate = new()
    {
        Id = "mql_acceptance_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "mql", Cuts = Cuts.Leads,
        Proportion = true,
        Calculation = Alignment.Decided(accepted: true),
    };

    /// <summary><c>mql_rejection_rate</c></summary>
    public static readonly Kpi MqlRejectionRate = new()
    {
        Id = "mql_rejection_rate", Unit = KpiUnit.Ratio, Better = Favourable.Lower, Basis = Basis.Cohort, DatedBy = "mql", Cuts = Cuts.RejectedLeads,
        Proportion = true,
        Calculation = Alignment.Decided(accepted: false),
    };

    /// <summary>All of the family, in the order of the catalogue.</summary>
    public static IReadOnlyList<Kpi> All { get; } =
    [
        LeadResponseHours, SlaFollowupRate, SlaMqlAttainment, MqlAcceptanceRate, MqlRejectionRate,
    ];
}
