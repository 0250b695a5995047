namespace KpiBot.Connectors.Ads;

/// <summary>What an ad's link carries along. Of all of it only the campaign's name is taken.</summary>
internal static class LinkTags
{
    private const string Name = "utm_campaign=";

    /// <summary>The campaign's name; null where there is none, or one that the platform fills in.</summary>
    public static string? Campaign(string? link)
    {
        if (link is null || link.IndexOf(Name, StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at)) return null;
        var value = link[(at + Name.Length)..].Split('&', '#')[0];
        return value.Length == 0 || value.Contains('{', StringComparison.Ordinal) ? null : Uri.UnescapeDataString(value.Replace('+', ' '));
    }
}
