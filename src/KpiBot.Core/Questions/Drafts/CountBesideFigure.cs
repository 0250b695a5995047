using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"how many deals did we close and what's the average ticket?", "cuánto facturamos y cuántos negocios perdimos": a noun and a verb say the first figure, a name or others the second.</summary>
internal sealed class CountBesideFigure(Clauses clauses, Draft draft, FigureList figures)
{
    private static readonly Sense[] Saying = [Sense.Deal, Sense.Sell, Sense.Outcome];

    /// <summary>Takes it; false when only the name asks.</summary>
    public bool Take()
    {
        if (draft.Intent is not null || draft.Kpis.Count == 0 || figures.Named.Count == 0) return false;
        if (figures.Named.Count == 1 && (TakeBehind(figures.Named[0]) || TakeSoldBehind(figures.Named[0]))) return true;
        var name = figures.Named.Min(named => named.At);
        var last = clauses.Mentions.FindLastIndex(name - 1 < 0 ? 0 : name - 1, mention => Saying.Any(mention.Is) && mention.Period is null);
        if (name == 0 || last < 0 || !AreApart(last, name)) return false;
        var asks = clauses.Mentions.FindIndex(0, last + 1, mention => mention.Is(Sense.HowMany) || mention.Is(Sense.HowMuch));
        if (asks < 0 || Figure(asks, last) is not { } figure || draft.Kpis.Contains(figure)) return false;
        for (var i = asks; i <= last; i++) if (i == asks || Saying.Any(clauses[i].Is)) clauses.Use(i);
        draft.Kpis.Insert(0, figure);
        draft.Reading.Add(new ReadPart(clauses.Words(clauses[asks].Start, clauses[last].End), figure));
        return true;
    }

    /// <summary>"revenue in Q4 and how many deals", "win rate and how many deals did we lose": the count stands behind the name.</summary>
    private bool TakeBehind((int At, string Kpi) named)
    {
        var asks = clauses.Mentions.FindIndex(named.At + 1, mention => mention.Is(Sense.HowMany));
        if (asks < 0 || !clauses.Sentence.Has(clauses[asks].Start - 1, "and", "e", "y", "&") || clauses.Next(asks) is not (>= 0 and var deal) || !clauses[deal].Is(Sense.Deal)) return false;
        var outcomes = clauses.Mentions.Skip(deal + 1).SelectMany(mention => mention.Args(Sense.Outcome)).Distinct().ToList();
        var figure = outcomes.Count == 0 ? FigureBases.CountOf(named.Kpi) : outcomes is [var became] ? DealOutcomes.Of(became) : null;
        if (figure is null) draft.Unknown.Add(clauses.Words(clauses[asks].Start, clauses[deal].End));
        if (figure is null || draft.Kpis.Contains(figure)) return false;
        for (var i = asks; i < clauses.Count; i++) if (i == asks || i == deal || clauses[i].Is(Sense.Outcome)) clauses.Use(i);
        draft.Kpis.Add(figure);
        draft.Reading.Add(new ReadPart(clauses.Words(clauses[asks].Start, clauses[deal].End), figure));
        return true;
    }

    /// <summary>"cuánto gastamos en marketing y cuánto vendimos": what was sold stands behind the name.</summary>
    private bool TakeSoldBehind((int At, string Kpi) named)
    {
        var asks = clauses.Mentions.FindIndex(named.At + 1, mention => mention.Is(Sense.HowMuch));
        if (asks < 0 || draft.Kpis.Contains("revenue_won") || !clauses.Sentence.Has(clauses[asks].Start - 1, "and", "e", "y", "&") || clauses.Next(asks) is not (>= 0 and var sold)) return false;
        while (sold >= 0 && clauses[sold].IsFiller && !clauses[sold].Is(Sense.Sell)) sold = clauses.Next(sold);
        if (sold < 0 || !clauses[sold].Is(Sense.Sell)) return false;
        clauses.Use(asks);
        clauses.Use(sold);
        draft.Kpis.Add("revenue_won");
        draft.Reading.Add(new ReadPart(clauses.Words(clauses[asks].Start, clauses[sold].End), "revenue_won"));
        return true;
    }

    /// <summary>"and", or a pause, stands between what is said and the name, and joins no two values.</summary>
    private bool AreApart(int last, int name)
    {
        for (var token = clauses[last].End; token <= clauses[name].Start; token++)
        {
            if (clauses.Sentence.Tokens[token].Before != Break.None) return true;
            if (token < clauses[name].Start && clauses.Sentence.Has(token, "and", "e", "y", "&") && !clauses.Mentions.Exists(mention => mention.Values.Count > 0 && mention.Start == token + 1 && clauses.Mentions.Exists(first => first.Values.Count > 0 && first.End == token))) return true;
        }
        return false;
    }

    /// <summary>The figure that the noun and the verb say; null where they say none, or more than one.</summary>
    private string? Figure(int asks, int last)
    {
        var said = clauses.Mentions.Skip(asks).Take(last - asks + 1).ToList();
        var outcomes = said.SelectMany(mention => mention.Args(Sense.Outcome)).Distinct().ToList();
        if (said.Exists(mention => mention.Is(Sense.Kpi)) || outcomes.Count > 1) return null;
        if (clauses[asks].Is(Sense.HowMany)) return said.Exists(mention => mention.Is(Sense.Deal)) && outcomes is [var became] ? DealOutcomes.Of(became) : said.Exists(mention => mention.Is(Sense.Sell)) && outcomes is [] or ["won"] ? "deals_won" : null;
        return (said.Exists(mention => mention.Is(Sense.Sell)) && outcomes is []) || outcomes is ["won"] ? "revenue_won" : null;
    }
}
