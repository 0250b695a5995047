namespace KpiBot.Questions.Vocabulary;

/// <summary>The words with which people tell what another system shows, in all languages at once; folded.</summary>
internal static class SystemWords
{
    /// <summary>Other systems, and what figures are kept in.</summary>
    public static readonly HashSet<string> Systems = Of("""
        hubspot salesforce pipedrive zoho dynamics rdstation station bi crm erp sap marketo mailchimp stripe quickbooks analytics ga4 looker tableau powerbi metabase excel sheets sheet spreadsheet
        dashboard report finance accounting planilha painel relatorio financeiro contabilidade hoja tablero panel informe reporte finanzas contabilidad
        """);

    /// <summary>Before a system's name, as a part of it: Google Analytics, RD Station, Power BI.</summary>
    public static readonly HashSet<string> Makers = Of("google rd power microsoft oracle sales marketing");

    /// <summary>What a system does with a figure.</summary>
    public static readonly HashSet<string> Says = Of("say says said show shows showing report reports reported display displays diz dizem mostra mostram exibe indica aponta informa dice dicen muestra muestran reporta");

    /// <summary>What others do with figures as well: a system only where it is asked why.</summary>
    public static readonly HashSet<string> Has = Of("give gives count counts counted list lists have has is traz conta da tem trae cuenta tiene");

    /// <summary>That it is asked why.</summary>
    public static readonly HashSet<string> Why = Of("why come explain porque por explique explica");

    /// <summary>What may stand between what it does and the figure, and means nothing.</summary>
    public static readonly HashSet<string> Between = Of("that only just so que apenas somente so solo there were are is was hay ha foram sao foi e fue fueron es a un um about cerca");

    /// <summary>Where a figure is seen: "42 in HubSpot".</summary>
    public static readonly HashSet<string> In = Of("in on at by from per no na nos nas em pelo pela segundo en del do da segun por");

    /// <summary>Before a system's name.</summary>
    public static readonly HashSet<string> Articles = Of("the our my your o a os as nosso nossa meu minha el la los las nuestro nuestra mi");

    /// <summary>Before the subject of a question.</summary>
    public static readonly HashSet<string> Auxiliaries = Of("does do did");

    /// <summary>Who speaks for our own figure: "and you say 51".</summary>
    public static readonly HashSet<string> Ours = Of("you kpibot here bot voce vc tu usted aqui aca");

    /// <summary>Before our own figure.</summary>
    public static readonly HashSet<string> Joining = Of("and but while when if e mas quando enquanto se y pero cuando mientras si");

    /// <summary>That both differ, which goes without saying.</summary>
    public static readonly HashSet<string> Differing = Of("different differs differ difference match matches doesnt dont isnt wrong instead diferente diferenca difere bate confere coincide distinto distinta difiere diferencia");

    /// <summary>A number of these is no figure.</summary>
    public static readonly HashSet<string> Times = Of("day days week weeks month months quarter quarters year years dia dias semana semanas mes meses trimestre trimestres ano anos");

    /// <summary>What a number is multiplied by.</summary>
    public static readonly Dictionary<string, decimal> Factors = new(StringComparer.Ordinal)
    {
        ["k"] = 1_000, ["thousand"] = 1_000, ["mil"] = 1_000, ["m"] = 1_000_000, ["mi"] = 1_000_000, ["mm"] = 1_000_000, ["mn"] = 1_000_000, ["mio"] = 1_000_000,
        ["million"] = 1_000_000, ["millions"] = 1_000_000, ["milhao"] = 1_000_000, ["milhoes"] = 1_000_000, ["millon"] = 1_000_000, ["millones"] = 1_000_000,
    };

    private static HashSet<string> Of(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
