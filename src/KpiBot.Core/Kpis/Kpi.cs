using KpiBot.Crm;
using KpiBot.Kpis.Calculations;

namespace KpiBot.Kpis;

/// <summary>One KPI: everything about the figure is said here, its words in <see cref="KpiText"/>.</summary>
public sealed record Kpi
{
    /// <summary>Stable id, as in configuration, JSON and tests.</summary>
    public required string Id { get; init; }

    /// <summary>Unit of the value.</summary>
    public required KpiUnit Unit { get; init; }

    /// <summary>Which way is good news.</summary>
    public required Favourable Better { get; init; }

    /// <summary>How the period relates to what is counted.</summary>
    public required Basis Basis { get; init; }

    /// <summary>The period taken when none is named.</summary>
    public DefaultPeriod Default { get; init; } = DefaultPeriod.QuarterToDate;

    /// <summary>Which date the records are counted by (rule 3).</summary>
    public required string DatedBy { get; init; }

    /// <summary>What it can be cut and filtered by.</summary>
    public required Cuts Cuts { get; init; }

    /// <summary>Names of the variants it knows beside its definition.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>Whether it is a share of records, which for few of them carries its Wilson interval (rule 5).</summary>
    public bool Proportion { get; init; }

    internal Calculation? Calculation { get; init; }
}

/// <summary>The dimensions a KPI can be cut and filtered by.</summary>
/// <param name="BuiltIn">Ids of <see cref="Dimensions"/>.</param>
/// <param name="Own">Whether the dimensions that imports declare apply too.</param>
public sealed record Cuts(IReadOnlyList<string> BuiltIn, bool Own)
{
    /// <summary>Of leads.</summary>
    public static Cuts Leads { get; } = new(
        [Dimensions.Channel, Dimensions.Campaign, Dimensions.Owner, Dimensions.Team, Dimensions.Region, Dimensions.Country, Dimensions.Industry, Dimensions.CompanySize, Dimensions.Product, Dimensions.Account, Dimensions.Fit], true);

    /// <summary>Of rejected leads: with the reason.</summary>
    public static Cuts RejectedLeads { get; } = new([.. Leads.BuiltIn, Dimensions.LossReason], true);

    /// <summary>Of deals.</summary>
    public static Cuts Deals { get; } = new(
        [Dimensions.Channel, Dimensions.Campaign, Dimensions.Owner, Dimensions.Team, Dimensions.Region, Dimensions.Country, Dimensions.Industry, Dimensions.CompanySize, Dimensions.Product, Dimensions.Pipeline, Dimensions.Stage, Dimensions.DealType, Dimensions.LossReason, Dimensions.Account, Dimensions.Fit], true);

    /// <summary>Of what leads and marketing cost share.</summary>
    public static Cuts Spend { get; } = new([Dimensions.Channel, Dimensions.Campaign, Dimensions.Region, Dimensions.Country], false);

    /// <summary>Of ads and social posts.</summary>
    public static Cuts Ads { get; } = new([Dimensions.Channel, Dimensions.Campaign], false);

    /// <summary>Of e-mail sendings.</summary>
    public static Cuts Email { get; } = new([Dimensions.Campaign], false);

    /// <summary>Of web traffic.</summary>
    public static Cuts Web { get; } = new([Dimensions.Channel, Dimensions.Campaign, Dimensions.Country], false);

    /// <summary>Of customers: the account's own values, else those of its first won deal.</summary>
    public static Cuts Customers { get; } = new(
        [Dimensions.Channel, Dimensions.Owner, Dimensions.Team, Dimensions.Region, Dimensions.Country, Dimensions.Industry, Dimensions.CompanySize, Dimensions.Product, Dimensions.Account], true);

    /// <summary>Of what acquisition cost and new customers share.</summary>
    public static Cuts Acquisition { get; } = new([Dimensions.Channel, Dimensions.Region, Dimensions.Country], false);

    /// <summary>Of activities.</summary>
    public static Cuts Activities { get; } = new([Dimensions.ActivityType, Dimensions.Owner, Dimensions.Team], false);

    /// <summary>Of what deals and targets share.</summary>
    public static Cuts Targets { get; } = new([Dimensions.Owner, Dimensions.Team, Dimensions.Region, Dimensions.Channel, Dimensions.Product], false);
}
