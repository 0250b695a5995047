using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Which periods are said and what they are compared with.</summary>
internal sealed class PeriodMentions(Clauses clauses, Draft draft)
{
    public void Take()
    {
        var moves = new AskedMoves(clauses, draft);
        var cuts = new CutPeriods(clauses, draft);
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
                if (period is PeriodExpression.SameLastYear { Year: null } && afterVersus && (draft.Periods.Count > 0 || clauses.Mentions.Exists(later => later.Start > mention.Start && later.Period is not null)))
                {
                    draft.Read(clauses, i, "compared with the year before", () => (draft.ComparedWith, draft.ComparedUnit) = (ComparedWith.YearBefore, Periods.Grain.Year));
                    draft.Versus = true;
                    continue;
                }
                if (!afterVersus && draft.Kpis.Count > 1 && draft.Periods is [{ Period: var said }] && said == period)
                {
                    // "revenue in march and cac in march": said again with the second figure.
                    clauses.Use(i);
                    continue;
                }
                if (afterVersus && draft.Intent == Intent.Alert)
                {
                    // "falls 20 % vs last week": what a move is measured against is the watch's own.
                    clauses.Use(i);
                    continue;
                }
                if (cuts.IsCutOut(i) || (period is PeriodExpression.Since { Start: PeriodExpression.Unit { Offset: < 0 } } && clauses.Mentions.Exists(moved => moved.Is(Sense.Up) || moved.Is(Sense.Down) || moved.Is(Sense.Growth)))) draft.Unknown.Add(clauses.Words(mention));
                if (afterVersus && period is PeriodExpression.Unit { Grain: Periods.Grain.Year, Offset: -1 } && draft.Periods.Count < 2) (draft.ComparedWith, draft.ComparedUnit) = (ComparedWith.YearBefore, Periods.Grain.Year);
                else if (period is PeriodExpression.Range { Start: PeriodExpression.Numbered start, End: PeriodExpression.Numbered end } && moves.IsFromTo(mention, start, end) && draft.Values.Count < 2) draft.Periods.AddRange([new SaidPeriod(clauses.Words(mention), start with { Year = start.Year ?? end.Year }, false), new SaidPeriod(clauses.Words(mention), end, true)]);
                else draft.Periods.Add(new SaidPeriod(clauses.Words(mention), period, afterVersus));
                clauses.Use(i);
            }
            if (mention.Is(Sense.Versus) || mention.Is(Sense.Compare)) draft.Versus = true;
        }
        if (draft is { Kpis.Count: 0, Values.Count: 0, Periods.Count: 0, By.Count: 0, ComparedWith: ComparedWith.Nothing, Grain: null, Intent: null } && clauses.First(Sense.Compare) is >= 0 and var nothing && !clauses.IsUsed(nothing)) draft.Unknown.Add(clauses.Words(clauses[nothing]));
        TakeSteps();
        TakeWeekday();
        TakeYearAgo();
        LeftOutUnits.Take(clauses, draft);
        SharedPeriods.Take(clauses, draft);
        NestedPeriods.Take(clauses, draft);
        new ShiftedPeriods(clauses, draft).Take();
        draft.OverTime |= moves.AsksHow();
        TakeLeftOut();
        if ((clauses.Any(Sense.Growth) || moves.Asks()) && !Contests.SaysThan(clauses) && draft is { ComparedWith: ComparedWith.Nothing, Intent: null, Periods.Count: < 2, OverTime: false, Grain: null }) draft.ComparedWith = ComparedWith.PeriodBefore;
    }

    /// <summary>"y hace un año?", "and a year ago?", behind an answer: the same period a year before, not that whole year.</summary>
    private void TakeYearAgo()
    {
        if (draft is not { Kpis.Count: 0, Periods: [{ AfterVersus: false, Period: PeriodExpression.Unit { Grain: Periods.Grain.Year, Offset: -1 } year } said], ComparedWith: ComparedWith.Nothing } || clauses.Mentions.Find(mention => mention.Period == year) is not { } words) return;
        if (Enumerable.Range(words.Start, words.End - words.Start).Any(token => clauses.Sentence.Has(token, "ago", "hace", "atras", "ha", "faz"))) draft.Periods[0] = said with { Period = new PeriodExpression.SameLastYear(null) };
    }

    /// <summary>"win rate month on month for 2017": a period that holds many of the units shows them one by one.</summary>
    private void TakeSteps()
    {
        if (draft is not { ComparedWith: ComparedWith.PeriodBefore, ComparedUnit: { } step and not Periods.Grain.Year, Intent: null, Grain: null, Periods: [{ AfterVersus: false, Period: var period }] }) return;
        var holds = period switch
        {
            PeriodExpression.Numbered numbered => numbered.Grain,
            PeriodExpression.Unit unit => unit.Grain,
            PeriodExpression.WholeYear => Periods.Grain.Year,
            PeriodExpression.LastUnits { Count: > 1 } units => units.Grain == step ? Periods.Grain.Year : units.Grain,
            _ => step,
        };
        if (holds <= step) return;
        (draft.ComparedWith, draft.Grain) = (ComparedWith.Nothing, step);
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
        var limit = clauses.Before(at);
        if (clauses.Sentence.Has(token, "than", "que"))
        {
            // "did we sell less than last month": no limit, the month before stands beside.
            if (limit >= 0 && clauses[limit].End == token + 1 && (clauses[limit].Is(Sense.Above) || clauses[limit].Is(Sense.Below))) clauses.Use(limit);
            return Enumerable.Range(0, token).Any(word => clauses.Sentence.Has(word, Comparatives));
        }
        if (limit < 0 || !(clauses[limit].Is(Sense.Above) || clauses[limit].Is(Sense.Below)) || !clauses.Folded(clauses[limit]).Split(' ').Any(Sides.Contains)) return false;
        clauses.Use(limit);
        return true;
    }

    private static readonly string[] Comparatives = "more less fewer longer shorter faster slower quicker higher lower bigger smaller larger better worse greater mais menos maior menor melhor pior mas mayor mejor peor".Split(' ');
    private static readonly HashSet<string> Sides = new("above below under acima abaixo encima debajo".Split(' '), StringComparer.Ordinal);

    /// <summary>"more leads this quarter than last": the unit is said once, and its last one is meant.</summary>
    private void TakeLeftOut()
    {
        var last = clauses.Sentence.Count - 1;
        if (!clauses.Sentence.Has(last, "last") || !clauses.Sentence.Has(last - 1, "than") || draft is not { Periods: [{ Period: PeriodExpression.Unit { Offset: 0 } }], ComparedWith: ComparedWith.Nothing }) return;
        draft.ComparedWith = ComparedWith.PeriodBefore;
        draft.Explained.Add((last, last + 1));
        if (clauses.Mentions.FindIndex(mention => mention.Start == last) is >= 0 and var at) clauses.Use(at);
    }
}
