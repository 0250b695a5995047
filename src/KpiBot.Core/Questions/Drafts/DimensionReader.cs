using KpiBot.Crm;
using KpiBot.Questions.Time;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>By rep, each team, which channel, top 5 products, who: what the rows are.</summary>
internal sealed class DimensionReader(Clauses clauses, Draft draft, HashSet<int> kinds)
{
    /// <summary>By rep, each team, which channel, top 5 products, who; a dimension beside a value only says which kind of value it is.</summary>
    public void Take(FigureReader figures)
    {
        var lifted = new LiftedFilters(clauses, draft);
        if (Origins.Asked(clauses, draft) is >= 0 and var origin) AddBy(Dimensions.Channel, origin);
        if (draft.Intent is null && DigestCue.EndsOfEach(clauses) is >= 0 and var ends) TakeGrain(clauses[ends].Arg(Sense.FirstDay) == "quarter" ? "quarter" : "month", ends);
        draft.Versus |= (Contests.OffersChoice(clauses) || Contests.SaysThan(clauses)) && Contests.AreNamed(clauses);
        for (var i = 0; i < clauses.Count; i++)
        {
            var mention = clauses[i];
            if (clauses.IsUsed(i) && !mention.Is(Sense.Kpi)) continue;
            if (mention.Is(Sense.Who) && Contests.AreNamed(clauses)) draft.Read(clauses, i, "compare", () => draft.Versus = true);
            else if (AskedPeople.AreRivals(clauses, i)) draft.Unknown.Add(clauses.Words(mention));
            else if (mention.Is(Sense.Who) && AskedPeople.AreCustomers(clauses, i)) clauses.Use(i);
            else if ((mention.Is(Sense.Who) && !IsRelative(i)) || Doers.AreAsked(clauses, i) || AskedPeople.SaysEachSold(clauses, i)) AddBy(AskedPeople.AreBuyers(clauses, i) ? Dimensions.Account : Dimensions.Owner, i);
            if (draft.By.Count == 0 && Doers.AreCounted(clauses, i)) draft.By.Add(Dimensions.Owner);
            if (RankedNouns.IsSpender(clauses, i) && !draft.By.Contains(Dimensions.Account)) draft.By.Add(Dimensions.Account);
            if (RankedNouns.IsCampaign(clauses, i) && !draft.By.Contains(Dimensions.Campaign)) draft.By.Add(Dimensions.Campaign);
            if (mention.Args(Sense.Kpi).Contains("time_in_stage_days") && SaysEach(mention) && draft.Intent is not (Intent.Define or Intent.Explain) && !draft.By.Contains(Dimensions.Stage)) draft.By.Add(Dimensions.Stage);
            if (mention.Arg(Sense.Adverb) is { } adverb && !mention.Is(Sense.Kpi)) TakeGrain(adverb, i);
            if (IsDuring(i)) clauses.Use(i);
            else if (mention.Is(Sense.OverTime)) draft.Read(clauses, i, "trend", () => draft.OverTime = true);
            var before = clauses.Before(i);
            var asked = before >= 0 && ((clauses[before].Is(Sense.By) && !IsVersus(before, i)) || clauses[before].Is(Sense.Each) || IsVersusAsBy(before, i));
            if (mention.Arg(Sense.Unit) is { } unit && mention.Period is null && (asked || RankedNouns.IsUnit(clauses, draft, before)))
            {
                TakeGrain(unit, i);
                draft.RanksUnits |= !asked;
                if (asked) clauses.Use(before);
                if (asked) TakeSecondDimension(i, units: false);
                continue;
            }
            if (AskedPeople.IsCalledOut(clauses, mention) || (clauses.Sentence.Has(mention.Start, "medio") && clauses.Sentence.Has(mention.Start - 1, "valor", "ticket", "tamanho", "tamano", "custo", "costo", "prazo", "tempo", "tiempo"))) continue;
            if (mention.Args(Sense.Dimension).ToList() is not [var dimension, ..] || clauses.IsBesideAlike(i)) continue;
            // "leads por tipo de negocio": of the dimensions of that name, one that the figure can be cut by.
            if (!draft.Kpis.TrueForAll(id => Cut.Allows(id, dimension)) && mention.Args(Sense.Dimension).FirstOrDefault(other => draft.Kpis.TrueForAll(id => Cut.Allows(id, other))) is { } possible) dimension = possible;
            if (dimension == Dimensions.Channel && clauses.Sentence.Has(mention.End, "paga", "pagas", "pagos", "pagados"))
            {
                // "CAC de mídia paga" is a variant; of any other figure, which channels are paid is asked.
                if (draft.Kpis is not ["cac"]) draft.Unknown.Add(clauses.Words(mention.Start, mention.End + 1));
                continue;
            }
            if (before >= 0 && clauses[before].Is(Sense.Except) && draft.Kpis.Count == 0 && !mention.Is(Sense.Kpi) && lifted.TakeAll(dimension, i)) continue;
            if (before >= 0 && clauses[before].Is(Sense.Except) && dimension != Dimensions.Fit && !mention.Is(Sense.Kpi) && !NamesValue(clauses.Next(i)))
            {
                lifted.TakeNone(dimension, before, i);
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
            if (dimension == Dimensions.Account && (!mention.Is(Sense.Kpi) || figures.CountWithout(i) > 0) && (NarrowedNouns.Is(clauses, i) || NarrowedNouns.AreThoseAsked(clauses, draft, i)))
            {
                if (mention.Is(Sense.Kpi)) figures.Release(i);
                clauses.Use(i);
                kinds.Add(i);
                continue;
            }
            if (draft.Kpis.Count == 0 && lifted.TakeReplaced(i)) continue;
            var picked = RankingReader.PicksOneOf(clauses, i);
            if (draft.Kpis.Count == 0 && !picked && !mention.Is(Sense.Kpi) && lifted.TakeAll(dimension, i)) continue;
            if (asked && draft.Kpis.Count == 0 && !picked && IsAll(before) && !mention.Is(Sense.Kpi))
            {
                draft.Read(clauses, i, $"all of {dimension}", () => draft.Unfiltered.Add(dimension));
                continue;
            }
            if (asked && draft.Kpis.Count > 0 && !picked && IsAll(before) && !mention.Is(Sense.Kpi) && IsSummed(before))
            {
                // "total de leads de todos los canales": one number.
                clauses.Use(before);
                clauses.Use(i);
                continue;
            }
            if (asked && dimension == Dimensions.Account && clauses.Folded(clauses[before]) is "per" or "por" or "cada" or "each" or "for each" or "por cada" && IsPerCustomer(i))
            {
                clauses.Use(before);
                clauses.Use(i);
                continue;
            }
            if (Doers.IsWhole(clauses, i, dimension) || Doers.AreOurs(clauses, i, dimension) || (asked && (clauses.IsNamedOf(i, dimension) || IsOneNamed(before, i, dimension) || (clauses.Folded(clauses[before]) == "p" && IsBesideValue(clauses.Next(i), dimension)))))
            {
                // "feitas pelo time da Dana": who did it, not one row for each.
                if (asked && !clauses[before].Is(Sense.Versus)) clauses.Use(before);
                continue;
            }
            if (!asked && !mention.Is(Sense.Kpi) && i > 0 && clauses[i - 1].IsFiller && clauses[i - 1].End == mention.Start && clauses[i - 1].End > clauses[i - 1].Start + 1 && clauses.Sentence.Has(mention.Start - 1, "por", "by") && !clauses.IsNamedOf(i, dimension))
            {
                // "ventas hechas por equipo"
                AddBy(dimension, i);
                TakeSecondDimension(i);
                continue;
            }
            if (asked && IsAnotherFigure(i, figures))
            {
                AddBy(dimension, i);
                clauses.Use(before);
                figures.Release(i);
                TakeSecondDimension(i);
            }
            else if (!mention.Is(Sense.Kpi) || RankedNouns.IsSubject(clauses, i, before, figures))
            {
                if (mention.Is(Sense.Kpi)) figures.Release(i);
                if (new BareDimensions(clauses, draft).Asks(dimension, i, before)) AddBy(dimension, i);
            }
        }
    }

    /// <summary>"ao longo de maio, quantas reuniões": within a time that is named, where an amount is asked for.</summary>
    private bool IsDuring(int at) =>
        clauses.Folded(clauses[at]) is "ao longo" or "a lo largo" && clauses.Next(at) is >= 0 and var next && clauses[next].Period is not null && (clauses.Any(Sense.HowMany) || clauses.Any(Sense.HowMuch) || clauses.Sentence.Words.Any(word => word is "cuanto" or "quanto"));

    /// <summary>"sessions who turned into leads": those, nobody is asked for.</summary>
    private bool IsRelative(int at) => (clauses.Any(Sense.Share) && clauses.Sentence.Has(clauses[at].Start - 1, "de", "dos", "those") && draft.Kpis.Count > 0) || at > 0 && clauses[at - 1].End == clauses[at].Start && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None && clauses[at - 1].Is(Sense.Kpi) && clauses.NextIs(at, Sense.Become);

    private bool NamesValue(int at) => at >= 0 && clauses[at].Values.Count > 0;

    private bool IsBesideValue(int at, string dimension) => at >= 0 && clauses.HasValueOf(at, dimension);

    /// <summary>"tempo em cada etapa", "time per stage": the name itself says one row for each.</summary>
    private bool SaysEach(Reading.Mention mention) => Enumerable.Range(mention.Start, mention.End - mention.Start).Any(token => clauses.Sentence.Has(token, "cada", "each", "every", "per", "by", "por"));

    /// <summary>"por la oficina West", "by rep Dana Field": one value right behind the name of its kind is who or what it was, not one row for each.</summary>
    private bool IsOneNamed(int before, int at, string dimension) =>
        clauses.Folded(clauses[before]) is "por" or "by" or "pelo" or "pela" && clauses.Next(at) is >= 0 and var value && IsBesideValue(value, dimension) && clauses[value].Start == clauses[at].End && clauses.Sentence.Tokens[clauses[value].Start].Before == Break.None
        && !clauses[value].Is(Sense.Dimension) && !(clauses.Next(value, acrossCommas: true) is >= 0 and var next && (IsBesideValue(next, dimension) || ((clauses[next].Is(Sense.And) || clauses[next].Is(Sense.Versus) || clauses[next].Is(Sense.FollowUp)) && IsBesideValue(clauses.Next(next), dimension))));

    /// <summary>"LTV per customer": the figure is one for a customer anyway.</summary>
    private bool IsPerCustomer(int at) => draft.Kpis.Count > 0 && draft.Kpis.TrueForAll(id => id is "ltv" or "cac" or "product_usage_days" or "customer_lifetime_months") && clauses.Folded(clauses[at]) is "customer" or "client" or "cliente" or "account" or "conta" or "cuenta";

    /// <summary>"todos los canales": every value, not one row for each, when nothing else is asked.</summary>
    private bool IsAll(int at) => clauses[at].Is(Sense.Each) && clauses.Folded(clauses[at]) is var words && (words.StartsWith("tod", StringComparison.Ordinal) || words.StartsWith("all", StringComparison.Ordinal)) && !clauses.Any(Sense.Sell);

    /// <summary>"suma de ventas de todas las oficinas", "total de leads entre todos los canales": what is added up over all of them.</summary>
    private bool IsSummed(int all) => clauses.Sentence.Has(clauses[all].Start - 1, "de", "entre", "em", "en", "of", "across") && Enumerable.Range(0, clauses[all].Start).Any(token => clauses.Sentence.Has(token, "total", "totales", "totais", "suma", "soma", "sum", "sumatoria", "somatorio", "somatoria"));

    /// <summary>"time Losch x time Neubert": the sign stands between two values.</summary>
    private bool IsVersus(int before, int at) => clauses[before].Is(Sense.Versus) && clauses[at].Args(Sense.Dimension).Any(dimension => IsBesideValue(clauses.Next(at), dimension));

    /// <summary>"mqls x segmento": where a dimension follows, the sign means "by".</summary>
    private bool IsVersusAsBy(int before, int at) => clauses[before].Is(Sense.Versus) && clauses[before].End - clauses[before].Start == 1 && clauses[at].Values.Count == 0 && !draft.By.Contains(clauses[at].Arg(Sense.Dimension) ?? string.Empty) &&
        clauses.Folded(clauses[before]) == "x" && !(clauses.Next(at) is >= 0 and var named && clauses[named].Values.Count > 0);

    /// <summary>"by pipeline" cuts when another figure is asked for; "pipeline" alone is the figure.</summary>
    private bool IsAnotherFigure(int at, FigureReader figures) => !clauses[at].Is(Sense.Kpi) || figures.CountWithout(at) > 0 || draft.Intent is not null;

    private void TakeSecondDimension(int at, bool units = true)
    {
        var and = clauses.Next(at, acrossCommas: true);
        if (and < 0) return;
        var second = clauses[and].Is(Sense.And) || clauses[and].Is(Sense.FollowUp) ? clauses.Next(and) : and;
        if (second < 0) return;
        if (second != and && clauses[second].Is(Sense.By)) return;
        if (clauses[second].Arg(Sense.Unit) is { } unit && clauses[second].Period is null && second != and)
        {
            if (!units) return;
            TakeGrain(unit, second);
            clauses.Use(and);
            return;
        }
        if (clauses[second].Arg(Sense.Dimension) is not { } dimension || clauses[second].Is(Sense.Kpi) || (second == and && clauses.Next(at) == and)) return;
        AddBy(dimension, second);
        if (second != and) clauses.Use(and);
    }

    private void AddBy(string dimension, int at)
    {
        if (!draft.By.Contains(dimension)) draft.By.Add(dimension);
        draft.Read(clauses, at, $"by {dimension}", () => { });
    }

    private void TakeGrain(string unit, int at)
    {
        if (draft.Intent == Intent.Digest) return;
        if (unit == "day" && draft.Kpis is ["sales_velocity"] && clauses.Folded(clauses[at]) is "per day" or "/ day" or "por dia" or "al dia" or "a day")
        {
            // "sales velocity per day": money a day is what it is.
            clauses.Use(at);
            return;
        }
        if (draft.Intent == Intent.Target && clauses[at].Is(Sense.Adverb) && clauses.NextIs(at, Sense.Target))
        {
            // "the yearly target": this year's.
            draft.Read(clauses, at, $"this {unit}", () => draft.Periods.Add(new SaidPeriod(clauses.Words(clauses[at]), new PeriodExpression.Unit(PeriodReader.GrainOf(unit), 0), false)));
            return;
        }
        draft.Read(clauses, at, $"by {unit}", () => draft.Grain = PeriodReader.GrainOf(unit));
    }
}
