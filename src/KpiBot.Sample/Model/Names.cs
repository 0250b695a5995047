namespace KpiBot.Sample.Model;

/// <summary>Names of companies that do not exist: no two accounts share one below 262,144 accounts.</summary>
internal static class Names
{
    private static readonly string[] Heads =
        ["Al", "Bor", "Cal", "Dor", "El", "Fer", "Gal", "Hel", "Ir", "Jor", "Kal", "Lum", "Mar", "Nor", "Ol", "Pra", "Qui", "Ros", "Sol", "Tal", "Ur", "Vel", "Wes", "Xan", "Yor", "Zel", "Bra", "Cru", "Dal", "Fal", "Gra", "Lor"];

    private static readonly string[] Middles = ["va", "ti", "mo", "re", "la", "ni", "do", "sa"];

    private static readonly string[] Tails = ["mar", "tec", "dine", "ron", "via", "lux", "nor", "gal", "zon", "pex", "rim", "vas", "tora", "bel", "quim", "fer"];

    private static readonly string[] Places =
    [
        "", "Norte", "Sul", "Oeste", "Leste", "Central", "Litoral", "Serra", "Vale", "Delta", "Prime", "Nova", "Atlas", "Andes", "Costa", "Campo",
        "Ribera", "Sierra", "Puerto", "Llano", "Alta", "Baja", "Ridge", "Harbor", "Prairie", "Summit", "Lake", "Canyon", "Bay", "Mesa", "Grove", "Plains",
        "Aurora", "Boreal", "Cobalto", "Dorado", "Estrela", "Forte", "Granito", "Horizonte", "Ipê", "Jade", "Kappa", "Lima", "Mirante", "Nexo", "Omega", "Pampa",
        "Quartzo", "Rubi", "Safira", "Terra", "União", "Verde", "Zênite", "Zafiro", "Roble", "Olmo", "Cedro", "Pinar", "Encina", "Nogal", "Laurel", "Acacia",
    ];

    private static readonly int Stems = Heads.Length * Middles.Length * Tails.Length;

    /// <summary>The n-th account's name. An odd factor walks through all stems before one comes again, then with another place.</summary>
    public static string Account(int number, Market market, int form)
    {
        var stem = (int)((long)number * 1_597 % Stems);
        var place = Places[number / Stems % Places.Length];
        var head = Heads[stem % Heads.Length] + Middles[stem / Heads.Length % Middles.Length] + Tails[stem / (Heads.Length * Middles.Length)];
        return place.Length == 0 ? $"{head} {market.LegalForms[form]}" : $"{head} {place} {market.LegalForms[form]}";
    }
}
