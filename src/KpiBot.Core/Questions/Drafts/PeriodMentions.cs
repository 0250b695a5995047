using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Which periods are said and what they are compared with.</summary>
internal sealed class PeriodMentions(Clauses clauses, Draft draft)
{
    public void Take()
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            var mention = clauses[i];
            if (clauses.IsUsed(i)) continue;
            if (mention.Arg(Sense.OverUnit) is { } unit)
            {
                var grain = PeriodReader.GrainOf(unit);
                if (draft.OverTime && grain != Periods.Grain.Year) draft.Read(clauses, i, $"by {unit}", () => draft.Grain = grain);
                else draft.Read(clauses, i, "compared with the " + unit + " before", () => (draft.ComparedWith, draft.ComparedUnit) = (grain == Periods.Grain.Year ? ComparedWith.YearBefore : ComparedWith.PeriodBefore, grain));
            }
            else if (mention.Is(Sense.PreviousPeriod))
            {
                draft.Read(clauses, i, "compared with the period before", () => draft.ComparedWith = ComparedWith.PeriodBefore);
            }
            else if (mention.Period is { } period)
            {
                var before = clauses.Before(i, acrossCommas: true);
                var than = IsThan(i);
                if (than && (draft.By.Count > 0 || draft.RanksUnits)) draft.TooMuch = "rows";
                var afterVersus = than || before >= 0 && (clauses[before].Is(Sense.Versus) || IsComparedTo(before)) && (draft.Periods.Count > 0 || clauses.Folded(clauses[before]) is not ("over" or "sobre"));
                if (period is PeriodExpression.SameLastYear && afterVersus && draft.Periods.Count > 0)
                {
                    draft.Read(clauses, i, "compared with the year before", () => (draft.ComparedWith, draft.ComparedUnit) = (ComparedWith.YearBefore, Periods.Grain.Year));
                    draft.Versus = true;
                    continue;
                }
                if (afterVersus && draft.Intent == Intent.Alert)
                {
                    // "falls 20 % vs last week": what a move is measured against is the watch's own.
                    clauses.Use(i);
                    continue;
                }
                if (IsCutOut(i) || (period is PeriodExpression.Since { Start: PeriodExpression.Unit { Offset: < 0 } } && clauses.Mentions.Exists(moved => moved.Is(Sense.Up) || moved.Is(Sense.Down) || moved.Is(Sense.Growth)))) draft.Unknown.Add(clauses.Words(mention));
                if (afterVersus && period is PeriodExpression.Unit { Grain: Periods.Grain.Year, Offset: -1 } && draft.Periods.Count < 2) (draft.ComparedWith, draft.ComparedUnit) = (ComparedWith.YearBefore, Periods.Grain.Year);
                else if (period is PeriodExpression.Range { Start: PeriodExpression.Numbered start, End: PeriodExpression.Numbered end } && IsMove(mention, start, end) && draft.Values.Count < 2) draft.Periods.AddRange([new SaidPeriod(clauses.Words(mention), start with { Year = start.Year ?? end.Year }, false), new SaidPeriod(clauses.Words(mention), end, true)]);
                else draft.Periods.Add(new SaidPeriod(clauses.Words(mention), period, afterVersus));
                clauses.Use(i);
            }
            if (mention.Is(Sense.Versus) || mention.Is(Sense.Compare)) draft.Versus = true;
        }
        if (draft is { Kpis.Count: 0, Values.Count: 0, Periods.Count: 0, By.Count: 0, ComparedWith: ComparedWith.Nothing, Grain: null, Intent: null } && clauses.First(Sense.Compare) is >= 0 and var nothing && !clauses.IsUsed(nothing)) draft.Unknown.Add(clauses.Words(clauses[nothing]));
        TakeWeekday();
        TakeEllipsis();
        draft.OverTime |= AsksHowItMoved();
        if ((clauses.Any(Sense.Growth) || AsksMove()) && draft is { ComparedWith: ComparedWith.Nothing, Intent: null, Periods.Count: < 2, OverTime: false, Grain: null }) draft.ComparedWith = ComparedWith.PeriodBefore;
    }

    /// <summary>"leads on friday", "ventas del viernes": the last one.</summary>
    private void TakeWeekday()
    {
        if (draft.Intent is Intent.Digest or Intent.Alert || draft is { Kpis.Count: 0, Ambiguous: null } || draft.Periods.Count > 0) return;
        for (var i = 0; i < clauses.Count; i++)
        {
            var token = clauses[i].Start;
            if (clauses.IsUsed(i) || clauses[i].Period is not null || clauses[i].Values.Count > 0 || clauses[i].Arg(Sense.Weekday) is not { } weekday || clauses[i].End != token + 1 || clauses.Sentence.Tokens[token].Text != clauses.Sentence.Words[token] || IsEachWeek(clauses.Sentence.Tokens[token].Text)) continue;
            if (!clauses.Sentence.Has(token - 1, "on", "na", "no", "el", "del", "de", "da")) continue;
            draft.Periods.Add(new SaidPeriod(clauses.Words(clauses[i]), new PeriodExpression.PastWeekday(NamedPeriods.DayOf(weekday)), false));
            clauses.Use(i);
        }
    }

    /// <summary>"on mondays": more than one of them ("viernes" is one in Spanish).</summary>
    private static bool IsEachWeek(string word) => word[^1] == 's' && Folding.Stem(word) != word && word is not ("lunes" or "martes" or "miercoles" or "jueves" or "viernes" or "tues" or "thurs");

    /// <summary>"compare between March and May", "why did it fall from Q2 to Q3": two periods, not all from one to the other.</summary>
    private bool IsMove(Reading.Mention mention, PeriodExpression.Numbered start, PeriodExpression.Numbered end) => clauses.Sentence.Has(mention.Start, "between", "entre") && clauses.Any(Sense.Compare)
        || (start.Grain == end.Grain && draft.Intent is null or Intent.Explain && !IsStretch(mention) && (clauses.Sentence.Has(mention.Start, "from", "between", "de", "do", "entre", "del")) && clauses.Mentions.Exists(moved => (moved.Is(Sense.Up) || moved.Is(Sense.Down) || moved.Is(Sense.Growth)) && !RankingReader.IsRanking(moved)) && !draft.OverTime);

    /// <summary>"por que caiu de março a junho": all of it; from one to the other is "de março para junho".</summary>
    private bool IsStretch(Reading.Mention mention) => draft.Intent == Intent.Explain && Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => clauses.Sentence.Has(token, "a", "ate", "hasta", "e", "y"));

    /// <summary>"did leads drop last month", "how much did it fall": a move is asked about, so the period before stands beside.</summary>
    private bool AsksMove() => (clauses.Sentence.Has(0, "is", "are", "was", "were") || clauses.Sentence.Words.Any(word => word is "did" or "has" or "have")) && clauses.Mentions.Exists(mention => (mention.Is(Sense.Up) || mention.Is(Sense.Down)) && !mention.Is(Sense.Outcome) && !mention.Is(Sense.Sell) && (!RankingReader.IsRanking(mention) || clauses.Folded(mention).StartsWith("get", StringComparison.Ordinal)) && clauses.Sentence.Tokens.Take(mention.Start).Any(token => token.Text is "did" or "has" or "have" or "was" or "were" or "is" or "are"));

    /// <summary>"cómo ha variado el win rate desde enero", "how has churn changed over the last 6 months": its way, not a difference.</summary>
    private bool AsksHowItMoved() =>
        clauses.Any(Sense.Growth) && draft is { ComparedWith: ComparedWith.Nothing, Intent: null, OverTime: false, Grain: null, Periods: [{ Period: PeriodExpression.Since or PeriodExpression.LastUnits { Count: > 1 } }] }
        && clauses.Sentence.Tokens.Take(4).Any(token => token.Text is "como" or "how") && !clauses.Any(Sense.HowMuch);

    /// <summary>"compara com o ano passado", after an answer.</summary>
    private bool IsComparedTo(int at)
    {
        if (clauses.Sentence.Has(clauses[at].Start, "com", "con", "with", "to")) at = clauses.Before(at);
        return at >= 0 && draft.Kpis.Count == 0 && draft.Periods.Count == 0 && clauses[at].Is(Sense.Compare) && clauses.Sentence.Tokens[clauses[at].Start].Text.StartsWith("compar", StringComparison.Ordinal);
    }

    /// <summary>"more leads than last month", "abaixo do mês passado": what it is more or less than.</summary>
    private bool IsThan(int at)
    {
        if (draft.Intent is not (null or Intent.Explain) || clauses.Sentence.Tokens[clauses[at].Start].Before != Break.None) return false;
        var token = clauses[at].Start - 1;
        while (token > 0 && clauses.Sentence.Tokens[token].Before == Break.None && (PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Sentence.Has(token, "en"))) token--;
        if (clauses.Sentence.Has(token, "than", "que")) return Enumerable.Range(0, token).Any(word => clauses.Sentence.Has(word, Comparatives));
        var limit = clauses.Before(at);
        if (limit < 0 || !(clauses[limit].Is(Sense.Above) || clauses[limit].Is(Sense.Below)) || !clauses.Folded(clauses[limit]).Split(' ').Any(Sides.Contains)) return false;
        clauses.Use(limit);
        return true;
    }

    private static readonly string[] Comparatives = "more less fewer higher lower bigger smaller larger better worse greater mais menos maior menor melhor pior mas mayor mejor peor".Split(' ');
    private static readonly HashSet<string> Sides = new("above below under acima abaixo encima debajo".Split(' '), StringComparer.Ordinal);

    /// <summary>"the first half of april", "hasta marzo": a part of the period that is not read is asked about.</summary>
    private bool IsCutOut(int at)
    {
        var (of, token) = (false, clauses[at].Start - 1);
        if (clauses.Sentence.Tokens[clauses[at].Start].Before != Break.None) return false;
        if (clauses.Sentence.Has(token, "toda", "todo", "cada", "every", "each") && clauses[at].Period is PeriodExpression.PastWeekday or PeriodExpression.Unit { Offset: not 0 }) return true;
        var until = token;
        while (until > 0 && (clauses.Sentence.Has(until, "o", "el", "the", "al"))) until--;
        if (clauses.Sentence.Has(until, "hasta", "ate", "until", "till") && clauses[at].Period is PeriodExpression.Numbered or PeriodExpression.Day or PeriodExpression.DayOfMonth or PeriodExpression.Written or PeriodExpression.WholeYear) return true;
        if (clauses[at].Period is PeriodExpression.Numbered && IsCutShort(at)) return true;
        if (clauses.Mentions.Exists(mention => mention.Period is not null && mention.End == clauses[at].Start && clauses.Sentence.Has(mention.End - 1, "of", "de", "do", "da", "del"))) return true;
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

    /// <summary>"last week vs the one before", "la semana pasada vs la anterior".</summary>
    private void TakeEllipsis()
    {
        var versus = clauses.First(Sense.Versus);
        if (versus < 0 && draft is { Periods.Count: 0, ComparedWith: ComparedWith.Nothing, Kpis.Count: 0 } && TakesShift()) return;
        if (versus < 0 || clauses.Next(versus) is not (>= 0 and var next)) return;
        if (!(clauses[next].Is(Sense.Previous) || clauses[next].Is(Sense.Last) || clauses[next].Is(Sense.BeforeLast)) || clauses[next].Period is not null || draft.ComparedWith != ComparedWith.Nothing) return;
        draft.Read(clauses, next, "compared with the period before", () => draft.ComparedWith = ComparedWith.PeriodBefore);
    }
}
