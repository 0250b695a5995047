namespace KpiBot.Host.Settings;

/// <summary>A folder into which CSV files are dropped; off while it is not named.</summary>
public sealed class WatchOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Watch";

    private const double Shortest = 0.1, Longest = 3600;

    /// <summary>The folder.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The mapping files that say what the files are, separated by commas.</summary>
    public string Mapping { get; set; } = "";

    /// <summary>Seconds between two looks; a file that two looks find the same is whole.</summary>
    public double EverySeconds { get; set; } = 10;

    internal bool IsOn => Folder.Length > 0;

    internal IReadOnlyList<string> Mappings => Mapping.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is.</summary>
    internal string? Problem()
    {
        if (EverySeconds is not (>= Shortest and <= Longest)) return FormattableString.Invariant($"The setting {Section}:EverySeconds is {EverySeconds}: expected {Shortest} to {Longest}.");
        return IsOn && Mappings.Count == 0 ? $"The setting {Section}:Mapping is empty: name the mapping files that say what the files dropped into {Section}:Folder are (docs/mapping.md)." : null;
    }
}
