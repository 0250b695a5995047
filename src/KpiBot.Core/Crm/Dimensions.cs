namespace KpiBot.Crm;

/// <summary>Ids of the dimensions every workspace has; an import may declare more of its own.</summary>
public static class Dimensions
{
    /// <summary>Channel (source, origin).</summary>
    public const string Channel = "channel";

    /// <summary>Campaign.</summary>
    public const string Campaign = "campaign";

    /// <summary>Owner: the member of the own team.</summary>
    public const string Owner = "owner";

    /// <summary>Team, or the manager who stands for it.</summary>
    public const string Team = "team";

    /// <summary>Sales region.</summary>
    public const string Region = "region";

    /// <summary>Country.</summary>
    public const string Country = "country";

    /// <summary>Industry (sector).</summary>
    public const string Industry = "industry";

    /// <summary>Size class of the company.</summary>
    public const string CompanySize = "company_size";

    /// <summary>Product; a deal may have several (rule 15).</summary>
    public const string Product = "product";

    /// <summary>Pipeline of the CRM.</summary>
    public const string Pipeline = "pipeline";

    /// <summary>Stage of the CRM.</summary>
    public const string Stage = "stage";

    /// <summary>Deal type.</summary>
    public const string DealType = "deal_type";

    /// <summary>Why a deal was lost, or a lead rejected.</summary>
    public const string LossReason = "loss_reason";

    /// <summary>Kind of activity: meeting, call, email, task, note.</summary>
    public const string ActivityType = "activity_type";

    /// <summary>Account (company).</summary>
    public const string Account = "account";

    /// <summary>Whether the lead matches the ideal customer: <c>fit</c> or <c>no fit</c>.</summary>
    public const string Fit = "fit";

    /// <summary>The key of a row whose record has no value in the dimension.</summary>
    public const string None = "(none)";

    /// <summary>The key of cost that belongs to no value of the dimension; with it the parts add up.</summary>
    public const string Unallocated = "(unallocated)";

    /// <summary>Every built-in dimension, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Channel, Campaign, Owner, Team, Region, Country, Industry, CompanySize, Product, Pipeline, Stage, DealType, LossReason, ActivityType, Account, Fit,
    ];
}
