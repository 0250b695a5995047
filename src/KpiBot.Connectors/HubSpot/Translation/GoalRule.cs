using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>A goal is the target of the KPI that the settings name for it; any other goal is left out, since HubSpot does not say what it measures.</summary>
internal sealed class GoalRule(string source, IReadOnlyDictionary<string, string> kpis, Lookups lookups)
{
    public IEnumerable<CrmRecord> Translate(LandedRow row)
    {
        if (row.Text("hs_goal_name") is not { } name || !kpis.TryGetValue(name, out var kpi)) yield break;
        if (row.At("hs_start_datetime") is not { } from || row.At("hs_end_datetime") is not { } to || row.Number("hs_target_amount") is not { } value) yield break;
        yield return new Target { Source = source, Id = row.Id, Kpi = kpi, FromAt = from, ToAt = to, Value = value, Currency = lookups.HomeCurrency };
    }
}
