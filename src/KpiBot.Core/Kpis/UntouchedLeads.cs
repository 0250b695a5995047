using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Columns;
using KpiBot.Kpis.Calculations;

namespace KpiBot.Kpis;

/// <summary>A lead that nobody has followed up although its time is over.</summary>
/// <param name="Key">In the store.</param>
/// <param name="Owner">Whose it is, in the data's own spelling; null for nobody's.</param>
/// <param name="Team">The owner's team, or the manager who stands for it; null when the data does not say.</param>
/// <param name="HandedOver">The day it was handed over.</param>
/// <param name="Due">The day its time was over.</param>
public sealed record UntouchedLead(long Key, string? Owner, string? Team, DateOnly HandedOver, DateOnly Due);

/// <summary>The leads behind <c>untouched</c> beside <c>sla_followup_rate</c>.</summary>
public static class UntouchedLeads
{
    /// <summary>Those of a request for that KPI, the ones that wait longest first.</summary>
    public static IReadOnlyList<UntouchedLead> Of(Snapshot snapshot, KpiRequest request)
    {
        var (frame, leads) = (Frame.Of(snapshot, request), snapshot.Leads);
        var (owners, teams) = (leads.Own(Dimensions.Owner), leads.Own(Dimensions.Team));
        var found = new List<UntouchedLead>();
        for (var row = 0; row < leads.Rows; row++)
        {
            var (handover, due, response) = (leads.Handover[row], leads.Deadline[row], leads.Response[row]);
            if (handover < frame.From || handover > frame.To || due == Day.None || due > frame.Today || (response != Day.None && response <= frame.Today)) continue;
            found.Add(new UntouchedLead(leads.Key[row], Value(Dimensions.Owner, owners, row), Value(Dimensions.Team, teams, row), Day.DateOf(handover), Day.DateOf(due)));
        }

        return [.. found.OrderBy(lead => lead.Due).ThenBy(lead => lead.Key)];

        string? Value(string dimension, CodeColumn? codes, int at) => codes is not null && at < codes.Count ? snapshot.Dictionary(dimension)[codes[at]] : null;
    }
}
