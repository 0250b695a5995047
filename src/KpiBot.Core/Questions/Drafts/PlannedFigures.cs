using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What a target or a forecast is of: the figure that is named, or the one that stands for all of selling.</summary>
internal static class PlannedFigures
{
    /// <summary>A forecast and an attainment are asked for by their names alone.</summary>
    public static void TakeOwnIntents(Draft draft)
    {
        if (draft.Intent is null && draft.Kpis is ["revenue_forecast"]) draft.Intent = Intent.Forecast;
        if (draft.Intent is null && draft.Kpis is ["quota_attainment"]) draft.Intent = Intent.Target;
    }

    /// <summary>"lead goal attainment", "MQL target progress": how far that figure's own target is reached.</summary>
    public static void TakeAttainment(Clauses clauses, Draft draft)
    {
        if (draft is not { Intent: null or Intent.Target, Kpis: [var kpi, "quota_attainment"] }) return;
        var figure = clauses.Mentions.FindIndex(mention => mention.Args(Sense.Kpi).Contains(kpi));
        if (figure < 0 || figure + 1 >= clauses.Count || !clauses[figure + 1].Args(Sense.Kpi).Contains("quota_attainment") || clauses[figure + 1].Start != clauses[figure].End || clauses.Sentence.Tokens[clauses[figure].End].Before != Break.None) return;
        draft.SetOnly(kpi);
        draft.Intent = Intent.Target;
    }

    /// <summary>"como funciona o cálculo do forecast", "o que é a meta", "send me the forecast every Monday": what has a figure of its own.</summary>
    public static void TakeDefined(Clauses clauses, Draft draft)
    {
        if (clauses.Any(Sense.Forecast)) draft.SetOnly("revenue_forecast");
        else if (clauses.Any(Sense.Target)) draft.SetOnly("quota_attainment");
        else if (draft.Intent == Intent.Define && clauses.Args(Sense.Outcome).ToList() is [var state])
        {
            // "what do you mean by stalled": deals that are.
            draft.SetOnly(DealOutcomes.Of(state));
            clauses.Use(clauses.First(Sense.Outcome));
        }
        if (draft.Kpis.Count > 0) foreach (var at in Enumerable.Range(0, clauses.Count).Where(at => clauses[at].Is(Sense.Forecast) || clauses[at].Is(Sense.Target))) clauses.Use(at);
    }

    /// <summary>"forecast anual", "quarterly forecast": this year's, this quarter's.</summary>
    public static void TakeAdverb(Clauses clauses, Draft draft)
    {
        if (draft is not { Intent: Intent.Forecast or Intent.Target, Periods.Count: 0, Grain: { } regular and not Periods.Grain.Day, OverTime: false } || clauses.Mentions.Find(mention => mention.Is(Sense.Adverb)) is not { } adverb) return;
        draft.Periods.Add(new SaidPeriod(clauses.Words(adverb), new Time.PeriodExpression.Unit(regular, 0), false));
        draft.Reading.RemoveAll(part => part.Words == clauses.Words(adverb));
        draft.Grain = null;
    }

    /// <summary>Gives a target or a forecast its figure, once everything else is read.</summary>
    public static void Settle(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
    {
        if (draft is { Intent: Intent.Target, Kpis: ["open_pipeline" or "pipeline_coverage"] } && IsPipelineEnough(clauses))
        {
            draft.Intent = null;
            draft.SetOnly("pipeline_coverage");
        }
        if (draft.Intent is Intent.Target or Intent.Forecast && draft.Kpis.Count == 0 && standing is [not "revenue_won"] && !clauses.Mentions.Exists(mention => mention.Is(Sense.Target) && IsQuota(clauses.Folded(mention)))) return;
        if (draft is { Intent: Intent.Target, Kpis.Count: 0 } && clauses.Mentions.Find(mention => mention.Is(Sense.Target)) is { } plan && Budgets.Contains(clauses.Folded(plan)))
        {
            // "the budget for ads": what may be spent, not what is to be sold.
            draft.Unknown.Add(clauses.Words(plan));
            return;
        }
        if (draft is { Intent: Intent.Forecast, Kpis: ["open_pipeline" or "weighted_pipeline"] } && IsAgainstForecast(clauses) is { } against)
        {
            // "pipeline vs forecast": two figures, and which stands for the other is not said.
            draft.Unknown.Add(against);
            return;
        }
        if (draft.Intent == Intent.Target && (draft.Kpis.Count == 0 || draft.Kpis is ["revenue_won"])) draft.SetOnly("quota_attainment");
        if (draft.Intent == Intent.Forecast && (draft.Kpis.Count == 0 || draft.Kpis is ["revenue_won"]) && draft.Ambiguous is null) draft.SetOnly("revenue_forecast");
    }

    /// <summary>The word between a figure and "forecast" that sets them against each other; null when none does.</summary>
    private static string? IsAgainstForecast(Clauses clauses)
    {
        var against = clauses.First(Sense.Versus);
        if (against < 0) return null;
        var sides = new[] { clauses.Before(against), clauses.Next(against) };
        return sides.Any(side => side >= 0 && clauses[side].Is(Sense.Forecast)) ? clauses.Words(clauses[against]) : null;
    }

    /// <summary>"o pipeline dá para bater a meta", "is the pipeline enough to hit target": how far it covers the target of sales, not a target of its own.</summary>
    private static bool IsPipelineEnough(Clauses clauses)
    {
        var pipeline = clauses.Mentions.FindIndex(mention => mention.Args(Sense.Kpi).Any(id => id is "open_pipeline" or "pipeline_coverage"));
        var target = clauses.Mentions.FindLastIndex(mention => mention.Is(Sense.Target));
        return pipeline >= 0 && target > pipeline && Enumerable.Range(clauses[pipeline].End, clauses[target].End - clauses[pipeline].End).Any(token => clauses.Sentence.Has(token, "para", "pra", "to", "for"));
    }

    private static readonly HashSet<string> Budgets = ["budget", "budgets", "orcamento", "presupuesto"];

    private static bool IsQuota(string words) => words.Contains("quota", StringComparison.Ordinal) || words.Contains("cuota", StringComparison.Ordinal) || words.Contains("cota", StringComparison.Ordinal);
}
