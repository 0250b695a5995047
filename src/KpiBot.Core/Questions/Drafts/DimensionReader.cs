using KpiBot.Crm;
using KpiBot.Questions.Reading;
using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>By rep, each team, which channel, top 5 products, who: what the rows are.</summary>
internal sealed class DimensionReader(Clauses clauses, Draft draft, HashSet<int> kinds)
{
    /// <summary>By rep, each team, which channel, top 5 products, who; a dimension beside a value only says which kind of value it is.</summary>
    public void Take(FigureReader figures)
    {
        TakeOrigin();
        draft.Versus |= clauses.Sentence.Words.Any(word => word is "or" or "ou") && IsContest();
        for (var i = 0; i < clauses.Count; i++)
        {
            var mention = clauses[i];
            if (clauses.IsUsed(i) && !mention.Is(Sense.Kpi)) continue;
            if (mention.Is(Sense.Who) && IsContest()) draft.Read(clauses, i, "compare", () => draft.Versus = true);
            else if (mention.Is(Sense.Who)) AddBy(Dimensions.Owner, i);
            if (mention.Arg(Sense.Adverb) is { } adverb && !mention.Is(Sense.Kpi)) TakeGrain(adverb, i);
            if (mention.Is(Sense.OverTime)) draft.Read(clauses, i, "trend", () => draft.OverTime = true);
            var before = clauses.Before(i);
            var asked = before >= 0 && (clauses[before].Is(Sense.By) || clauses[before].Is(Sense.Each) || IsVersusAsBy(before, i));
            if (mention.Arg(Sense.Unit) is { } unit && mention.Period is null && (asked || IsRankedUnit(i, before)))
            {
                TakeGrain(unit, i);
                draft.RanksUnits |= !asked;
                if (asked) clauses.Use(before);
                continue;
            }
            if (mention.Arg(Sense.Dimension) is not { } dimension || clauses.IsBesideAlike(i)) continue;
            if (before >= 0 && clauses[before].Is(Sense.Except) && dimension != Dimensions.Fit && !mention.Is(Sense.Kpi) && !NamesValue(clauses.Next(i)))
            {
                TakeNone(dimension, before, i);
                continue;
            }
            if (mention.Is(Sense.Kpi) && figures.CountWithout(i) > 0 && (IsBesideValue(clauses.Next(i), dimension) || IsBesideValue(before, dimension)))
            {
                // "win rate without the Renewals pipeline": the noun says which kind of value it is.
                figures.Release(i);
                clauses.Use(i);
                kinds.Add(i);
                continue;
            }
            if (asked && draft.Kpis.Count == 0 && IsAll(before) && !mention.Is(Sense.Kpi))
            {
                draft.Read(clauses, i, $"all of {dimension}", () => draft.Unfiltered.Add(dimension));
                continue;
            }
            if (asked && dimension == Dimensions.Account && clauses.Folded(clauses[before]) is "per" or "por" or "cada" or "each" or "for each" or "por cada" && IsPerCustomer(i))
            {
                clauses.Use(before);
                clauses.Use(i);
                continue;
            }
            if (asked && clauses.IsNamedOf(i, dimension))
            {
                // "feitas pelo time da Dana": who did it, not one row for each.
                clauses.Use(before);
                continue;
            }
            if (asked && IsAnotherFigure(i, figures))
            {
                AddBy(dimension, i);
                clauses.Use(before);
                figures.Release(i);
                TakeSecondDimension(i);
            }
            else if (!mention.Is(Sense.Kpi) || IsSubject(i, before, figures))
            {
                if (mention.Is(Sense.Kpi)) figures.Release(i);
                TakeBareDimension(dimension, i, before);
            }
        }
    }

    /// <summary>"where do our leads come from": by channel.</summary>
    private void TakeOrigin()
    {
        var where = Array.FindIndex(clauses.Sentence.Words, word => word is "where" or "wheres");
        var from = Array.FindLastIndex(clauses.Sentence.Words, word => word is "from");
        if (where < 0 || from < where || draft.Kpis.Count == 0 || !Enumerable.Range(where, from - where).Any(token => clauses.Sentence.Has(token, "come", "comes", "coming", "came", "originate", "originating", "getting", "get"))) return;
        if (clauses.Mentions.FindIndex(mention => mention.Start <= from && mention.End > from) is >= 0 and var at) AddBy(Dimensions.Channel, at);
    }

