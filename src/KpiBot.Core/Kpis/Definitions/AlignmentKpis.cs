namespace KpiBot.Kpis.Definitions;

/// <summary>The alignment family.</summary>
public static class AlignmentKpis
{
    /// <summary><c>lead_response_hours</c></summary>
    public static readonly Kpi LeadResponseHours = new()
    {
        Id = "lead_response_hours", Unit = KpiUnit.Hours, Better = Favourable.Lower, Basis = Basis.Cohort, DatedBy = "mql_or_created", Cuts = Cuts.Leads,
    };

    /// <summary><c>sla_followup_rate</c></summary>
    public static readonly Kpi SlaFollowupRate = new()
    {
        Id = "sla_followup_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "mql_or_created", Cuts = Cuts.Leads,
    };

    /// <summary><c>sla_mql_attainment</c></summary>
    public static readonly Kpi SlaMqlAttainment = new()
    {
        Id = "sla_mql_attainment", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Period, DatedBy = "mql", Cuts = Cuts.Targets,
    };

    /// <summary><c>mql_acceptance_rate</c></summary>
    public static readonly Kpi MqlAcceptanceRate = new()
    {
        Id = "mql_acceptance_rate", Unit = KpiUnit.Ratio, Better = Favourable.Higher, Basis = Basis.Cohort, DatedBy = "mql", Cuts = Cuts.Leads,
    };

    /// <summary><c>mql_rejection_rate</c></summary>
    public static readonly Kpi MqlRejectionRate = new()
    {
        Id = "mql_rejection_rate", Unit = KpiUnit.Ratio, Better = Favourable.Lower, Basis = Basis.Cohort, DatedBy = "mql", Cuts = Cuts.RejectedLeads,
    };

    /// <summary>All of the family, in the order of the catalogue.</summary>
    public static IReadOnlyList<Kpi> All { get; } =
    [
        LeadResponseHours, SlaFollowupRate, SlaMqlAttainment, MqlAcceptanceRate, MqlRejectionRate,
    ];
}
