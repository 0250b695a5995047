using System.Text.RegularExpressions;

namespace KpiBot.Chat;

/// <summary>
/// Finds what looks like a password, token or key in words from a chat, so that it is neither kept nor read. By the marks of those that have one, by what is said before it, and by a run of letters and digits that
/// change places as no word, name or number does.
/// </summary>
public static partial class SecretMarks
{
    /// <summary>What stands in the place of one that was taken out.</summary>
    public const string Removed = "[secret removed]";

    // A random run of letters and digits changes between the two every few signs; the name of a campaign a few times in all.
    private const int FewestLetters = 28, FewestChanges = 5;
    private const double ChangesPerSign = 0.12;

    /// <summary>Whether there is one, or was.</summary>
    public static bool AreIn(string text) => text.Contains(Removed, StringComparison.Ordinal) || Without(text).Length != text.Length;

    /// <summary>The text without them.</summary>
    public static string Without(string text)
    {
        if (text.Length < 12) return text;
        var rest = Named().Replace(Marked().Replace(text, Removed), match => match.Value.Contains(Removed, StringComparison.Ordinal) ? match.Value : match.Groups[1].Value + Removed);
        return Runs().Replace(rest, match => IsRandom(match.Value) ? Removed : match.Value);
    }

    private static bool IsRandom(string run)
    {
        var (letters, changes, before) = (0, 0, '\0');
        foreach (var sign in run)
        {
            if (!char.IsAsciiLetterOrDigit(sign)) continue;
            letters++;
            if (before != '\0' && char.IsAsciiDigit(before) != char.IsAsciiDigit(sign)) changes++;
            before = sign;
        }

        return letters >= FewestLetters && changes >= FewestChanges && changes >= letters * ChangesPerSign;
    }

    // HubSpot, Slack, Salesforce (session, refresh token), JSON Web Tokens, keys as PEM, Google, Meta, GitHub, GitLab, OpenAI and kin, AWS, Stripe.
    [GeneratedRegex(
        @"pat-[a-z]{2,4}[0-9]?-[A-Za-z0-9-]{8,}|xox[a-z](?:\.xox[a-z])?-[A-Za-z0-9-]{8,}|xapp-[A-Za-z0-9-]{8,}|00D[A-Za-z0-9]{9,15}![A-Za-z0-9_.]{20,}|5Aep[A-Za-z0-9_.]{20,}|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]*)?|-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)|ya29\.[A-Za-z0-9_-]{10,}|1//[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{10,}|AIza[A-Za-z0-9_-]{30,}|EAA[A-Za-z0-9]{20,}|gh[opsru]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{15,}|sk-[A-Za-z0-9_-]{16,}|[rs]k_live_[A-Za-z0-9]{10,}|AKIA[A-Z0-9]{16}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    // "client secret: …", "token = …", "Bearer …": what follows is one if it is no plain word.
    [GeneratedRegex(
        @"((?:client[ _-]?secret|api[ _-]?key|access[ _-]?token|refresh[ _-]?token|token|password|passwd|senha|contrase(?:ñ|n)a|chave secreta|clave secreta|secret)\s*(?:[:=]|\bis\b|\bé\b|\bes\b)\s*|\bbearer\s+)(?=\S*[0-9!@#$%^&*])[^\s\[\]]{8,}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"[A-Za-z0-9+/=_.!-]{28,}", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
