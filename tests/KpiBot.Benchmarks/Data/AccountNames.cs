namespace KpiBot.Benchmarks.Data;

/// <summary>Made-up company names: rare words before common ones, as in a CRM.</summary>
internal static class AccountNames
{
    private static readonly string[] Syllables = "ba be bo ca ce co da de do fa fi fo ga go la le li lo ma me mi mo na ne no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo za zo".Split(' ');
    private static readonly string[] Ends = "nt rk ls x n r s m l rd ck st".Split(' ');
    private static readonly string[] Trades = "Foods,Motors,Paper,Steel,Energy,Logistics,Software,Systems,Chemicals,Textiles,Mining,Industries,Group,Partners,Labs,Medical,Retail,Trading,Construction,Marine".Split(',');
    private static readonly string[] Forms = "Ltda,SA,Inc,GmbH,SL,Corp,,,".Split(',');

    /// <summary>That many names.</summary>
    public static IEnumerable<string> Of(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var dice = new Dice("account name", i);
            var word = dice.Any(Syllables) + dice.Any(Syllables) + dice.Any(Syllables) + (dice.Chance(0.6) ? dice.Any(Ends) : string.Empty);
            yield return $"{char.ToUpperInvariant(word[0])}{word[1..]} {dice.Any(Trades)} {dice.Any(Forms)}".TrimEnd();
        }
    }
}
