namespace KpiBot.Questions.Reading;

/// <summary>Words that stand in the names of many companies: alone they name none of them.</summary>
internal static class CompanyWords
{
    /// <summary>"that came through partners": no part of "Vehement Capital Partners" that says which account is meant.</summary>
    private static readonly HashSet<string> Kinds = new("partner partners group holding holdings company companies corporation corporate capital solutions international enterprise enterprises grupo parceiro parceiros socio socios".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Forms = new("co company inc ltd llc corp corporation gmbh plc sa ltda srl sas group grupo".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the word says only what kind of company a name belongs to.</summary>
    public static bool IsKind(string word) => Kinds.Contains(word);

    /// <summary>Whether the word may end a company's name in place of its own end ("Bluth Co" for "Bluth Company").</summary>
    public static bool IsForm(string word) => Forms.Contains(word);
}
