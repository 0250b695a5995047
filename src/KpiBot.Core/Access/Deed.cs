namespace KpiBot.Access;

/// <summary>What somebody wants to change.</summary>
public enum Deed
{
    /// <summary>Keep an action, feedback, what is watched; link themselves.</summary>
    Note,

    /// <summary>Agree on something else: service levels, targets.</summary>
    Agree,

    /// <summary>Link others to owners of the CRM.</summary>
    Link,
}
