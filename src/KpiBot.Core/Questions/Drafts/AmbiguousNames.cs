using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>Words that fit several figures alike: settled by the figures named beside them, or asked about.</summary>
internal sealed class AmbiguousNames(Clauses clauses, Draft draft, FigureList figures)
{
    /// <summary>Takes them; <paramref name="standing"/> are the figures asked for before.</summary>
    public void Take(IReadOnlyList<string> standing)
    {
        var at = clauses.First(Sense.Ambiguous);
        if (at < 0 || draft.Ambiguous is not null || clauses.IsUsed(at)) return;
        var candidates = clauses[at].Arg(Sense.Ambiguous)!.Split(',');
        if (SaysConverting(clauses, clauses[at]) && figures.Named.Exists(figure => candidates.Contains(figure.Kpi) || figure.Kpi.Contains("_to_", StringComparison.Ordinal)))
        {
            // "quem converte mais lead em cliente": the verb of the rate itself.
            clauses.Use(at);
            return;
        }
        if (figures.Named.Count > 0 && (clauses.IsJoint(clauses.Before(at)) || clauses.IsJoint(clauses.Next(at))))
        {
            // "email open rate vs click rate": of the same kind as the figure beside it; "win rate and conversion rate": asked.
            var kinds = figures.Named.Select(figure => Kind(figure.Kpi)).ToHashSet();
            if (candidates.Where(id => kinds.Contains(Kind(id)) && !draft.Kpis.Contains(id)).ToList() is [var only])
            {
                figures.Add(at, only);
            }
            else
            {
                draft.Ambiguous = (clauses.Words(clauses[at]), candidates);
            }
            return;
        }
        if (draft.Kpis is ["email_open_rate"] && candidates.Contains("email_click_rate"))
        {
            // "email open rate + click rate": both of the same e-mails.
            figures.Add(at, "email_click_rate");
            return;
        }
        if (draft.Kpis.Count == 0 && standing is ["email_open_rate"] && candidates.Contains("email_click_rate"))
        {
            // "y la de clics?", "and the click rate?" after the e-mails that were opened: of the same e-mails.
            figures.Add(at, "email_click_rate");
            return;
        }
        if (draft.Kpis is [] or ["sales_activities"] && candidates.Contains("email_click_rate") && clauses.Mentions.FindIndex(mention => Mails.Contains(clauses.Folded(mention))) is >= 0 and var mails)
        {
            // "what click rate did the e-mails have": the noun decides.
            if (draft.Kpis.Count == 0) figures.Add(at, "email_click_rate");
            else figures.Replace("email_click_rate");
            clauses.Use(at);
            clauses.Use(mails);
            return;
        }
        if (draft.Kpis.Count == 0 && candidates.Contains("ad_click_through_rate") && clauses.Mentions.Exists(mention => mention.Args(Sense.Channel).Any(IsPaid)))
        {
            // "CTR of display ads": no e-mail is clicked there.
            figures.Add(at, "ad_click_through_rate");
            return;
        }
        if (draft.Kpis is ["active_customers"] && candidates.Contains("customer_engagement_rate"))
        {
            // "engajamento da base de clientes": whose it is.
            figures.Replace("customer_engagement_rate");
            clauses.Use(at);
            return;
        }
        if (draft.Kpis is ["leads"] && candidates.Contains("lead_conversion_rate") && Converting.Contains(clauses.Folded(clauses[at])))
        {
            // "which channel converts leads best": how many of them become customers.
            figures.Replace("lead_conversion_rate");
            return;
        }
        if (draft.Kpis.Exists(candidates.Contains) || (draft.Kpis.Count > 0 && (candidates[0] == "revenue_won" || (candidates.Contains("lead_conversion_rate") && draft.Kpis.Exists(id => id.Contains("_to_", StringComparison.Ordinal)))))) return;
        draft.Ambiguous = (clauses.Words(clauses[at]), candidates);
    }

    private static readonly HashSet<string> Mails = new("emails mails correos newsletters boletines".Split(' '), StringComparer.Ordinal);

    private static bool IsPaid(string channel) => channel is "display" or "paid_search" or "paid_social" or "video";

    /// <summary>"which channel converts best": by the verb alone, from which stage to which is open.</summary>
    public static bool SaysConverting(Clauses clauses, Reading.Mention mention) => mention.Is(Sense.Ambiguous) && Converting.Contains(clauses.Folded(mention));

    private static readonly HashSet<string> Converting = new("converts convert converting converte convertem convierte convierten convertimos convertemos".Split(' '), StringComparer.Ordinal);

    /// <summary>The first word of its id: what it is a figure of.</summary>
    private static string Kind(string kpi) => kpi.Split('_')[0];
}
