using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>A part of a period that no period form says: it is asked about, not dropped.</summary>
internal sealed class CutPeriods(Clauses clauses, Draft draft)
{
    /// <summary>"the first half of april", "hasta marzo": a part of the period that is not read is asked about.</summary>
    public bool IsCutOut(int at)
    {
        var (of, token) = (false, clauses[at].Start - 1);
        if (clauses.Sentence.Tokens[clauses[at].Start].Before != Break.None) return false;
        if (clauses.Sentence.Has(token, "toda", "todo", "cada", "every", "each", "todos") && clauses[at].Period is PeriodExpression.PastWeekday or PeriodExpression.Numbered or PeriodExpression.Unit { Offset: not 0 }) return true;
        // "Q3 de cada año", "los últimos 3 días de cada mes": one of many.
        if (clauses.Sentence.Has(clauses[at].End, "of", "de", "do", "in", "em", "en") && clauses.Sentence.Has(clauses[at].End + 1, "cada", "each", "every", "todo", "todos") && !clauses.Sentence.Has(clauses[at].End + 2, "lo") && draft.Intent is not (Intent.Digest or Intent.Alert)) return true;
        var until = token;
        while (until > 0 && clauses.Sentence.Has(until, "o", "a", "el", "la", "the", "al")) until--;
        // "de um ano atrás até hoje": from that day on, not that year.
        if (clauses[at].Period is PeriodExpression.Unit { Offset: < 0 } or PeriodExpression.LastUnits && clauses.Sentence.Has(clauses[at].End, "ate", "hasta", "until", "till", "to", "through") && clauses.Sentence.Has(clauses[at].End + 1, "hoje", "hoy", "today", "now", "agora", "ahora") && draft.Intent is not (Intent.Alert or Intent.Digest)) return true;
        if (clauses[at].Period is PeriodExpression.Unit { Offset: < 0 } && ((clauses.Sentence.Has(until, "through", "thru") && !clauses.Sentence.Has(until - 1, "came", "come", "comes", "coming", "went", "gone", "got", "get", "getting")) || (clauses.Sentence.Has(until, "to") && clauses.Sentence.Has(until - 1, "up")))) return true;
        if (clauses.Sentence.Has(until, "hasta", "ate", "until", "till") && clauses[at].Period is PeriodExpression.Numbered or PeriodExpression.Day or PeriodExpression.DayOfMonth or PeriodExpression.Written or PeriodExpression.WholeYear or PeriodExpression.Unit { Offset: < 0 }) return true;
        if (clauses[at].Period is PeriodExpression.Numbered && IsCutShort(at)) return true;
        if (clauses[at].Period is PeriodExpression.Unit { Offset: 0 } && clauses.Sentence.Has(token, "inicio", "comeco", "principio", "principios", "comienzo") && clauses.Sentence.Has(token - 1, "no", "ao", "al", "a") && draft.Intent is not (Intent.Digest or Intent.Forecast or Intent.Target)) return true;
        if (clauses.Mentions.Exists(mention => mention.Period is not null && mention.End == clauses[at].Start && clauses.Sentence.Has(mention.End - 1, "of", "de", "do", "da", "del"))) return true;
        // "the last Friday of the month", "the first day of the month last year".
        if (clauses.Mentions.Exists(mention => mention.Period is PeriodExpression.PastWeekday or PeriodExpression.PartOf && mention.End == clauses[at].Start)) return true;
        while (token >= 0 && PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text) && clauses.Sentence.Tokens[token].Before == Break.None) of |= clauses.Sentence.Has(token--, "of", "de", "do", "da", "del");
        return of && clauses.Mentions.Exists(mention => mention.Period is not null && mention.End == token + 1);
    }

    /// <summary>"up to march", "a fines de mayo", "no início de maio": what stands at the end of it is known of a stock.</summary>
    private bool IsCutShort(int at)
    {
        var token = clauses[at].Start - 1;
        if (clauses.Sentence.Has(token, "through", "tras", "hacia", "by", "apos") || (clauses.Sentence.Has(token, "to") && clauses.Sentence.Has(token - 1, "up"))) return draft.Intent is null or Intent.Records;
        while (token > 0 && clauses.Sentence.Has(token, "of", "de", "do", "da", "del", "el", "o", "the")) token--;
        if (clauses.Sentence.Has(token, "inicio", "inicios", "comeco", "principio", "principios", "comienzo", "comienzos", "beginning", "start")) return draft.Intent is not (Intent.Forecast or Intent.Target);
        return clauses.Sentence.Has(token, "end", "fim", "final", "finais", "fin", "fines", "finales") && draft.Intent is not (Intent.Forecast or Intent.Target) && !(draft.Kpis.Count > 0 && draft.Kpis.TrueForAll(id => Kpis.Catalogue.Get(id).Default == Kpis.DefaultPeriod.Today));
    }
}
