namespace KpiBot.Facts;

/// <summary>Links to deals that a snapshot does not keep: where there are any, a changed deal can change what it does not find.</summary>
[Flags]
internal enum DealLinks
{
    /// <summary>There are none.</summary>
    None = 0,

    /// <summary>Some record refers to a deal that is not there.</summary>
    Missing = 1,

    /// <summary>Some lead names its deal.</summary>
    Leads = 2,

    /// <summary>Some contract names the deal that is to renew it.</summary>
    Contracts = 4,
}