    /// <summary>"who won more, Ana or Bruno", "East or West, who has the better win rate": the values named stand against each other.</summary>
    private bool IsContest() => clauses.Sentence.Words.Any(Comparatives.Contains) &&
        clauses.Mentions.Where(mention => mention.Values.Count > 0).SelectMany(mention => mention.Values.Select(value => value.Dimension).Distinct()).GroupBy(dimension => dimension).Any(group => group.Count() > 1);

    private static readonly HashSet<string> Comparatives = new("more fewer less better worse higher lower faster slower bigger mais menos mas mejor peor melhor pior mayor menor maior".Split(' '), StringComparer.Ordinal);

    /// <summary>"leads without a source", "negócios sem vendedor": the records that have no value of it.</summary>
    private void TakeNone(string dimension, int without, int at)
    {
        clauses.Use(without);
        draft.Values.Add(new SaidValue(clauses.Words(clauses[at]), [new ValueRef(dimension, Dimensions.None, true)], dimension, false));
        draft.Read(clauses, at, $"{dimension} = {Dimensions.None}", () => { });
    }

    private bool NamesValue(int at) => at >= 0 && clauses[at].Values.Count > 0;

    private bool IsBesideValue(int at, string dimension) => at >= 0 && clauses.HasValueOf(at, dimension);

    /// <summary>"which month", "best week", "highest revenue month", "mes con más ventas".</summary>
    private bool IsRankedUnit(int at, int before) =>
        (before >= 0 && clauses[before].Is(Sense.Which)) || (RankingReader.Any(clauses) && !(before >= 0 && clauses[before].Number is not null) && draft.Intent is null && !clauses.Any(Sense.Alert));

    /// <summary>"LTV per customer": the figure is one for a customer anyway.</summary>
    private bool IsPerCustomer(int at) => draft.Kpis.Count > 0 && draft.Kpis.TrueForAll(id => id is "ltv" or "cac" or "product_usage_days" or "customer_lifetime_months") && clauses.Folded(clauses[at]) is "customer" or "client" or "cliente" or "account" or "conta" or "cuenta";

    /// <summary>"todos los canales": every value, not one row for each, when nothing else is asked.</summary>
    private bool IsAll(int at) => clauses[at].Is(Sense.Each) && clauses.Folded(clauses[at]) is var words && (words.StartsWith("tod", StringComparison.Ordinal) || words.StartsWith("all", StringComparison.Ordinal)) && !clauses.Any(Sense.Sell);

    /// <summary>"mqls x segmento": where a dimension follows, the sign means "by".</summary>
    private bool IsVersusAsBy(int before, int at) => clauses[before].Is(Sense.Versus) && clauses[before].End - clauses[before].Start == 1 && clauses[at].Values.Count == 0 && !draft.By.Contains(clauses[at].Arg(Sense.Dimension) ?? string.Empty) &&
        clauses.Folded(clauses[before]) == "x";

    /// <summary>"by pipeline" cuts when another figure is asked for; "pipeline" alone is the figure.</summary>
    private bool IsAnotherFigure(int at, FigureReader figures) => !clauses[at].Is(Sense.Kpi) || figures.CountWithout(at) > 0 || draft.Intent is not null;

    /// <summary>Which customers bought most, top 5 clients by revenue: the noun is what is ranked.</summary>
    private bool IsSubject(int at, int before, FigureReader figures) =>
        before >= 0 && figures.CountWithout(at) > 0 && (clauses[before].Is(Sense.Which) || RankingReader.IsRanking(clauses[before]) || clauses[before].Number is not null);

    private void TakeSecondDimension(int at)
    {
        var and = clauses.Next(at, acrossCommas: true);
        if (and < 0) return;
        var second = clauses[and].Is(Sense.And) || clauses[and].Is(Sense.FollowUp) ? clauses.Next(and) : and;
        if (second < 0) return;
        if (second != and && clauses[second].Is(Sense.By)) return;
        if (clauses[second].Arg(Sense.Unit) is { } unit && clauses[second].Period is null && second != and)
        {
            TakeGrain(unit, second);
            clauses.Use(and);
            return;
        }
        if (clauses[second].Arg(Sense.Dimension) is not { } dimension || clauses[second].Is(Sense.Kpi) || (second == and && clauses.Next(at) == and)) return;
        AddBy(dimension, second);
        if (second != and) clauses.Use(and);
    }

