using KpiBot.Questions.Reading;
using KpiBot.Questions.Words;

namespace KpiBot.Questions.Drafts;

/// <summary>What a verb says of the deals, and whether the figures named can be said of that.</summary>
internal sealed class OutcomeReader(Clauses clauses, Draft draft, FigureList figures)
{
    private static readonly HashSet<string> Losses = ["deals_lost", "lost_opportunity_rate", "churn_rate", "revenue_churn_rate"];

    /// <summary>What happened to the deals; the word that decides comes first.</summary>
    public string? Outcome()
    {
        if (clauses.Mentions.FindIndex(SaysAgain) is >= 0 and var again) clauses.Use(again);
        var said = clauses.Mentions.Where((mention, i) => mention.Is(Sense.Outcome) && !clauses.IsUsed(i)).SelectMany(mention => mention.Args(Sense.Outcome)).ToHashSet();
        if (said.Contains("open") && clauses.Mentions.Exists(mention => clauses.Folded(mention) == "open" && clauses.Sentence.Tokens.Take(mention.Start).Any(token => token.Text == "did"))) return "created";
        return new[] { "lost", "stalled", "open", "won", "created" }.FirstOrDefault(said.Contains);
    }

    /// <summary>"todas as regiões de novo", "de nuevo por canal": once more, nothing new.</summary>
    private bool SaysAgain(Mention mention) =>
        mention.Is(Sense.Outcome) && clauses.Folded(mention) is "novo" or "nuevo" && clauses.Sentence.Has(mention.Start - 1, "de") && (mention.Start == 1 || mention.End == clauses.Sentence.Count || clauses.Sentence.Tokens[mention.End].Before != Break.None);

    private string Said(string outcome) => clauses.Mentions.Find(mention => mention.Args(Sense.Outcome).Contains(outcome)) is { } verb ? clauses.Folded(verb) : outcome;

    /// <summary>"quantas reuniões pra fechar uma venda", "calls per deal": activities are not counted by what came of them; the noun, null without one.</summary>
    private string? PerSale() =>
        clauses.Mentions.Find(mention => (mention.Is(Sense.Deal) && !mention.Is(Sense.Activity)) || (clauses.Folded(mention) is "venda" or "venta" or "sale" && !mention.Is(Sense.Dimension))) is { } noun ? clauses.Words(noun) : null;

    /// <summary>A verb beside a KPI that does not go with it could change the answer.</summary>
    public void Check(string? outcome, int deal)
    {
        if (outcome == "open" && draft.Kpis is ["opportunities_created"] && !FigureBases.SaysCreated(clauses.Folded(clauses[figures.Named[0].At]))) figures.Replace("open_deals");
        if (outcome == "created" && draft.Kpis is ["open_deals"] && FigureBases.SaysCreated(Said(outcome))) figures.Replace("opportunities_created");
        if (draft.Kpis is ["sales_activities"] && PerSale() is { } sale) draft.Unknown.Add(sale);
        if (outcome is null)
        {
            // "revenue and deals": a second figure, and which one is not said.
            if (deal >= 0 && !clauses.IsUsed(deal) && draft.Kpis.Count == 1 && clauses.IsJoint(clauses.Before(deal)) && clauses.Before(clauses.Before(deal)) is >= 0 and var first && clauses[first].Is(Sense.Kpi)) draft.Unknown.Add(clauses.Words(clauses[deal]));
            return;
        }
        var at = clauses.Mentions.FindIndex(mention => mention.Args(Sense.Outcome).Contains(outcome));
        if (at < 0) at = clauses.First(Sense.Outcome);
        if (draft.Kpis.TrueForAll(DealOutcomes.Counts) && (clauses.IsJoint(clauses.Before(at)) || clauses.IsJoint(clauses.Next(at))))
        {
            figures.Add(at, DealOutcomes.Of(outcome));
            return;
        }
        if (outcome == "won" && draft.Kpis is ["opportunities_created"] && draft.Intent is null && FigureBases.SaysCreated(clauses.Folded(clauses[figures.Named[0].At])))
        {
            // "% of the opportunities created in Q2 that we won": how many of those, not how many there were.
            if (clauses.Any(Sense.Share)) figures.Replace("close_rate");
            else draft.Unknown.Add(Said(outcome));
            return;
        }
        if (deal >= 0 && !clauses.IsUsed(deal) && clauses.IsJoint(clauses.Before(deal)) && clauses.Before(clauses.Before(deal)) is >= 0 and var beside && clauses[beside].Is(Sense.Kpi))
        {
            // "churn rate and deals put in the pipeline": a figure beside another.
            figures.Add(deal, DealOutcomes.Of(outcome));
            return;
        }
        if (draft.Intent == Intent.Forecast && Said(outcome) is "land" or "close" or "finish") return;
        if (outcome == "won" && draft.Kpis is ["opportunities_created"] && figures.Named.Count > 0 && FigureBases.SaysCreated(clauses.Folded(clauses[figures.Named[0].At])))
        {
            // "how many deals created in October were won": a cohort, which no figure follows.
            draft.Unknown.Add(clauses.Words(clauses[at]));
            return;
        }
        if (outcome is "won" or "created" && !FigureBases.Contradicts(outcome, draft.Kpis, Said(outcome))) return;
        if (outcome == "lost" && (draft.Kpis.Exists(Losses.Contains) || draft.Alert is { Condition: "change_below", Value: not null })) return;
        if (outcome == "open" && draft.Kpis.Exists(id => id is "open_deals" or "open_pipeline" or "weighted_pipeline" or "stalled_deals" or "pipeline_coverage")) return;
        if (outcome == "stalled" && draft.Kpis is ["open_deals"]) figures.Replace("stalled_deals");
        if (outcome == "stalled" && draft.Kpis.Exists(id => id is "stalled_deals" or "time_in_stage_days")) return;
        if (deal >= 0 && draft.Kpis is ["revenue_won" or "open_pipeline"]) figures.Replace(DealOutcomes.Of(outcome));
        else if (draft.Intent is not Intent.Explain && !(draft.Intent is Intent.Define && !clauses.Any(Sense.Period))) draft.Unknown.Add(clauses.Words(clauses[at]));
    }
}
