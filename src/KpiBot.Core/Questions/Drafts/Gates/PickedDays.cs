using KpiBot.Questions.Reading;
using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts.Gates;

/// <summary>"leads on Mondays", "ventas del primer día de cada mes", "leads from 3pm to 5pm", "revenue in summer": rows picked by a day or an hour, which no query says. Where something is sent, they tell when.</summary>
internal sealed class PickedDays(Clauses clauses, Draft draft)
{
    private static readonly HashSet<string> Each = new("every each cada toda todo todos todas".Split(' '), StringComparer.Ordinal);
    private static readonly HashSet<string> Seasons = new("summer winter spring autumn verao inverno outono primavera verano invierno otono".Split(' '), StringComparer.Ordinal);

    /// <summary>Adds them to what is not understood.</summary>
    public void Collect()
    {
        if (draft.Kpis.Count == 0) return;
        for (var at = 0; at < clauses.Count; at++) if (IsWeekday(at) || IsEdge(at) || IsHour(at) || IsSeason(at)) draft.Unknown.Add(clauses.Words(clauses[at]));
    }

    /// <summary>Whether something tells that it is to be sent, beside the day itself.</summary>
    private bool IsSent => clauses.Any(Sense.Send) || clauses.Any(Sense.Digest) || clauses.Any(Sense.Alert) || clauses.Sentence.Tokens.Any(token => token.Kind is TokenKind.Time or TokenKind.Channel || token.Mark == Mark.Hours) || clauses.Mentions.Exists(mention => mention.Number is { Kind: TokenKind.Number });

    /// <summary>"every Monday: leads" goes out on Mondays; "deals won each Friday last quarter" are rows of the past.</summary>
    private bool IsWeekday(int at)
    {
        var mention = clauses[at];
        if (draft.Intent != Intent.Digest || !(mention.Is(Sense.Weekday) || mention.Is(Sense.Workday)) || IsSent) return false;
        if (mention.End < clauses.Sentence.Count && clauses.Mentions.Exists(next => next.Start == mention.End && next.Period is not null) && clauses.Sentence.Tokens[mention.End].Before == Break.None) return true;
        return !SaysEach(mention) && !(IsFirst(mention) && !RankingReader.Any(clauses)) && !clauses.Any(Sense.EveryOther) && !clauses.Any(Sense.Adverb);
    }

    /// <summary>"revenue at the end of the month", "leads del día 1 de cada mes".</summary>
    private bool IsEdge(int at)
    {
        var mention = clauses[at];
        if (draft.Intent != Intent.Digest || IsFirst(mention) || clauses.Any(Sense.Send) || clauses.Any(Sense.Digest) || clauses.Sentence.Tokens.Any(token => token.Kind is TokenKind.Time or TokenKind.Channel || token.Mark == Mark.Hours)) return false;
        var isOf = clauses.Sentence.Has(mention.Start - 1, "of", "de", "do", "da", "dos", "del") || (clauses.Sentence.Has(mention.Start - 1, "dia") && clauses.Sentence.Has(mention.Start - 2, "del", "do", "de"));
        if (mention.Is(Sense.FirstDay)) return isOf || clauses.Sentence.Has(mention.Start, "at", "on", "no", "ao", "al") || !clauses.Sentence.Words[mention.Start..mention.End].Any(Each.Contains);
        return mention.Period is PeriodExpression.DayOfMonth && clauses.Sentence.Has(mention.Start - 1, "del", "do");
    }

    /// <summary>"leads between 2pm and 4pm yesterday": no figure is counted by the hour.</summary>
    private bool IsHour(int at) => draft.Intent is null or Intent.Records && clauses[at].Number is { Kind: TokenKind.Time } && !clauses.Any(Sense.Send);

    /// <summary>"revenue in summer": a season, though a name has its word.</summary>
    private bool IsSeason(int at) => clauses.Sentence.Words[clauses[at].Start..clauses[at].End] is [var only] && Seasons.Contains(only) && clauses.Sentence.Has(clauses[at].Start - 1, "without", "sem", "sin", "except", "in", "during", "this", "last", "over", "no", "na", "en", "el", "neste", "nesta", "este", "durante");

    private bool SaysEach(Mention mention) => Enumerable.Range(mention.Start - 2, mention.End - mention.Start + 2).Any(token => token >= 0 && Each.Contains(clauses.Sentence.Tokens[token].Text));

    private bool IsFirst(Mention mention) => !clauses.Mentions.Exists(earlier => earlier.End <= mention.Start && (earlier.Is(Sense.Kpi) || earlier.Is(Sense.Sell) || earlier.Is(Sense.Outcome) || earlier.Is(Sense.Deal) || earlier.Is(Sense.Activity)));
}
