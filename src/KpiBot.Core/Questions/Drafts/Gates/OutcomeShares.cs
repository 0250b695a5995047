using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"what % of wins were GTX Pro", "que porcentagem dos negócios ganhos veio de email": the part that something has in what was won or lost is no rate of winning.</summary>
internal static class OutcomeShares
{
    private static readonly HashSet<string> Outcomes = Words("won wins lost losses ganhos ganhas perdidos perdidas ganados ganadas");

    /// <summary>Before these words the outcome is a verb: "which share of deals were won".</summary>
    private static readonly string[] Happening = "were was are is we i they foram foi sao fueron fue son been being got get".Split(' ');

    /// <summary>Verbs that say which part of the won or lost ones is meant.</summary>
    private static readonly string[] Parting = "were was are is came come comes belong belonged went veio vieram vem foi foram sao e era eram pertencem saiu sairam vino vinieron viene vienen fue fueron son es eran pertenecen salio salieron corresponde corresponden correspondem".Split(' ');

    /// <summary>Adds it to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft is not { Intent: null, Kpis: ["win_rate" or "lost_opportunity_rate"] } || draft.Values.Count + draft.By.Count == 0) return;
        var sentence = clauses.Sentence;
        for (var token = 1; token + 1 < sentence.Count; token++)
        {
            if (!Outcomes.Contains(sentence.Words[token]) || sentence.Has(token - 1, Happening) || !Enumerable.Range(0, token).Any(at => sentence.Longest(at, Sense.Share) is not null || sentence.Has(at, "%"))) continue;
            var verb = sentence.Has(token + 1, "deals", "opportunities", "sales") ? token + 2 : token + 1;
            // "deals won in May were": the time between them.
            if (clauses.Mentions.Find(mention => mention.Period is not null && mention.Start >= verb && mention.Start <= verb + 2 && Enumerable.Range(verb, mention.Start - verb).All(at => PhraseTree.Connectives.Contains(sentence.Tokens[at].Text))) is { } period) verb = period.End;
            if (sentence.Has(verb, "that", "which", "que")) verb++;
            if (sentence.Has(verb, Parting) && sentence.Tokens[verb].Before == Break.None) draft.Unknown.Add(clauses.Words(token, verb + 1));
        }
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
