namespace KpiBot.Host.Settings;

/// <summary>Where the workspace lives.</summary>
public sealed class DataOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Data";

    /// <summary>The data folder. Where there is none, questions are answered from made-up sample data.</summary>
    public string Folder { get; set; } = "./data";

    /// <summary>A source that was read longer ago is late, in hours: alerts judge nothing by it.</summary>
    public int LateAfterHours { get; set; } = 48;

    internal TimeSpan LateAfter => TimeSpan.FromHours(LateAfterHours);
}
