using KpiBot.Questions.Reading;

namespace KpiBot.Questions.Time;

/// <summary>"de julho ao fim de setembro", "del 1 de julio al cierre de septiembre", "from May to the end of June": a range holds all of its last period anyway.</summary>
internal static class RangeEnds
{
    private static readonly HashSet<string> Ends = new("end close fim fins final finais fechamento termino encerramento fin fines finales cierre cierres".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Last = new("last ultimo".Split(' '), StringComparer.Ordinal);

    /// <summary>Where the period begins, behind such words; the token itself without them.</summary>
    public static int Skip(Sentence sentence, int at)
    {
        var word = sentence.Has(at, "the", "o", "el") ? at + 1 : at;
        var end = word < sentence.Count && Ends.Contains(sentence.Tokens[word].Text) ? word + 1
            : word + 1 < sentence.Count && Last.Contains(sentence.Tokens[word].Text) && sentence.Has(word + 1, "day", "dia") ? word + 2
            : at;
        return end > at && sentence.Has(end, "of", "de", "do", "del") ? end + 1 : at;
    }
}
