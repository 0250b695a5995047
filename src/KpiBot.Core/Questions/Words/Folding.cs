namespace KpiBot.Questions.Words;

/// <summary>Makes spellings comparable: lower case, no accents, one form for singular and plural.</summary>
internal static class Folding
{
    private static readonly char[] Plain = Table();

    /// <summary>The letter without case and accent; a combining mark becomes <c>'\0'</c>.</summary>
    public static char Fold(char letter) => letter switch
    {
        >= '\u0300' and <= '\u036F' => '\0',
        < '\u0180' => Plain[letter],
        _ => char.ToLowerInvariant(letter),
    };

    /// <summary>The text without case and accents.</summary>
    public static string Fold(string text)
    {
        Span<char> buffer = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
        {
            var folded = Fold(letter);
            if (folded != '\0') buffer[length++] = folded;
        }
        return new string(buffer[..length]);
    }

    /// <summary>One form for the singular and plural of a folded word, in all three languages alike; not a word by itself.</summary>
    public static string Stem(string word)
    {
        if (word.Length < 4 || word[^1] != 's' || word.EndsWith("ss", StringComparison.Ordinal)) return word;
        if (word.Length >= 5)
        {
            if (word.EndsWith("oes", StringComparison.Ordinal)) return word[..^3] + "ao";
            if (word.EndsWith("ais", StringComparison.Ordinal)) return word[..^2] + "l";
            if (word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
            if (word.EndsWith("ens", StringComparison.Ordinal)) return word[..^2] + "m";
            if (word.EndsWith("es", StringComparison.Ordinal) && word[^3] is 'r' or 'z' or 'n' or 'd' or 'l' && word.Length >= 6) return word[..^2];
        }
        return word[..^1];
    }

    private static char[] Table()
    {
        var table = new char[0x180];
        for (var i = 0; i < table.Length; i++) table[i] = char.ToLowerInvariant((char)i);
        foreach (var (plain, accented) in new[]
        {
            ('a', "áàâãäåāăąÁÀÂÃÄÅĀĂĄª"), ('c', "çćĉċčÇĆĈĊČ"), ('d', "ďđĎĐ"), ('e', "éèêëēĕėęěÉÈÊËĒĔĖĘĚ"), ('g', "ĝğġģĜĞĠĢ"), ('i', "íìîïĩīĭįÍÌÎÏĨĪĬĮİı"),
            ('l', "ĺļľłĹĻĽŁ"), ('n', "ñńņňÑŃŅŇ"), ('o', "óòôõöøōŏőÓÒÔÕÖØŌŎŐº"), ('r', "ŕŗřŔŖŘ"), ('s', "śŝşšŚŜŞŠß"), ('t', "ţťŧŢŤŦ"), ('u', "úùûüũūŭůűųÚÙÛÜŨŪŬŮŰŲ"),
            ('y', "ýÿŷÝŸŶ"), ('z', "źżžŹŻŽ"),
        })
        {
            foreach (var letter in accented) table[letter] = plain;
        }
        return table;
    }
}
