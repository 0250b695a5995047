using KpiBot.Access;

namespace KpiBot.Host.Settings;

/// <summary>A source that a file describes (docs/rest.md).</summary>
public sealed class RestOptions
{
    /// <summary>The section's name: sources by a name of their own.</summary>
    public const string Section = "Rest";

    /// <summary>The file.</summary>
    public string File { get; set; } = "";

    /// <summary>The token, key or password that the source asks for.</summary>
    public Secret Secret { get; set; } = Secret.None;

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. The file itself is read when a source is synced.</summary>
    internal string? Problem(string name)
    {
        if (File.Length == 0) return $"The setting Rest:{name}:File is empty: name the file that describes the source, see docs/rest.md.";
        if (!Secret.IsSet) return $"The setting Rest:{name}:Secret is empty: give it the token, key or password, better by KPIBOT_REST__{name.ToUpperInvariant()}__SECRET.";
        return Secret.Reveal().Any(char.IsControl) ? $"The setting Rest:{name}:Secret holds a line break or another control character." : null;
    }
}
