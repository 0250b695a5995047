namespace KpiBot.Questions.Words;

/// <summary>
/// "the meeting is tomorrow. …", "acho que o cac subiu, mas …", "me comentan que …: …": a clause that tells something, before the one that asks.
/// It holds a verb that tells, and no word that asks, orders, denies or narrows.
/// </summary>
internal static class Telling
{
    private static readonly HashSet<string> Verbs = Set(
        "think believe feel feels say says said hear heard seems looks keep keeps kept launched changed promised reckon guess asked told missing ended finished disaster fiasco slump",
        "estou to tou estamos tamos tenho temos tive tivemos vi vimos ouvi ouvimos acho achamos acredito parece dizem disseram falaram comentaram contaram perguntou perguntaram pediu pediram cobraram recebi recebemos mudamos lancamos fechamos olhei travou apresento apresentamos sei sabemos acabou terminou encerrou desastre fiasco tombo sufoco " +
        "confesso lembro acompanhei entendo entendi apostei apostamos li soube espero esperava imagino imaginava montando montar prometi fiquei ficou fui fomos procurei procurar esqueci perdi cobrado cobraram devo disse falou pareca esteja estiver",
        "estoy estamos ando andamos tengo tenemos tuvimos oi escuche creo creemos pienso dicen dijeron comentan comentaron cuentan contaron pregunto preguntaron pidio pidieron recibi recibimos cambiamos lanzamos cerramos mejoro empeoro bajaron subieron sabemos pregunte acabo termino desastre fiasco " +
        "confieso recuerdo entiendo entendi aposte apostamos lei supe espero esperaba imagino prometi quede perdi olvide busque dijo comento parezca");

    /// <summary>These tell behind a subject; first of all they ask ("is our win rate …").</summary>
    private static readonly HashSet<string> Copulas = Set("is are was were has have had", "e foi foram esta estao ta tao tem teve", "es fue fueron esta estan tiene tuvo estuvo estuvieron anduvo era eran");

    /// <summary>These tell first of all; later they belong to a noun ("deals I've closed").</summary>
    private static readonly HashSet<string> Contractions = Set("im ive weve were theyre");

    /// <summary>They ask, order, deny, except or narrow: the clause is a part of the question.</summary>
    private static readonly HashSet<string> Asking = Set(
        "how what whats which who whose when where why want wants need needs give show tell send list see make compare vs versus compared comparing relative versus not dont doesnt didnt isnt arent never no without except only if unless should would could can mean meant rather instead ignore exclude excluding include including count counts counting since until every each",
        "comparado comparada comparados comparadas comparando comparacao relacao quanto quanta quantos quantas qual quais quem quando onde porque pq quero queremos queria preciso precisamos precisava gostaria manda mande mostra mostre passe diz diga compara compare nao n sem menos exceto so somente apenas caso digo conta contam contamos desde ate toda todas todo",
        "comparacion relacion respecto frente cuanto cuanta cuantos cuantas cual cuales quien quienes cuando donde quisiera necesito necesitamos quiero muestra muestrame dame pasame dime sin excepto solo solamente cuenta hasta todos si");

    /// <summary>The clause that asks begins with one of them.</summary>
    private static readonly HashSet<string> Openings = Set("how what whats which who give show list", "como quanto quanta quantos quantas qual quais quem me manda mostra passa preciso quero", "cuanto cuanta cuantos cuantas cual cuales quien dame dime muestrame pasame necesito quiero");

    /// <summary>"agora que fevereiro acabou", "now that february ended", "sé que octubre fue bueno".</summary>
    private static readonly HashSet<string> Since = Set("now agora ja ahora ya se");

    private static readonly HashSet<string> Denials = Set("nao n no dont didnt couldnt");

    /// <summary>Denied, they say only that somebody does not know: "não lembro se foi em maio", "no sé si fue en mayo".</summary>
    private static readonly HashSet<string> Knowing = Set("lembro sei entendo entendi acompanhei vi achei encontrei recuerdo se entiendo entendi encontre remember know recall see find");

    private static readonly HashSet<string> Joints = Set("and then", "e ai", "y");

    /// <summary>Behind them anything may ask: "…, but churn in May?".</summary>
    private static readonly HashSet<string> Turns = Set("so but", "mas entao", "pero entonces");

    /// <summary>Where a clause that asks may begin, behind one that tells.</summary>
    public static IEnumerable<int> Ends(string question, IReadOnlyList<Token> tokens)
    {
        for (var at = 2; at < tokens.Count - 1; at++)
        {
            if (tokens[at].Before == Break.None) continue;
            if (question.AsSpan(0, tokens[at].Start).Contains('?')) yield break;
            var (opening, turns) = (at, question.AsSpan(0, tokens[at].Start).TrimEnd().EndsWith(":"));
            for (; opening < tokens.Count - 1 && (Joints.Contains(tokens[opening].Text) || Turns.Contains(tokens[opening].Text)); opening++) turns |= Turns.Contains(tokens[opening].Text);
            if ((turns || Openings.Contains(tokens[opening].Text)) && Tells(tokens, at)) yield return opening;
        }
    }

    private static bool Tells(IReadOnlyList<Token> tokens, int end)
    {
        var tells = false;
        for (var at = 0; at < end; at++)
        {
            if (at + 1 < end && Denials.Contains(tokens[at].Text) && Knowing.Contains(tokens[at + 1].Text)) tells = true;
            else if (Asking.Contains(tokens[at].Text) || (!tells && tokens[at].Text is "that" or "que" && !(at > 0 && Since.Contains(tokens[at - 1].Text)))) return false;
            tells |= Verbs.Contains(tokens[at].Text) || (at == 0 ? Contractions : Copulas).Contains(tokens[at].Text);
        }
        return tells;
    }

    private static HashSet<string> Set(params string[] texts) => new(texts.SelectMany(text => text.Split(' ')), StringComparer.Ordinal);
}
