namespace KpiBot.Host.Settings;

/// <summary>How sources that are synced are kept fresh while the host runs.</summary>
public sealed class SyncSettings
{
    /// <summary>The section's name.</summary>
    public const string Section = "Sync";

    private const int Longest = 7 * 24 * 60;

    /// <summary>Minutes between two runs; 0: never by itself.</summary>
    public int EveryMinutes { get; set; } = 15;

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is.</summary>
    internal string? Problem() => EveryMinutes is >= 0 and <= Longest ? null : FormattableString.Invariant($"The setting Sync:EveryMinutes is {EveryMinutes}: expected 0 to {Longest}.");
}
