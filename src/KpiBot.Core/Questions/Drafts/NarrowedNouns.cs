using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Nouns that say only whose the value behind them is: "win rate con clientes de finance", "sem contar os clientes do setor medical".</summary>
internal static class NarrowedNouns
{
    private static readonly HashSet<string> Articles = new("the our os as los las nossos nossas nuestros nuestras".Split(' '), StringComparer.Ordinal);

    /// <summary>What joins the noun to the figure.</summary>
    private static readonly HashSet<string> Joints = new("with from of for among to de com con dos das a pra para".Split(' '), StringComparer.Ordinal);

    /// <summary>What may stand between the noun and the value, apart from the value's kind and what leaves it out.</summary>
    private static readonly HashSet<string> Links = new("de del do da dos das of in from en em na no who that which are were que son sao la el the".Split(' '), StringComparer.Ordinal);

    /// <summary>Whether the noun is joined to a figure, or left out of it, and a value right behind narrows it.</summary>
    public static bool Is(Clauses clauses, int at)
    {
        if (OpeningNouns.Is(clauses, at)) return true;
        if (at > 0 && clauses[at - 1].Values.Count > 0 && clauses[at - 1].End == clauses[at].Start && clauses.Sentence.Tokens[clauses[at].Start].Before == Break.None) return IsJoined(clauses, at - 1);
        if (clauses.Before(at) is not (>= 0 and var before) || !(clauses[before].Is(Sense.Except) || IsJoined(clauses, at))) return false;
        var next = clauses.Next(at);
        while (next >= 0 && clauses[next].Values.Count == 0 && (clauses[next].Is(Sense.Except) || (clauses[next].Is(Sense.Dimension) && !clauses[next].Is(Sense.Kpi)))) next = clauses.Next(next);
        return next >= 0 && clauses[next].Values.Count > 0 && Enumerable.Range(clauses[at].End, clauses[next].Start - clauses[at].End).All(token => clauses.Sentence.Tokens[token].Before == Break.None && (Links.Contains(clauses.Sentence.Tokens[token].Text) || IsPassed(clauses, at, token)));
    }

    /// <summary>"o CSAT que os clientes deram": the figure is one of theirs anyway.</summary>
    public static bool AreThoseAsked(Clauses clauses, Draft draft, int at) =>
        clauses.Before(at) is >= 0 and var which && clauses[which].Is(Sense.Which) && RankedNouns.IsRelative(clauses, which) && draft.Kpis.Exists(FigureBases.IsOfCustomers);

    /// <summary>"y en clientes de retail?" after churn, "y con leads de email?" after a win rate: whose, of the figure that stands.</summary>
    public static bool Follows(Clauses clauses, int at, IReadOnlyList<string> standing)
    {
        if (standing is not [var stands] || KpiBot.Kpis.Catalogue.Get(stands).Unit == KpiBot.Kpis.KpiUnit.Count || clauses[at].Args(Sense.Kpi).Any(kpi => !Nouns.Contains(kpi))) return false;
        var isBehind = at > 0 && clauses[at - 1].Values.Count > 0 && clauses[at - 1].End == clauses[at].Start;
        var token = clauses[isBehind ? at - 1 : at].Start - 1;
        while (token > 0 && Articles.Contains(clauses.Sentence.Tokens[token].Text)) token--;
        if (token is < 0 or > 2 || !Within.Contains(clauses.Sentence.Tokens[token].Text) || Enumerable.Range(0, token).Any(other => !clauses.Sentence.Has(other, "y", "e", "and", "what", "about"))) return false;
        return isBehind || clauses.Next(at) is >= 0 and var next && clauses[next].Values.Count > 0 && Enumerable.Range(clauses[at].End, clauses[next].Start - clauses[at].End).All(between => Links.Contains(clauses.Sentence.Tokens[between].Text));
    }

    private static readonly HashSet<string> Within = new("en em in con com with entre among para for".Split(' '), StringComparer.Ordinal);

    private static readonly HashSet<string> Nouns = ["active_customers", "leads", "revenue_won", "deals_won"];

    private static bool IsPassed(Clauses clauses, int at, int token) =>
        clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && mention.Start >= clauses[at].End && (mention.Is(Sense.Except) || mention.Is(Sense.Dimension)));

    private static bool IsJoined(Clauses clauses, int at)
    {
        var token = clauses[at].Start - 1;
        while (token > 0 && Articles.Contains(clauses.Sentence.Tokens[token].Text)) token--;
        return token > 0 && Joints.Contains(clauses.Sentence.Tokens[token].Text) && clauses.Before(at) is >= 0 and var before && (clauses[before].Is(Sense.Kpi) || clauses[before].Is(Sense.Sell) || clauses[before].Is(Sense.Outcome) || clauses[before].Period is not null);
    }
}
