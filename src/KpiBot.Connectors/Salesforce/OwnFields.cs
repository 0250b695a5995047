namespace KpiBot.Connectors.Salesforce;

/// <summary>What Salesforce has no field for, and organisations have fields of their own: what it is, and the object it belongs to.</summary>
public static class OwnFields
{
    /// <summary>Date of marketing qualification.</summary>
    public const string MqlAt = "MqlAt";

    /// <summary>Date of acceptance by sales.</summary>
    public const string AcceptedAt = "AcceptedAt";

    /// <summary>Date of rejection by sales.</summary>
    public const string RejectedAt = "RejectedAt";

    /// <summary>Why sales rejected a lead: a list of reasons, no free text.</summary>
    public const string RejectReason = "RejectReason";

    /// <summary>Date of sales qualification; without it the date of conversion.</summary>
    public const string SqlAt = "SqlAt";

    /// <summary>Time of the first answer to a lead.</summary>
    public const string FirstResponseAt = "FirstResponseAt";

    /// <summary>Role or seniority, a class.</summary>
    public const string Role = "Role";

    /// <summary>Why an opportunity was lost: a list of reasons, no free text.</summary>
    public const string LossReason = "LossReason";

    /// <summary>Annualised value of an opportunity.</summary>
    public const string AnnualValue = "AnnualValue";

    /// <summary>Time of the first answer to a case.</summary>
    public const string FirstReplyAt = "FirstReplyAt";

    /// <summary>Each with its object.</summary>
    public static IReadOnlyDictionary<string, string> ObjectOf { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [MqlAt] = "Lead", [AcceptedAt] = "Lead", [RejectedAt] = "Lead", [RejectReason] = "Lead", [SqlAt] = "Lead", [FirstResponseAt] = "Lead", [Role] = "Lead",
        [LossReason] = "Opportunity", [AnnualValue] = "Opportunity", [FirstReplyAt] = "Case",
    };

    /// <summary>Whether a text is the API name of a field of an organisation's own.</summary>
    public static bool IsName(string text) => text.Length is > 3 and <= 43 && text.EndsWith("__c", StringComparison.Ordinal) && char.IsAsciiLetter(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
