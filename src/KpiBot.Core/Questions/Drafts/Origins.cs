namespace KpiBot.Questions.Drafts;

/// <summary>Questions after where something came from.</summary>
internal static class Origins
{
    /// <summary>"where do our leads come from": the mention that asks for one row for each channel; −1 without one.</summary>
    public static int Asked(Clauses clauses, Draft draft)
    {
        var where = Array.FindIndex(clauses.Sentence.Words, word => word is "where" or "wheres");
        var from = Array.FindLastIndex(clauses.Sentence.Words, word => word is "from");
        if (where < 0 || from < where || draft.Kpis.Count == 0 || !Enumerable.Range(where, from - where).Any(token => clauses.Sentence.Has(token, "come", "comes", "coming", "came", "originate", "originating", "getting", "get"))) return -1;
        return clauses.Mentions.FindIndex(mention => mention.Start <= from && mention.End > from);
    }
}