    private void TakeBareDimension(string dimension, int at, int before)
    {
        var ranked = before >= 0 && (AsksWhich(before, at) || RankingReader.IsRanking(clauses[before]) || clauses[before].Number is not null || clauses[before].Is(Sense.Rank));
        if (before >= 0 && clauses[before].Is(Sense.AllOf) && !clauses[before].Is(Sense.Each) && !(draft.Intent == Intent.Target && clauses.Folded(clauses[before]) == "any"))
        {
            draft.Read(clauses, at, $"all of {dimension}", () => draft.Unfiltered.Add(dimension));
            clauses.Use(before);
            return;
        }
        ranked |= RankingReader.Any(clauses) && clauses.Sentence.Has(clauses[at].End, "with", "com", "con", "que", "q", "whose", "that");
        var next = clauses.Next(at);
        var hintsNext = next >= 0 && clauses[next].Values.Count > 0;
        var hintsBefore = before >= 0 && clauses[before].Values.Count > 0;
        if (before >= 0 && clauses[before].Is(Sense.Become))
        {
            draft.Unknown.Add(clauses.Words(clauses[at]));
            return;
        }
        if (!ranked && (hintsNext || hintsBefore || clauses.IsBesideUnknown(at))) return;
        if (!ranked && dimension is Dimensions.Team or Dimensions.Account && (draft.Kpis.Count > 0 || (draft.Intent == Intent.Target && !clauses.Sentence.Has(clauses[at].Start - 1, "any", "some")) || clauses.Any(Sense.Overview))) return;
        if (!ranked && dimension == Dimensions.Owner && clauses.Folded(clauses[at]) == "comercial") return;
        if (!ranked && dimension == Dimensions.Owner && clauses.Any(Sense.Overview)) return;
        if (!ranked && dimension == Dimensions.Owner && IsDoer(at))
        {
            clauses.Use(at);
            return;
        }
        if (clauses[at].Is(Sense.LossReasons) || clauses[at].Is(Sense.Why)) return;
        if (!ranked && dimension == Dimensions.Stage && before >= 0 && clauses[before].Is(Sense.Outcome) && clauses.Sentence.Has(clauses[at].Start, "stage") && clauses[before].End == clauses[at].Start)
        {
            // "in Closing stage": a stage that the data does not have.
            draft.Unknown.Add(clauses.Words(clauses[before]));
            return;
        }
        if (!ranked && dimension == Dimensions.Channel && draft.Intent is Intent.Digest or Intent.Alert && IsPlace(at))
        {
            clauses.Use(at);
            return;
        }
        AddBy(dimension, at);
    }

    /// <summary>"how fast do our reps respond", "em quanto tempo os SDRs respondem": who does it, not one row for each.</summary>
    private bool IsDoer(int at) => draft.Kpis.Count > 0 && !clauses.Any(Sense.Compare) && clauses[at].Start == 1 && clauses.Sentence.Has(0, "are", "do", "did", "is", "have") || draft.Kpis.Count > 0 && !clauses.Any(Sense.Compare) && clauses.Sentence.Has(clauses[at].Start - 1, "do", "did", "does", "have", "our", "the", "os", "nossos", "los", "nuestros") && clauses.Sentence.Tokens.Take(clauses[at].Start).Any(token => token.Text is "how" or "quanto" or "cuanto");

    /// <summary>"to the channel", "no canal": where it is to be sent.</summary>
    private bool IsPlace(int at)
    {
        var token = clauses[at].Start - 1;
        while (clauses.Sentence.Has(token, "the", "this", "our", "o", "el", "este", "esse", "nuestro", "nosso")) token--;
        return clauses.Sentence.Has(token, "to", "in", "into", "on", "no", "ao", "pro", "neste", "nesse", "para", "pra", "em", "en", "al", "a");
    }

    /// <summary>"which team", "what team"; "what's the team's win rate" asks for no team.</summary>
    private bool AsksWhich(int before, int at) => clauses[before].Is(Sense.Which) && !(clauses.Sentence.Has(clauses[before].Start, "what", "whats") && clauses.Sentence.Has(clauses[at].Start - 1, "the", "our", "my"));

    private void AddBy(string dimension, int at)
    {
        if (!draft.By.Contains(dimension)) draft.By.Add(dimension);
        draft.Read(clauses, at, $"by {dimension}", () => { });
    }

    private void TakeGrain(string unit, int at)
    {
        if (draft.Intent == Intent.Digest) return;
        if (draft.Intent == Intent.Target && clauses[at].Is(Sense.Adverb) && clauses.NextIs(at, Sense.Target))
        {
            // "the yearly target": this year's.
            draft.Read(clauses, at, $"this {unit}", () => draft.Periods.Add(new SaidPeriod(clauses.Words(clauses[at]), new PeriodExpression.Unit(PeriodReader.GrainOf(unit), 0), false)));
            return;
        }
        draft.Read(clauses, at, $"by {unit}", () => draft.Grain = PeriodReader.GrainOf(unit));
    }
}
