namespace KpiBot.Crm;

/// <summary>The kinds of record a source can have; one table, one mapping name and one snapshot fact each.</summary>
public enum RecordKind
{
    /// <summary><see cref="Crm.Lead"/></summary>
    Lead,

    /// <summary><see cref="Crm.Deal"/></summary>
    Deal,

    /// <summary><see cref="Crm.StageChange"/></summary>
    StageChange,

    /// <summary><see cref="Crm.LineItem"/></summary>
    LineItem,

    /// <summary><see cref="Crm.Account"/></summary>
    Account,

    /// <summary><see cref="Crm.Product"/></summary>
    Product,

    /// <summary><see cref="Crm.Activity"/></summary>
    Activity,

    /// <summary><see cref="Crm.Touch"/></summary>
    Touch,

    /// <summary><see cref="Crm.Spend"/></summary>
    Spend,

    /// <summary><see cref="Crm.AdResult"/></summary>
    AdResult,

    /// <summary><see cref="Crm.EmailResult"/></summary>
    EmailResult,

    /// <summary><see cref="Crm.WebTraffic"/></summary>
    WebTraffic,

    /// <summary><see cref="Crm.Contract"/></summary>
    Contract,

    /// <summary><see cref="Crm.Order"/></summary>
    Order,

    /// <summary><see cref="Crm.Ticket"/></summary>
    Ticket,

    /// <summary><see cref="Crm.Survey"/></summary>
    Survey,

    /// <summary><see cref="Crm.Usage"/></summary>
    Usage,

    /// <summary><see cref="Crm.Target"/></summary>
    Target,

    /// <summary><see cref="Crm.ExchangeRate"/></summary>
    ExchangeRate,
}

/// <summary>From a kind to its record type and back, and the name it bears in mappings and answers (<c>stage_change</c>).</summary>
public static class RecordKinds
{
    private static readonly Type[] Types =
    [
        typeof(Lead), typeof(Deal), typeof(StageChange), typeof(LineItem), typeof(Account), typeof(Product), typeof(Activity), typeof(Touch), typeof(Spend),
        typeof(AdResult), typeof(EmailResult), typeof(WebTraffic), typeof(Contract), typeof(Order), typeof(Ticket), typeof(Survey), typeof(Usage),
        typeof(Target), typeof(ExchangeRate),
    ];

    private static readonly string[] Names =
    [
        "lead", "deal", "stage_change", "line_item", "account", "product", "activity", "touch", "spend",
        "ad_result", "email_result", "web_traffic", "contract", "order", "ticket", "survey", "usage",
        "target", "exchange_rate",
    ];

    /// <summary>Every kind, in the order of the enum.</summary>
    public static IReadOnlyList<RecordKind> All { get; } = Enum.GetValues<RecordKind>();

    /// <summary>The record type of a kind.</summary>
    public static Type Type(this RecordKind kind) => Types[(int)kind];

    /// <summary>The kind of a record type; throws for a type that is no record.</summary>
    public static RecordKind Of(Type type)
    {
        var index = Array.IndexOf(Types, type);
        return index >= 0 ? (RecordKind)index : throw new ArgumentException($"{type.Name} is not a canonical record.", nameof(type));
    }

    /// <summary>The kind's name in mappings and JSON, <c>snake_case</c>.</summary>
    public static string Name(this RecordKind kind) => Names[(int)kind];

    /// <summary>The kind of a name; null when there is none.</summary>
    public static RecordKind? Parse(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index >= 0 ? (RecordKind)index : null;
    }
}
