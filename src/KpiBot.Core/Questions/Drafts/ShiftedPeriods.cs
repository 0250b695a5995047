using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>The period before or after the one that stands, when that alone is said.</summary>
internal sealed class ShiftedPeriods(Clauses clauses, Draft draft)
{
    /// <summary>"last week vs the one before", "last week and the one before", "la semana pasada vs la anterior".</summary>
    public void Take()
    {
        var versus = clauses.First(Sense.Versus);
        if (versus < 0 && draft is { Periods: [_], ComparedWith: ComparedWith.Nothing, Intent: null } && clauses.Mentions.FindIndex(mention => mention.Is(Sense.Previous) && mention.Period is null && IsJoined(mention)) is >= 0 and var before)
        {
            draft.Read(clauses, before, "compared with the period before", () => draft.ComparedWith = ComparedWith.PeriodBefore);
            return;
        }
        if (versus < 0 && draft is { Periods.Count: 0, ComparedWith: ComparedWith.Nothing, Kpis.Count: 0 } && TakesShift()) return;
        if (versus < 0 || clauses.Next(versus) is not (>= 0 and var next)) return;
        if (!(clauses[next].Is(Sense.Previous) || clauses[next].Is(Sense.Last) || clauses[next].Is(Sense.BeforeLast)) || clauses[next].Period is not null || draft.ComparedWith != ComparedWith.Nothing) return;
        draft.Read(clauses, next, "compared with the period before", () => draft.ComparedWith = ComparedWith.PeriodBefore);
    }

    /// <summary>"and the one before", "e da anterior": beside a period, not a question of its own.</summary>
    private bool IsJoined(Reading.Mention mention)
    {
        var token = mention.Start - 1;
        while (token > 0 && clauses.Sentence.Has(token, "the", "one", "o", "a", "do", "da", "no", "na", "del", "de", "el", "la", "los", "las")) token--;
        return token > 0 && clauses.Sentence.Has(token, "and", "e", "y", "&");
    }

    /// <summary>"y el pasado?", "e a passada?": the one before, at the end of a short question.</summary>
    private bool IsPast(Reading.Mention mention) => mention.Is(Sense.Last) && mention.End == clauses.Sentence.Count && clauses.Folded(mention).StartsWith("pas", StringComparison.Ordinal) && clauses.Sentence.Has(mention.Start - 1, "el", "la", "o", "a", "del", "do", "da", "no", "na", "al");

    /// <summary>"and the previous one?", "e no passado?", "y en el próximo?": the unit that stands, one back or ahead.</summary>
    private bool TakesShift()
    {
        var at = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Previous) || IsPast(mention));
        if (at < 0 && clauses.First(Sense.Last) is >= 0 and var last && IsAlone(last)) at = last;
        if (at >= 0 && clauses[at].Period is null)
        {
            draft.Read(clauses, at, "the period before", () => draft.ShiftsBack = true);
            return true;
        }
        if (clauses.First(Sense.BeforeLast) is >= 0 and var beforeLast && clauses[beforeLast].Period is null && IsAlone(beforeLast))
        {
            draft.Read(clauses, beforeLast, "the unit before the last", () => draft.UnitsBack = 2);
            return true;
        }
        if (clauses.Mentions.FindIndex(mention => mention.Period is null && (mention.Is(Sense.This) || mention.Is(Sense.ToDate))) is >= 0 and var current && clauses.Mentions.TrueForAll(mention => mention.IsFiller || mention.Is(Sense.FollowUp) || mention.Is(Sense.This) || mention.Is(Sense.ToDate)) && CoversAll())
        {
            for (var i = 0; i < clauses.Count; i++) clauses.Use(i);
            draft.Read(clauses, current, "the current one", () => draft.UnitsBack = 0);
            return true;
        }
        var next = clauses.First(Sense.Next);
        if (next < 0 || clauses[next].Period is not null || !IsAlone(next)) return false;
        draft.Read(clauses, next, "the period after", () => draft.ShiftsAhead = true);
        return true;
    }

    private bool CoversAll() =>
        Enumerable.Range(0, clauses.Sentence.Count).All(token => PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token));

    /// <summary>Whether nothing else is said, words of no meaning aside.</summary>
    private bool IsAlone(int at) =>
        Enumerable.Range(0, clauses.Sentence.Count).All(token => PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && (mention.IsFiller || mention.Is(Sense.FollowUp) || mention == clauses[at])));
}
