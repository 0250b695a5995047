using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>"what % of the opps we opened in Q2 have closed won", "que % das oportunidades criadas em maio já foram ganhas": created then, won since.</summary>
internal static class CohortCloses
{
    /// <summary>Names the close rate in place of what was created and what was won; false when that is not what is asked.</summary>
    public static bool Take(Clauses clauses, FigureList figures)
    {
        var share = clauses.First(Sense.Share);
        if (share < 0 || figures.Named.Exists(named => named.Kpi is not ("opportunities_created" or "deals_won"))) return false;
        var noun = clauses.Mentions.FindIndex(mention => mention.Is(Sense.Deal) || mention.Args(Sense.Kpi).Contains("opportunities_created"));
        var won = clauses.Mentions.FindLastIndex(mention => mention.Args(Sense.Outcome).Contains("won") || mention.Args(Sense.Kpi).Contains("deals_won"));
        if (noun < 0 || won <= noun || clauses.Any(Sense.Versus) || clauses.Args(Sense.Outcome).Contains("lost")) return false;
        var created = Enumerable.Range(noun, won - noun).FirstOrDefault(at => clauses[at].Args(Sense.Outcome).Contains("created") || (at == noun && FigureBases.SaysCreated(clauses.Folded(clauses[at]))), -1);
        if (created < 0 || !Enumerable.Range(created, won - created).Any(at => clauses[at].Period is not null)) return false;
        figures.Named.Clear();
        figures.Name(noun, "close_rate");
        foreach (var at in new[] { share, created, won }) clauses.Use(at);
        for (var at = created; at <= won; at++) if (clauses[at].Is(Sense.Outcome)) clauses.Use(at);
        return true;
    }
}
