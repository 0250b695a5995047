using KpiBot.Kpis;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Which intent the words ask for: by a cue of its own, else by what else was said.</summary>
internal static class IntentReader
{
    /// <summary>Intents that decide how the rest is read.</summary>
    public static void TakeCues(Clauses clauses, Draft draft, Intent? stood)
    {
        draft.StartsOver = clauses.Any(Sense.StartOver);
        draft.Intent = IntentCues.Of(clauses, draft, stood);
    }

    /// <summary>Intents that depend on what else was said.</summary>
    public static void Finish(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
    {
        if (IsAttainmentOf(clauses, draft))
        {
            SetOnly(draft, draft.Kpis[0]);
            draft.Intent = Intent.Target;
        }
        if (draft is { Intent: Intent.Define, Kpis: [_, var defined] } && IntentCues.CountsAs(clauses)) SetOnly(draft, defined);
        TakeOwnIntents(draft);
        Settle(clauses, draft, standing);
        TakeOwnIntents(draft);
        if (draft.Intent == Intent.Explain && draft.Kpis.Count == 0 && (clauses.Any(Sense.Target) || clauses.Any(Sense.OffPace))) SetOnly(draft, "quota_attainment");
        if ((draft.Intent == Intent.Define || (draft.Intent == Intent.Digest && standing.Count == 0)) && draft.Kpis.Count == 0 && draft.Ambiguous is null) TakeDefined(clauses, draft);
        if (draft.Intent is not Intent.Alert && HasThreshold(clauses)) draft.TooMuch = "threshold";
        if (draft is { Intent: Intent.Target, By.Count: > 0, Ranking: null } && (AsksWhich(clauses) || clauses.Any(Sense.Who) || clauses.Any(Sense.HowMany) || clauses.Sentence.Words.Contains("any")) && clauses.First(Sense.Rank) < 0) draft.TooMuch = "threshold";
        if (draft is { Intent: Intent.Target, By.Count: < 2 } && RowsBeyondTarget(clauses)) draft.TooMuch = "threshold";
        if (draft is { Ranking.Count: > 0, By.Count: 0, Grain: null, Intent: null } && standing.Count == 0 && IsTop(clauses) is { } ranked) draft.Unknown.Add(ranked);
        if (draft.By.Count > 1) draft.TooMuch = "dimensions";
        draft.OverTime |= Charts.AsksSeries(clauses, draft);
    }

    private static readonly HashSet<string> Beyond = new("below under over above behind ahead short acima abaixo atras encima debajo arriba detras".Split(' '), StringComparer.Ordinal);

    /// <summary>"reps below quota", "vendedores abaixo da meta": rows by where they stand, not a cut.</summary>
    private static bool RowsBeyondTarget(Clauses clauses)
    {
        var at = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Dimension) && mention.Values.Count == 0 && clauses.Sentence.Words[mention.End - 1][^1] == 's');
        var before = at < 0 ? -1 : clauses.Before(at);
        var next = at < 0 ? -1 : clauses.Next(at);
        return next >= 0 && !(before >= 0 && (clauses[before].Is(Sense.By) || clauses[before].Is(Sense.Each))) && (clauses[next].Is(Sense.OffPace) || clauses[next].Is(Sense.Above) || clauses[next].Is(Sense.Below) || (clauses[next].Is(Sense.Target) && clauses.Folded(clauses[next]).Split(' ').Any(Beyond.Contains)));
    }

    /// <summary>"quais times bateram a meta"; "qual a % da meta por time" asks for none of them.</summary>
    private static bool AsksWhich(Clauses clauses) => clauses.First(Sense.Which) is >= 0 and var which && !(clauses.Next(which) is >= 0 and var next && (clauses[next].Is(Sense.Kpi) || clauses[next].Is(Sense.Share)));

    /// <summary>"top 5 cntas": what is to be ranked is not understood.</summary>
    private static string? IsTop(Clauses clauses) => clauses.Any(Sense.Which) && !clauses.Any(Sense.Deal) && clauses.Mentions.Find(mention => mention.Is(Sense.Highest) || mention.Is(Sense.Lowest)) is { } most ? clauses.Words(most) : clauses.Mentions.FindIndex(mention => mention.Is(Sense.Top) || mention.Is(Sense.Bottom)) is >= 0 and var top && clauses.Mentions.Exists(mention => mention.Number is not null) ? clauses.Words(clauses[top]) : null;

    /// <summary>"lead goal attainment", "MQL target progress": how far that figure's own target is reached.</summary>
    private static bool IsAttainmentOf(Clauses clauses, Draft draft)
    {
        if (draft is not { Intent: null or Intent.Target, Kpis: [var kpi, "quota_attainment"] }) return false;
        var figure = clauses.Mentions.FindIndex(mention => mention.Args(Sense.Kpi).Contains(kpi));
        return figure >= 0 && figure + 1 < clauses.Count && clauses[figure + 1].Args(Sense.Kpi).Contains("quota_attainment") && clauses[figure + 1].Start == clauses[figure].End && clauses.Sentence.Tokens[clauses[figure].End].Before == Break.None;
    }

    /// <summary>A forecast and an attainment are asked for by their names alone.</summary>
    private static void TakeOwnIntents(Draft draft)
    {
        if (draft.Intent is null && draft.Kpis is ["revenue_forecast"]) draft.Intent = Intent.Forecast;
        if (draft.Intent is null && draft.Kpis is ["quota_attainment"]) draft.Intent = Intent.Target;
    }

    /// <summary>"como funciona o cálculo do forecast", "o que é a meta", "send me the forecast every Monday": what has a figure of its own.</summary>
    private static void TakeDefined(Clauses clauses, Draft draft)
    {
        if (clauses.Any(Sense.Forecast)) SetOnly(draft, "revenue_forecast");
        else if (clauses.Any(Sense.Target)) SetOnly(draft, "quota_attainment");
        if (draft.Kpis.Count > 0) foreach (var at in Enumerable.Range(0, clauses.Count).Where(at => clauses[at].Is(Sense.Forecast) || clauses[at].Is(Sense.Target))) clauses.Use(at);
    }

    private static readonly HashSet<string> Budgets = ["budget", "budgets", "orcamento", "presupuesto"];

    private static bool IsQuota(string words) => words.Contains("quota", StringComparison.Ordinal) || words.Contains("cuota", StringComparison.Ordinal) || words.Contains("cota", StringComparison.Ordinal);

    private static void Settle(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
    {
        if (draft.Intent == Intent.Define && !IsDefinition(clauses, draft)) draft.Intent = null;
        if (draft.Intent == Intent.Records && draft.Kpis.Count > 0 && !IsCountable(draft.Kpis) && (draft.By.Count > 0 || !NamesList(clauses))) draft.Intent = null;
        if (draft.Intent == Intent.Records && (draft.By.Count > 0 || draft.Ranking is not null) && clauses.Mentions.TrueForAll(mention => !mention.Is(Sense.Records) || clauses.Folded(mention).Split(' ')[0] is "who" or "quem" or "quienes")) draft.Intent = null;
        if (draft is { Intent: Intent.Records, By.Count: > 0, Kpis.Count: > 0 } && clauses.Mentions.TrueForAll(mention => !mention.Is(Sense.Records) || (Showing.Contains(clauses.Folded(mention).Split(' ')[0]) && !ListWords.Any(word => clauses.Folded(mention).Contains(word, StringComparison.Ordinal))))) draft.Intent = null;
        if (draft.Intent is null && draft.Kpis.Count == 0 && draft.Ambiguous is null) draft.Intent = WithoutKpi(clauses, draft, standing);
        if (draft is { Intent: Intent.Forecast or Intent.Target, Periods.Count: 0, Grain: { } regular and not Periods.Grain.Day, OverTime: false } && clauses.Mentions.Find(mention => mention.Is(Sense.Adverb)) is { } adverb)
        {
            // "forecast anual", "quarterly forecast": this year's, this quarter's.
            draft.Periods.Add(new SaidPeriod(clauses.Words(adverb), new Time.PeriodExpression.Unit(regular, 0), false));
            draft.Reading.RemoveAll(part => part.Words == clauses.Words(adverb));
            draft.Grain = null;
        }
        if (draft is { Intent: Intent.Overview or Intent.Forecast or Intent.Target, Periods.Count: 0, Grain: null }) TakeBareUnit(clauses, draft);
        if (draft.Intent is null && (IsWhichRecords(clauses, draft) || ShownRecords.AreMeant(clauses, draft))) draft.Intent = Intent.Records;
        if (draft.Intent is null && draft is { Ranking.Count: not 0, By.Count: 0, Grain: null } && RanksDeals(clauses, draft)) RankDeals(draft);
        MarkCues(clauses, draft);
        if (draft is { Intent: Intent.Target, Kpis: ["open_pipeline" or "pipeline_coverage"] } && IsPipelineEnough(clauses))
        {
            draft.Intent = null;
            SetOnly(draft, "pipeline_coverage");
        }
        if (draft.Intent is Intent.Target or Intent.Forecast && draft.Kpis.Count == 0 && standing is [not "revenue_won"] && !clauses.Mentions.Exists(mention => mention.Is(Sense.Target) && IsQuota(clauses.Folded(mention)))) return;
        if (draft is { Intent: Intent.Target, Kpis.Count: 0 } && clauses.Mentions.Find(mention => mention.Is(Sense.Target)) is { } plan && Budgets.Contains(clauses.Folded(plan)))
        {
            // "the budget for ads": what may be spent, not what is to be sold.
            draft.Unknown.Add(clauses.Words(plan));
            return;
        }
        if (draft is { Intent: Intent.Forecast, Kpis: ["open_pipeline" or "weighted_pipeline"] } && clauses.Mentions.FindIndex(mention => mention.Is(Sense.Versus)) is >= 0 and var against && clauses.Next(against) is >= 0 and var beside && (clauses[beside].Is(Sense.Forecast) || (clauses.Before(against) is >= 0 and var front && clauses[front].Is(Sense.Forecast))))
        {
            // "pipeline vs forecast": two figures, and which stands for the other is not said.
            draft.Unknown.Add(clauses.Words(clauses[against]));
        }
        if (draft.Intent == Intent.Target && (draft.Kpis.Count == 0 || draft.Kpis is ["revenue_won"])) SetOnly(draft, "quota_attainment");
        if (draft is { Intent: Intent.Forecast, Kpis: ["open_pipeline" or "weighted_pipeline"] } && clauses.Mentions.FindIndex(mention => mention.Is(Sense.Forecast)) is >= 0 and var forecast && clauses.Before(forecast) is >= 0 and var versus && clauses[versus].Is(Sense.Versus))
        {
            // "pipeline vs forecast": two figures against each other, of which the second is not named.
            draft.Unknown.Add(clauses.Words(clauses[forecast]));
            return;
        }
        if (draft.Intent == Intent.Forecast && (draft.Kpis.Count == 0 || draft.Kpis is ["revenue_won"]) && draft.Ambiguous is null) SetOnly(draft, "revenue_forecast");
    }

    /// <summary>"o pipeline dá para bater a meta", "is the pipeline enough to hit target": how far it covers the target of sales, not a target of its own.</summary>
    private static bool IsPipelineEnough(Clauses clauses)
    {
        var pipeline = clauses.Mentions.FindIndex(mention => mention.Args(Sense.Kpi).Any(id => id is "open_pipeline" or "pipeline_coverage"));
        var target = clauses.Mentions.FindLastIndex(mention => mention.Is(Sense.Target));
        return pipeline >= 0 && target > pipeline && Enumerable.Range(clauses[pipeline].End, clauses[target].End - clauses[pipeline].End).Any(token => clauses.Sentence.Has(token, "para", "pra", "to", "for"));
    }

    private static bool IsDefinition(Clauses clauses, Draft draft) =>
        draft.Periods.Count == 0 && draft.By.Count == 0 && draft.Ranking is null && draft.Grain is null && (draft.Values.Count == 0 || clauses.Any(Sense.Define)) && !clauses.Any(Sense.HowMany) && !clauses.Any(Sense.HowMuch);

    private static bool IsWhichRecords(Clauses clauses, Draft draft)
    {
        var which = clauses.First(Sense.Which);
        var next = which < 0 ? -1 : clauses.Next(which);
        if (next < 0 || draft.By.Count > 0 || draft.Ranking is not null || clauses.Any(Sense.HowMany) || !(IsCountable(draft.Kpis) || draft.Kpis is ["mql_acceptance_rate" or "mql_rejection_rate"] || NamesCustomers(clauses, draft, next))) return false;
        return (clauses[next].Is(Sense.Kpi) || clauses[next].Is(Sense.Deal)) 
            && (!clauses.Sentence.Has(clauses[which].Start, "what", "qual", "cual") || (clauses.Sentence.Has(clauses[which].Start, "what") && IsCountable(draft.Kpis) && clauses[next].Start == clauses[which].End && clauses[which].End == clauses[which].Start + 1));
    }

    /// <summary>"which customers churned": those behind the rate.</summary>
    private static bool NamesCustomers(Clauses clauses, Draft draft, int figure) =>
        draft.Kpis is [var only] && FigureBases.IsOfCustomers(only) && clauses[figure].Is(Sense.Kpi) && clauses.Folded(clauses[figure]).Split(' ')[0] is "customers" or "accounts" or "clients" or "clientes" or "contas" or "cuentas";

    private static bool IsCountable(List<string> kpis) => kpis.Count > 0 && kpis.TrueForAll(id => Catalogue.Get(id).Unit == KpiUnit.Count);

    private static bool NamesList(Clauses clauses) => clauses.Mentions.Exists(mention => mention.Is(Sense.Records) && ListWords.Any(word => clauses.Folded(mention).Contains(word, StringComparison.Ordinal)));

    private static readonly string[] ListWords = ["list", "behind", "rows", "records", "registros", "name", "nome", "nombre", "behind", "make", "made", "making", " into", "add", "count toward", "roll up", " tras", "compo", "compu", "detras", "conform", "forma", "fazem", "integra", "suma", "somam", "entram"];

    /// <summary>"muéstrame los deals por vendedor": shown, not listed one by one.</summary>
    private static readonly HashSet<string> Showing = ["show", "mostra", "mostre", "muestra", "muestrame"];

    private static readonly HashSet<string> Generic = ["numbers", "figures", "results", "metrics", "kpis", "stats", "numeros", "resultados", "indicadores", "metricas", "cifras"];

    private static Intent? WithoutKpi(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
    {
        if (draft is { Periods.Count: > 0, By.Count: 0, Unknown.Count: 0, Ranking: null, Values.Count: 0 } && !clauses.Any(Sense.Deal) && clauses.Sentence.Tokens.Any(token => Generic.Contains(token.Text))) return Intent.Overview;
        if (draft is { Periods.Count: > 0, By.Count: 0, Ranking: null } && clauses.Any(Sense.Digest) && !clauses.Any(Sense.Send) && !clauses.Any(Sense.Deal)) return Intent.Overview;
        if (standing.Count > 0 && clauses.Mentions.Exists(mention => mention.Is(Sense.Versus) || mention.Is(Sense.Compare))) return null;
        if (clauses.Any(Sense.Overview) && !clauses.Mentions.Exists(mention => mention.Is(Sense.Overview) && mention.Is(Sense.Filler) && clauses.Mentions.Count > 3)) return Intent.Overview;
        if (draft.Periods.Count > 0 && draft.By.Count == 0 && AsksHow(clauses, standing.Count > 0) && draft.Unknown.Count == 0)
        {
            // "how many of something": what is counted was not understood.
            if (clauses.Mentions.Find(mention => mention.Is(Sense.HowMany)) is { } counted) draft.Unknown.Add(clauses.Words(counted));
            return Intent.Overview;
        }
        if (clauses.Any(Sense.Digest) && draft is { Periods.Count: > 0, By.Count: 0, Values.Count: 0, Unknown.Count: 0 } && standing.Count == 0) return Intent.Overview;
        if (clauses.Any(Sense.Help) || (draft.StartsOver && draft.SaysNothingElse())) return Intent.Help;
        return null;
    }

    /// <summary>"how was May"; "how about May" and "how many were there in May" go on with what stood.</summary>
    private static bool AsksHow(Clauses clauses, bool goesOn) =>
        Enumerable.Range(0, clauses.Sentence.Count).Any(token => clauses.Sentence.Has(token, "how", "hows", "howd", "como") && !clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && ((goesOn && (mention.Is(Sense.HowMany) || mention.Is(Sense.HowMuch))) || (mention.Is(Sense.FollowUp) && mention.End > token + 1))));

    private static bool RanksDeals(Clauses clauses, Draft draft) =>
        clauses.Any(Sense.Deal) || draft.Kpis is [var only] && (DealOutcomes.Counts(only) || (only == "revenue_won" && clauses.Mentions.Exists(mention => RankingReader.IsRecord(clauses, mention))));

    /// <summary>"how's the quarter going": the current one.</summary>
    private static void TakeBareUnit(Clauses clauses, Draft draft)
    {
        for (var token = 0; token < clauses.Sentence.Count; token++)
        {
            if (clauses.Sentence.Longest(token, Sense.Unit) is not { } unit || unit.Meaning.Arg == "day") continue;
            var at = clauses.Mentions.FindIndex(mention => mention.Start <= token && mention.End > token);
            if (at < 0 || (clauses.IsUsed(at) && clauses[at].Is(Sense.Unit)) || !(clauses[at].Is(Sense.Overview) || clauses[at].Is(Sense.Unit) || clauses[at].Is(Sense.Forecast))) continue;
            clauses.Use(at);
            draft.Periods.Add(new SaidPeriod(clauses.Words(token, unit.End), new Time.PeriodExpression.Unit(Time.PeriodReader.GrainOf(unit.Meaning.Arg), 0), false));
            return;
        }
    }

    /// <summary>"top 5 deals" are records; by revenue or by nothing, the won ones.</summary>
    private static void RankDeals(Draft draft)
    {
        draft.Intent = Intent.Records;
        if (draft.Kpis is ["revenue_won"] or []) SetOnly(draft, "deals_won");
    }

    /// <summary>The words that gave the intent are explained by it.</summary>
    private static void MarkCues(Clauses clauses, Draft draft)
    {
        var cues = draft.Intent switch
        {
            Intent.Define => [Sense.Define, Sense.WhatIs, Sense.Explain],
            Intent.Explain => [Sense.Why, Sense.Explain],
            Intent.Records => [Sense.Records, Sense.Which],
            Intent.Forecast => [Sense.Forecast],
            Intent.Target => [Sense.Target],
            Intent.Alert => [Sense.Alert, Sense.Above, Sense.Below, Sense.Up, Sense.Down, Sense.Unusual, Sense.OffPace, Sense.Stale, Sense.SlaMissed],
            Intent.Digest => [Sense.Send, Sense.Digest, Sense.Every, Sense.EveryOther, Sense.Workday, Sense.Daily, Sense.FirstDay, Sense.Unit, Sense.Adverb],
            Intent.Overview => [Sense.Overview],
            Intent.Help => [Sense.Help],
            Intent.Freshness => [Sense.Freshness],
            _ => new List<Sense>(),
        };
        cues.AddRange([Sense.Versus, Sense.Compare, Sense.Growth, Sense.HowMany, Sense.HowMuch, Sense.Deal, Sense.Outcome, Sense.Sell, Sense.StartOver, Sense.Rank]);
        for (var i = 0; i < clauses.Count; i++) if ((cues.Any(clauses[i].Is) && !IsGuessedUnit(clauses, draft, i)) || (draft.Intent == Intent.Alert && clauses[i].Is(Sense.UnitOf) && !(clauses[i].Arg(Sense.UnitOf) == "money" && (i == 0 || clauses[i - 1].Number is null)) && (clauses.Sentence.Typos[clauses[i].Start] == 0 || (i > 0 && clauses[i - 1].Number is not null)))) clauses.Use(i);
    }

    /// <summary>"los mates": no slip in "meses" where the schedule is another.</summary>
    private static bool IsGuessedUnit(Clauses clauses, Draft draft, int at) => draft.Intent == Intent.Digest && clauses.Sentence.Typos[clauses[at].Start] > 0 && clauses[at].Is(Sense.Unit) && draft.Schedule?.Every != clauses[at].Arg(Sense.Unit);

    private static bool SaysNothingElse(this Draft draft) => draft is { Periods.Count: 0, Values.Count: 0, By.Count: 0 };

    private static void SetOnly(Draft draft, string kpi)
    {
        draft.Kpis.Clear();
        draft.Kpis.Add(kpi);
    }

    /// <summary>"deals over 5k", "reps with a win rate above 50 %": rows are not filtered by their figure.</summary>
    private static bool HasThreshold(Clauses clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (!(clauses[i].Is(Sense.Above) || clauses[i].Is(Sense.Below)) || clauses[i].Period is not null) continue;
            if (clauses.Next(i) is >= 0 and var next && clauses[next].Number is { Kind: TokenKind.Number } && !clauses.IsUsed(next)) return true;
        }
        return false;
    }
}
