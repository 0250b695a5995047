using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What is asked for where no figure is named: how things go, or help.</summary>
internal static class UnnamedFigures
{
    private static readonly HashSet<string> Generic = ["numbers", "figures", "results", "metrics", "kpis", "stats", "numeros", "resultados", "indicadores", "metricas", "cifras"];

    /// <summary>The intent; null when there is none without a figure.</summary>
    public static Intent? Read(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
    {
        if (HowItWas.Take(clauses, draft, standing)) return null;
        if (draft is { Periods.Count: > 0, By.Count: 0, Unknown.Count: 0, Ranking: null } && ((draft.Values.Count == 0 && draft.Grain is null) || standing.Count == 0) && !clauses.Any(Sense.Deal) && clauses.Sentence.Tokens.Any(token => Generic.Contains(token.Text))) return Intent.Overview;
        if (draft is { Periods.Count: > 0, By.Count: 0, Ranking: null } && clauses.Any(Sense.Digest) && !clauses.Any(Sense.Send) && !clauses.Any(Sense.Deal)) return Intent.Overview;
        if (standing.Count > 0 && clauses.Mentions.Exists(mention => mention.Is(Sense.Versus) || mention.Is(Sense.Compare))) return null;
        if (standing.Count > 0 && SaysThoseOf(clauses)) return null;
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

    /// <summary>"y cómo van las de este mes?", "e como estão as deste mês?": the figure that stood, of another time.</summary>
    private static bool SaysThoseOf(Clauses clauses) =>
        Enumerable.Range(1, Math.Max(0, clauses.Sentence.Count - 2)).Any(token => clauses.Sentence.Has(token, "las", "los", "la", "el", "as", "os", "a", "o", "those") && clauses.Sentence.Has(token + 1, "de", "del", "do", "da", "dos", "das", "deste", "desta", "desse", "dessa", "of", "from") && Enumerable.Range(0, token).Any(before => clauses.Sentence.Has(before, "como", "how", "tal")));

    /// <summary>"how was May"; "how about May" and "how many were there in May" go on with what stood.</summary>
    private static bool AsksHow(Clauses clauses, bool goesOn) =>
        Enumerable.Range(0, clauses.Sentence.Count).Any(token => clauses.Sentence.Has(token, "how", "hows", "howd", "como") && !clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && ((goesOn && (mention.Is(Sense.HowMany) || mention.Is(Sense.HowMuch))) || (mention.Is(Sense.FollowUp) && mention.End > token + 1))));

    /// <summary>"how's the quarter going": the current one.</summary>
    public static void TakeBareUnit(Clauses clauses, Draft draft)
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

    private static bool SaysNothingElse(this Draft draft) => draft is { Periods.Count: 0, Values.Count: 0, By.Count: 0 };
}
