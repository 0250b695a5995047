namespace KpiBot.Alerts;

/// <summary>What one look at the watched number says.</summary>
public enum Sight
{
    /// <summary>It has left its lane.</summary>
    Breach,

    /// <summary>Neither: it is back inside, but not as far as it must be to be well again.</summary>
    Near,

    /// <summary>It is in its lane.</summary>
    Well,

    /// <summary>There is no value.</summary>
    NoData,

    /// <summary>There is one that must not be judged: old data, a sync that lost records, a period too young.</summary>
    Stale,
}
