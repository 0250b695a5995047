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
        PlannedFigures.TakeAttainment(clauses, draft);
        if (draft is { Intent: Intent.Define, Kpis: [_, var defined] } && IntentCues.CountsAs(clauses)) draft.SetOnly(defined);
        PlannedFigures.TakeOwnIntents(draft);
        Settle(clauses, draft, standing);
        PlannedFigures.TakeOwnIntents(draft);
        if (draft.Intent == Intent.Explain && draft.Kpis.Count == 0 && (clauses.Any(Sense.Target) || clauses.Any(Sense.OffPace))) draft.SetOnly("quota_attainment");
        if ((draft.Intent == Intent.Define || (draft.Intent == Intent.Digest && standing.Count == 0)) && draft.Kpis.Count == 0 && draft.Ambiguous is null) PlannedFigures.TakeDefined(clauses, draft);
        if (draft.Intent is not Intent.Alert && HasThreshold(clauses)) draft.TooMuch = "threshold";
        if (draft is { Intent: Intent.Target, By.Count: > 0, Ranking: null } && (AsksWhich(clauses) || clauses.Any(Sense.Who) || clauses.Any(Sense.HowMany) || clauses.Sentence.Words.Contains("any")) && clauses.First(Sense.Rank) < 0) draft.TooMuch = "threshold";
        if (draft is { Intent: Intent.Target, By.Count: < 2 } && (RowsBeyondTarget(clauses) || AsksAnyone(clauses))) draft.TooMuch = "threshold";
        if (draft is { Ranking.Count: > 0, By.Count: 0, Grain: null, Intent: null } && standing.Count == 0 && IsTop(clauses) is { } ranked) draft.Unknown.Add(ranked);
        if (AverageOfUnits(clauses, draft) is { } average) draft.Unknown.Add(average);
        if (draft.Intent == Intent.Records && FutureVerbs.Close(clauses) is { } closing) draft.Unknown.Add(closing);
        if (draft.By.Count > 1) draft.TooMuch = "dimensions";
        draft.OverTime |= Charts.AsksSeries(clauses, draft);
    }

    private static readonly HashSet<string> Beyond = new("below under over above behind ahead short acima abaixo atras encima debajo arriba detras".Split(' '), StringComparer.Ordinal);

    /// <summary>"reps below quota", "vendedores que llegaron a la cuota": rows by where they stand, not a cut.</summary>
    private static bool RowsBeyondTarget(Clauses clauses)
    {
        var at = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Dimension) && mention.Values.Count == 0 && clauses.Sentence.Words[mention.End - 1][^1] == 's');
        var before = at < 0 ? -1 : clauses.Before(at);
        var next = at < 0 ? -1 : clauses.Next(at);
        return next >= 0 && !(before >= 0 && (clauses[before].Is(Sense.By) || clauses[before].Is(Sense.Each))) && (clauses.Sentence.Has(clauses[at].End, "que", "who", "that") || clauses[next].Is(Sense.OffPace) || clauses[next].Is(Sense.Above) || clauses[next].Is(Sense.Below) || (clauses[next].Is(Sense.Target) && clauses.Folded(clauses[next]).Split(' ').Any(Beyond.Contains)));
    }

    /// <summary>"média de vendas por mês": what a month brings on average, not the size of a deal month by month; "quanto gasta um cliente por mês": not what one is worth in all.</summary>
    private static string? AverageOfUnits(Clauses clauses, Draft draft) =>
        draft is { Kpis: ["ltv"], Grain: not null, OverTime: false } && clauses.Mentions.Find(mention => mention.Args(Sense.Kpi).Contains("ltv") && clauses.Folded(mention).Split(' ').Any(word => word is "gasta" or "gastam" or "gastan" or "spend" or "spends" or "rende" or "traz" or "gera" or "deixa" or "deja")) is { } spent ? clauses.Words(spent) :
        draft is { Kpis: ["average_deal_size"], Grain: not null } && clauses.Mentions.Find(mention => mention.Args(Sense.Kpi).Contains("average_deal_size") && clauses.Folded(mention).Split(' ') is { Length: < 4 } words && words.Any(word => word is "vendas" or "ventas" or "sales") && !words.Any(word => word is "value" or "size" or "price" or "valor" or "preco" or "precio")) is { } average ? clauses.Words(average) : null;

    /// <summary>"alguém já bateu a meta", "has anyone hit quota": which of them, not all together; "alguém sabe se …" only asks.</summary>
    private static bool AsksAnyone(Clauses clauses) => clauses.Mentions.Exists(mention => mention.Is(Sense.Target) && (IsAnyone(clauses, mention.Start - 1) || (clauses.Sentence.Has(mention.Start - 1, "ja", "ya", "already", "has") && IsAnyone(clauses, mention.Start - 2))));

    private static bool IsAnyone(Clauses clauses, int token) => clauses.Sentence.Has(token, "alguem", "ninguem", "alguien", "nadie", "anyone", "anybody", "someone", "somebody");

    /// <summary>"quais times bateram a meta"; "qual a % da meta por time" asks for none of them.</summary>
    private static bool AsksWhich(Clauses clauses) => clauses.First(Sense.Which) is >= 0 and var which && !(clauses.Next(which) is >= 0 and var next && (clauses[next].Is(Sense.Kpi) || clauses[next].Is(Sense.Share)));

    /// <summary>"top 5 cntas": what is to be ranked is not understood.</summary>
    private static string? IsTop(Clauses clauses) => clauses.Any(Sense.Which) && !clauses.Any(Sense.Deal) && clauses.Mentions.Find(mention => mention.Is(Sense.Highest) || mention.Is(Sense.Lowest)) is { } most ? clauses.Words(most) : clauses.Mentions.FindIndex(mention => mention.Is(Sense.Top) || mention.Is(Sense.Bottom)) is >= 0 and var top && clauses.Mentions.Exists(mention => mention.Number is not null) ? clauses.Words(clauses[top]) : null;

    private static void Settle(Clauses clauses, Draft draft, IReadOnlyList<string> standing)
    {
        if (draft.Intent == Intent.Define && !IsDefinition(clauses, draft))
        {
            draft.Intent = null;
            if (AsksOfIt(clauses) is >= 0 and var ofIt && standing.Count > 0) clauses.Use(ofIt);
        }
        ListedRecords.Reject(clauses, draft);
        if (draft.Intent is null && draft.Kpis.Count == 0 && draft.Ambiguous is null) draft.Intent = UnnamedFigures.Read(clauses, draft, standing);
        PlannedFigures.TakeAdverb(clauses, draft);
        if (draft is { Intent: Intent.Overview or Intent.Forecast or Intent.Target, Periods.Count: 0, Grain: null }) UnnamedFigures.TakeBareUnit(clauses, draft);
        if (draft.Intent is null) ListedRecords.Take(clauses, draft);
        IntentWords.Use(clauses, draft);
        PlannedFigures.Settle(clauses, draft, standing);
    }

    private static bool IsDefinition(Clauses clauses, Draft draft) =>
        draft.Periods.Count == 0 && draft.By.Count == 0 && draft.Ranking is null && draft.Grain is null && (draft.Values.Count == 0 || AskedKinds.Are(clauses, draft) || (clauses.Any(Sense.Define) && AsksOfIt(clauses) < 0)) && !clauses.Any(Sense.HowMany) && !clauses.Any(Sense.HowMuch);

    /// <summary>"what is it this month?", behind another question: the figure again, not what it means.</summary>
    private static int AsksOfIt(Clauses clauses) => clauses.Mentions.FindIndex(mention => mention.Is(Sense.Define) && clauses.Folded(mention) is "what is it" or "whats it");

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
