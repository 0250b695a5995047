using KpiBot.Access;

namespace KpiBot.Host.Settings;

/// <summary>A place where other programs push rows: <c>POST /intake/NAME</c>. Its name is the key that it stands under.</summary>
public sealed class IntakeOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Intake";

    private const int ShortestSecret = 32;

    /// <summary>What deliveries are signed with.</summary>
    public Secret Secret { get; set; } = Secret.None;

    /// <summary>A second one while one takes over from the other.</summary>
    public Secret NextSecret { get; set; } = Secret.None;

    /// <summary>The mapping file.</summary>
    public string Mapping { get; set; } = "";

    /// <summary>Every secret that a delivery may be signed with.</summary>
    internal IReadOnlyList<Secret> Secrets => [.. new[] { Secret, NextSecret }.Where(secret => secret.IsSet)];

    /// <summary>What is wrong with the settings of all of them, in a sentence that names one; null when nothing is. No secret is in it.</summary>
    internal static string? Problem(IReadOnlyDictionary<string, IntakeOptions> all)
    {
        if (all.Select(entry => entry.Value.Problem(entry.Key)).FirstOrDefault(problem => problem is not null) is { } problem) return problem;
        var shared = all.SelectMany(entry => entry.Value.Secrets.Select(secret => secret.Reveal())).GroupBy(secret => secret).FirstOrDefault(group => group.Count() > 1);
        return shared is null ? null : $"Two secrets under {Section} are the same: give each place its own, or a delivery to one can be sent to the other.";
    }

    private string? Problem(string name)
    {
        if (name.Length is 0 or > 30 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')) return $"The setting {Section}:{name} has a name of other letters than a to z, 0 to 9 and -.";
        if (!Secret.IsSet) return $"The setting {Section}:{name}:Secret is empty: what is pushed is taken in only where it is signed (openssl rand -hex 32 makes one; KPIBOT_INTAKE__{name.ToUpperInvariant()}__SECRET keeps it out of files).";
        if (Secrets.Any(secret => secret.Reveal().Length < ShortestSecret)) return FormattableString.Invariant($"A secret of the setting {Section}:{name} is too short: {ShortestSecret} characters at least.");
        return Mapping.Length == 0 ? $"The setting {Section}:{name}:Mapping is empty: name the mapping file that says what its rows are (docs/mapping.md)." : null;
    }
}
