namespace KpiBot.Host.Settings;

/// <summary>Where the workspace lives.</summary>
public sealed class DataOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Data";

    /// <summary>The data folder. Where there is none, questions are answered from made-up sample data.</summary>
    public string Folder { get; set; } = "./data";
}
