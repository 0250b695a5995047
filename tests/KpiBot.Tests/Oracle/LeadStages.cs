using KpiBot.Agreements;
using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>When leads reached the stages of the funnel, and which stages a source records at all. The customer stage is <see cref="FunnelStage.Won"/>.</summary>
public sealed class LeadStages(Scene scene)
{
    private static readonly FunnelStage[] InOrder = [FunnelStage.Mql, FunnelStage.Accepted, FunnelStage.Sql, FunnelStage.Opportunity, FunnelStage.Won];

    private readonly Dictionary<(string, FunnelStage), bool> _records = [];

    /// <summary>The earliest date for the stage or a later one; null when there is none up to T.</summary>
    public DateOnly? Reached(Lead lead, FunnelStage stage) => Earliest(lead, stage) is { } day && day <= scene.Today ? day : null;

    /// <summary>Whether the lead reached the stage by T on a day nobody knows.</summary>
    public bool ReachedUndated(Lead lead, FunnelStage stage) => Undated(lead) is { } present && present >= stage;

    /// <summary>Whether the lead reached the stage by T, dated or not.</summary>
    public bool HasReached(Lead lead, FunnelStage stage) => Reached(lead, stage) is not null || ReachedUndated(lead, stage);

    /// <summary>Whether the lead's source records the stage; <see cref="FunnelStage.Lead"/>: leads before they are qualified.</summary>
    public bool Records(string source, FunnelStage stage)
    {
        if (!_records.TryGetValue((source, stage), out var known)) _records[(source, stage)] = known = ReadsFrom(source, stage);
        return known;
    }

    private bool ReadsFrom(string source, FunnelStage stage)
    {
        var leads = scene.World.All<Lead>().Where(lead => lead.Source == source);
        return stage switch
        {
            FunnelStage.Lead => !leads.Where(lead => lead.CreatedAt is not null).All(lead => Earliest(lead, FunnelStage.Mql) <= scene.Planned(lead.CreatedAt)),
            FunnelStage.Accepted => leads.Any(lead => On(lead, stage) is not null || Undated(lead) == stage || lead.RejectedAt is not null || Meaning(lead) == FunnelStage.Rejected),
            _ => leads.Any(lead => On(lead, stage) is not null || Undated(lead) == stage),
        };
    }

    private DateOnly? Earliest(Lead lead, FunnelStage stage) => InOrder.Where(at => at >= stage).Select(at => On(lead, at)).Min();

    /// <summary>The lead's very date for the stage, be it ahead: what a source never records does not depend on the day of the question.</summary>
    private DateOnly? On(Lead lead, FunnelStage stage) => stage switch
    {
        FunnelStage.Mql => scene.Planned(lead.MqlAt),
        FunnelStage.Accepted => scene.Planned(lead.AcceptedAt),
        FunnelStage.Sql => scene.Planned(lead.SqlAt),
        FunnelStage.Opportunity => scene.Links.DealsOf(lead).Select(deal => scene.Planned(deal.CreatedAt)).Append(scene.Planned(lead.OpportunityAt)).Min(),
        _ => scene.Links.DealsOf(lead).Where(deal => deal.Status == DealStatus.Won).Select(deal => scene.Planned(deal.ClosedAt)).Append(scene.Planned(lead.CustomerAt)).Min(),
    };

    /// <summary>The stage that a lead without any date of one is in, so far as it is MQL or later.</summary>
    private FunnelStage? Undated(Lead lead)
    {
        if (Earliest(lead, FunnelStage.Mql) is not null) return null; // One that lies ahead is a date too: the stage of today is then what came of it.
        return Meaning(lead) switch
        {
            FunnelStage.Rejected => FunnelStage.Mql,
            FunnelStage.Lost => FunnelStage.Opportunity,
            FunnelStage.Lead => null,
            var stage => stage,
        };
    }


    private FunnelStage? Meaning(Lead lead) =>
        lead.Stage is { } stage ? scene.Agreement.Stages.FirstOrDefault(meaning => Folding.Fold(meaning.Stage) == Folding.Fold(stage))?.Means : null;
}
