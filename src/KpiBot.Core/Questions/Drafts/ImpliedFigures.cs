using KpiBot.Crm;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Figures that no name says: a stage with days, kinds of activity, traffic from a channel.</summary>
internal static class ImpliedFigures
{
    /// <summary>Each with the mention that says it (where the question follows another, a channel is a filter of that); one whose mention stays free is read again by the others.</summary>
    public static IEnumerable<(int At, string Kpi, bool Use)> Of(Clauses clauses, bool follows)
    {
        if (TimeInStage(clauses) is >= 0 and var time) return [(time, "time_in_stage_days", true)];
        if (!follows && !clauses.Any(Sense.Sell) && !clauses.Any(Sense.Deal) && !clauses.Any(Sense.Outcome) && !Activities(clauses).Any() && Traffic(clauses) is >= 0 and var traffic) return [(traffic, "website_sessions", false)];
        return Activities(clauses).Select(at => (at, "sales_activities", false));
    }

    /// <summary>"days in Proposal", "tiempo en Discovery", "dias parados na etapa Proposal".</summary>
    private static int TimeInStage(Clauses clauses)
    {
        for (var i = 0; i < clauses.Count; i++)
        {
            if (clauses[i].Values.Count == 0 || !clauses[i].Values.All(value => value.Dimension == Dimensions.Stage)) continue;
            var token = clauses[i].Start - 1;
            while (token >= 0 && (PhraseTree.Connectives.Contains(clauses.Sentence.Tokens[token].Text) || clauses.Sentence.Has(token, "en", "stage", "etapa", "fase") || IsStuck(clauses, token))) token--;
            var at = clauses.Mentions.FindIndex(mention => mention.Start <= token && mention.End > token);
            if (token == clauses[i].Start - 1 || at < 0 || !clauses.Sentence.Has(token, "time", "days", "day", "tempo", "tiempo", "dias", "long", "spent", "spend")) continue;
            return at;
        }
        return -1;
    }

    private static bool IsStuck(Clauses clauses, int token) => clauses.Mentions.Exists(mention => mention.Start <= token && mention.End > token && mention.Args(Sense.Outcome).Contains("stalled"));

    /// <summary>"organic traffic", "tráfego orgânico": sessions of the channel.</summary>
    private static int Traffic(Clauses clauses) =>
        clauses.Mentions.FindIndex(mention => mention.Values.Any(value => value.Dimension == Dimensions.Channel) && clauses.Folded(mention).Split(' ') is var words && words.Length > 1 && words.Any(word => word is "traffic" or "trafego" or "trafico" or "visitas" or "visits"));

    private static IEnumerable<int> Activities(Clauses clauses)
    {
        if (!clauses.Mentions.Exists(mention => mention.Is(Sense.Activity) && Folding.Stem(clauses.Folded(mention)) != clauses.Folded(mention)) && !clauses.Any(Sense.HowMany) && !clauses.Any(Sense.By) && !clauses.Any(Sense.Period) && !clauses.Any(Sense.Who)) return [];
        return Enumerable.Range(0, clauses.Count).Where(at => clauses[at].Is(Sense.Activity) && clauses[at].Values.Count == 0);
    }
}
