namespace KpiBot.Host.Settings;

/// <summary>What the host listens on.</summary>
public sealed class WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    /// <summary>The one address: scheme, host and port.</summary>
    public string Url { get; set; } = "http://localhost:5080";
}
