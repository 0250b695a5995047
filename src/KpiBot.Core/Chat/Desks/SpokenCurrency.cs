namespace KpiBot.Chat.Desks;

/// <summary>The currency that somebody named beside an amount. A threshold is in the workspace's own: an amount in another is asked for anew, never taken as it stands.</summary>
internal static class SpokenCurrency
{
    // The longest first: "US$" and "R$" end in a sign that many countries share.
    private static readonly (string Sign, string[] Currencies)[] Signs =
    [
        ("US$", ["USD"]), ("R$", ["BRL"]), ("MX$", ["MXN"]), ("€", ["EUR"]), ("£", ["GBP"]),
        ("$", ["USD", "MXN", "CAD", "AUD", "ARS", "CLP", "COP", "UYU", "NZD", "SGD", "HKD"]),
    ];

    /// <summary>The sign of another currency than the workspace's in the words; null where there is none. A bare dollar sign is any dollar or peso.</summary>
    public static string? Other(string text, string own)
    {
        foreach (var (sign, currencies) in Signs)
        {
            var at = text.IndexOf(sign, StringComparison.OrdinalIgnoreCase);
            if (at < 0) continue;
            return currencies.Contains(own, StringComparer.OrdinalIgnoreCase) ? null : sign;
        }

        return null;
    }
}
