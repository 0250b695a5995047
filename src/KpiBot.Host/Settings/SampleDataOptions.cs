namespace KpiBot.Host.Settings;

/// <summary>The made-up company that stands in while there is no data folder.</summary>
public sealed class SampleDataOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Sample";

    /// <summary>About how many deals it has; leads are four times as many.</summary>
    public int Deals { get; set; } = 1_250;

    /// <summary>Another seed is another company of the same kind.</summary>
    public ulong Seed { get; set; } = 1;
}
