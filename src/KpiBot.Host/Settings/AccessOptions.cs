using KpiBot.Access;
using KpiBot.Kpis;

namespace KpiBot.Host.Settings;

/// <summary>Who may see what in a chat, beside the defaults: members see internal KPIs, admins restricted ones too, guests and other organisations nothing.</summary>
public sealed class AccessOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Access";

    /// <summary>Ids of KPIs that are told only to whom it was granted, separated by commas.</summary>
    public string Restricted { get; set; } = "";

    /// <summary>Ids of KPIs that may be told to guests and other organisations where it was granted.</summary>
    public string Open { get; set; } = "";

    /// <summary>Grants to persons: <c>U012ABC=restricted, U345DEF=nothing</c>.</summary>
    public string People { get; set; } = "";

    /// <summary>Grants to channels, likewise.</summary>
    public string Channels { get; set; } = "";

    internal KpiClasses Classes => new(Listed(Open).Select(kpi => (kpi, KpiClass.Open)).Concat(Listed(Restricted).Select(kpi => (kpi, KpiClass.Restricted))).ToDictionary(entry => entry.kpi, entry => entry.Item2));

    internal Grants Grants => new(GrantsOf(People), GrantsOf(Channels));

    /// <summary>What is wrong with the settings, in a sentence that names one; null when nothing is.</summary>
    internal string? Problem()
    {
        foreach (var (name, kpis) in (ReadOnlySpan<(string, string)>)[("Restricted", Restricted), ("Open", Open)])
            if (Listed(kpis).FirstOrDefault(kpi => Catalogue.Find(kpi) is null) is { } unknown) return $"The setting Access:{name} names \"{unknown}\", which is the id of no KPI (docs/definitions.md lists them).";
        if (Listed(Open).Intersect(Listed(Restricted)).FirstOrDefault() is { } both) return $"The settings Access:Open and Access:Restricted both name \"{both}\": leave it in one.";
        foreach (var (name, grants) in (ReadOnlySpan<(string, string)>)[("People", People), ("Channels", Channels)])
            if (Listed(grants).FirstOrDefault(grant => Read(grant) is null) is { } wrong) return $"The setting Access:{name} holds \"{wrong}\": expected an id and one of nothing, open, internal and restricted, such as C012ABC=restricted.";
        return null;
    }

    private static Dictionary<string, Grant> GrantsOf(string listed) => Listed(listed).Select(Read).Select(grant => grant!.Value).DistinctBy(grant => grant.Id).ToDictionary(grant => grant.Id, grant => grant.Grant);

    private static (string Id, Grant Grant)? Read(string text) =>
        text.Split('=', StringSplitOptions.TrimEntries) is [{ Length: > 0 } id, var grant] && Enum.GetNames<Grant>().FirstOrDefault(name => name.Equals(grant, StringComparison.OrdinalIgnoreCase)) is { } known
            ? (id, Enum.Parse<Grant>(known))
            : null;

    private static string[] Listed(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
