namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"el trimestre pasado estubo flojo, pero cuánto vendimos en enero": how the first period was is a remark; that the second is set against it, nothing says.</summary>
internal static class RemarkedPeriods
{
    private static readonly HashSet<string> Remarks = new("flojo floja malo mala duro dura bueno buena terrible dificil fraco fraca ruim bom boa otimo pessimo bad weak slow rough tough good great terrible awful soft".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds the remark to what is not understood.</summary>
    public static void Collect(Clauses clauses, Draft draft)
    {
        if (draft.Periods.Count < 2 || draft.Versus || draft.Periods.Exists(said => said.AfterVersus) || clauses.Any(Words.Sense.Versus) || clauses.Any(Words.Sense.Compare)) return;
        var said = clauses.Mentions.FindAll(mention => mention.Period is not null);
        if (said.Count < 2) return;
        for (var token = said[0].End; token < said[^1].Start; token++)
            if (Remarks.Contains(clauses.Sentence.Tokens[token].Text.TrimEnd('s')) || Remarks.Contains(clauses.Sentence.Words[token])) draft.Unknown.Add(clauses.Words(token, token + 1));
    }
}
