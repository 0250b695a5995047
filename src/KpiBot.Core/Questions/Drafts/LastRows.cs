using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"e os 5 últimos?", "y los 3 últimos": behind a ranking, the rows at its other end. Behind a list of records they would be the latest, which no list is ordered by.</summary>
internal static class LastRows
{
    /// <summary>Takes them where they are all that is asked; true when it did.</summary>
    public static bool Take(Clauses clauses, Draft draft, Intent? stood)
    {
        if (draft is not { Kpis.Count: 0, By.Count: 0, Intent: null }) return false;
        var at = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Last) && mention.Period is null && mention.End == clauses.Sentence.Count && clauses.Sentence.Has(mention.Start, "ultimos", "ultimas", "last"));
        if (at < 0 || clauses.Before(at) is not (>= 0 and var count) || clauses[count].Number is not { IsPlainInteger: true } number || clauses.Mentions.Exists(mention => mention.Period is not null)) return false;
        clauses.Use(at);
        clauses.Use(count);
        if (stood == Intent.Records) draft.TooMuch = "rows";
        draft.Ranking = new Ranking(Sense.Bottom, (int)Math.Clamp(number.Value, 1, 1000));
        draft.Reading.Add(new ReadPart(clauses.Words(clauses[count].Start, clauses[at].End), "bottom"));
        return true;
    }
}
