namespace KpiBot.Questions.Drafts;

/// <summary>"email: ¿cuántos leads nos trajo ese canal?", "del equipo que lleva Rocco": the noun says again, or first, which kind of value is named; it asks for no rows.</summary>
internal static class PointedRows
{
    private static readonly HashSet<string> Pointing = new("ese esa este esta aquel aquella dicho dicha esse essa nesse nessa desse dessa neste nesta deste desta aquele aquela naquele naquela that this said".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> That = new("que q who that which".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Leading = new("lleva dirige encabeza lidera maneja coordina comanda manda conduce gerencia toca cuida chefia leads runs heads manages".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Led = new("led run headed managed liderado liderada dirigido dirigida encabezado encabezada comandado comandada coordinado coordinada".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the noun is such a one; its words are explained then.</summary>
    public static bool Are(Clauses clauses, Draft draft, string dimension, int at)
    {
        var mention = clauses[at];
        var isPointed = mention.Start > 0 && Pointing.Contains(clauses.Sentence.Tokens[mention.Start - 1].Text) && Enumerable.Range(0, at).Any(before => clauses.HasValueOf(before, dimension));
        var verb = That.Contains(Word(clauses, mention.End)) ? mention.End + 1 : mention.End;
        var isLed = verb > mention.End ? Leading.Contains(Word(clauses, verb)) : Led.Contains(Word(clauses, verb)) && clauses.Sentence.Has(verb + 1, "by", "por", "pelo", "pela");
        var name = verb > mention.End ? verb + 1 : verb + 2;
        isLed = isLed && clauses.Mentions.Exists(value => value.Values.Count > 0 && value.Start == name);
        if (!isPointed && !isLed) return false;
        clauses.Use(at);
        draft.Explained.Add(isLed ? (mention.Start, name) : (mention.Start - 1, mention.End));
        return true;
    }

    private static string Word(Clauses clauses, int token) => token < clauses.Sentence.Count ? clauses.Sentence.Tokens[token].Text : string.Empty;
}
