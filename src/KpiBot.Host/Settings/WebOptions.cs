using KpiBot.Access;

namespace KpiBot.Host.Settings;

/// <summary>What the host listens on, and who may see the playground.</summary>
public sealed class WebOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Web";

    private const int ShortestPassword = 12;

    /// <summary>The one address: scheme, host and port.</summary>
    public string Url { get; set; } = "http://localhost:5080";

    /// <summary>The address that browsers use, where that is another one (a proxy stands before the host); empty: <see cref="Url"/>.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>Asked for before the playground shows anything.</summary>
    public Secret Password { get; set; } = Secret.None;

    internal Uri Address => new(PublicUrl.Length > 0 ? PublicUrl : Url);

    /// <summary>The address that browsers use, where one was named.</summary>
    internal Uri? BrowserUrl => PublicUrl.Length > 0 && Uri.TryCreate(PublicUrl, UriKind.Absolute, out var url) ? url : null;

    /// <summary>Whether only this machine can reach the host.</summary>
    internal bool IsLocal => new Uri(Url).IsLoopback && Address.IsLoopback;

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is. The password is in no sentence.</summary>
    internal string? Problem()
    {
        if (!IsAddress(Url)) return $"The setting Web:Url is \"{Url}\": expected an address such as http://localhost:5080.";
        if (PublicUrl.Length > 0 && !IsAddress(PublicUrl)) return $"The setting Web:PublicUrl is \"{PublicUrl}\": expected an address such as https://kpi.example.com, or nothing.";
        if (Password.IsSet && Password.Reveal().Length < ShortestPassword) return FormattableString.Invariant($"The setting Web:Password is too short: {ShortestPassword} characters at least.");
        if (!IsLocal && !Password.IsSet)
            return $"The setting Web:Password is empty, and {(new Uri(Url).IsLoopback ? $"Web:PublicUrl ({PublicUrl})" : $"Web:Url ({Url})")} can be reached from other machines: set a password (KPIBOT_WEB__PASSWORD keeps it out of files), or listen on http://localhost:5080.";
        if (PublicUrl.Length == 0 && new Uri(Url).Host is ("0.0.0.0" or "[::]")) return $"The setting Web:PublicUrl is empty, and no browser can name Web:Url ({Url}): set the address that browsers use.";
        return null;
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is ("http" or "https")
        && url.AbsolutePath == "/" && url.UserInfo.Length + url.Query.Length + url.Fragment.Length == 0;
}
