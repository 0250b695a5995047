namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"if we lose Moses", "si tuviéramos 2 vendedores más", "cuánto venderíamos": what would be is no figure.</summary>
internal static class Hypotheses
{
    private static readonly HashSet<string> Supposed = new(("lose lost had hire hired add added get got won win keep kept close closed sold sell doubled double batermos tivessemos tivermos perdermos perdessemos contratarmos contratassemos fecharmos ganharmos ganhassemos vendessemos vendermos mantivermos dobrarmos dobrassemos "
        + "tuvieramos tuviesemos perdieramos perdemos perdiesemos contratamos contrataramos ganaramos vendieramos cerraramos mantuvieramos duplicamos duplicaramos").Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Imagined = new("venderiamos venderiam venderian venderia fechariamos fechariam cerrariamos cerrarian ganhariamos ganariamos faturariamos facturariamos cresceriamos creceriamos perderiamos".Split(' '), StringComparer.Ordinal);

    /// <summary>"tell me if we won more": whether it is so.</summary>
    private static readonly string[] Whether = "me us know see check sure diz diga saber ver conferir confirma dime decir decirme dinos wonder".Split(' ');

    /// <summary>Adds it to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft.Intent is Intent.Alert or Intent.Digest or Intent.Define) return;
        for (var token = 0; token < clauses.Sentence.Count; token++)
        {
            // What is written counts: a correction may have made an indicative of it.
            var typed = clauses.Sentence.Tokens[token].Text;
            if (Imagined.Contains(typed)) draft.Unknown.Add(clauses.Words(token, token + 1));
            if (!clauses.Sentence.Has(token, "if", "si", "se") || clauses.Sentence.Has(token - 1, Whether)) continue;
            var verb = clauses.Sentence.Has(token + 1, "we", "they", "a", "nos", "nosotros") ? token + 2 : token + 1;
            if (verb < clauses.Sentence.Count && Supposed.Contains(clauses.Sentence.Tokens[verb].Text) && (clauses.Sentence.Has(token, "si", "se") || verb > token + 1)) draft.Unknown.Add(clauses.Words(token, verb + 1));
        }
    }
}
