using KpiBot.Periods;

namespace KpiBot.Crm;

/// <summary>A company; a customer once it has won deals, orders, a contract or a customer-since date.</summary>
public sealed record Account : DimensionedRecord
{
    /// <summary>The company's name, as shown in breakdowns by account.</summary>
    public string? Name { get; init; }

    /// <summary>Industry.</summary>
    public string? Industry { get; init; }

    /// <summary>Size class.</summary>
    public string? CompanySize { get; init; }

    /// <summary>Sales region.</summary>
    public string? Region { get; init; }

    /// <summary>Country.</summary>
    public string? Country { get; init; }

    /// <summary>Display name of the own team's member who looks after the account.</summary>
    public string? Owner { get; init; }

    /// <summary>The owner's team.</summary>
    public string? Team { get; init; }

    /// <summary>Channel that first brought the account, where the source says.</summary>
    public string? Channel { get; init; }

    /// <summary>Customer since, where the CRM says so itself.</summary>
    public Moment? CustomerSinceAt { get; init; }
}

/// <summary>A product and the line it belongs to; cross-selling is a new line, not a new article.</summary>
public sealed record Product : CrmRecord
{
    /// <summary>The name used on deals, lines, orders and contracts.</summary>
    public required string Name { get; init; }

    /// <summary>Product line or series; null means the product is a line of its own.</summary>
    public string? Line { get; init; }
}
