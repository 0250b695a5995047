using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Facts.Tables;

namespace KpiBot.Kpis.Calculations;

/// <summary>Whether cost and what it brought meet in a breakdown by campaign, which the systems of the two spell each for itself.</summary>
internal static class CampaignMatch
{
    /// <summary>Whether cost of the days counted is on a campaign that no lead and no deal names.</summary>
    public static bool IsMissed(Frame frame, IReadOnlyList<RecordKind> kinds)
    {
        if (frame.Request.By != Dimensions.Campaign || !kinds.Contains(RecordKind.Spend) || !(kinds.Contains(RecordKind.Lead) || kinds.Contains(RecordKind.Deal))) return false;
        var spend = frame.Data.Spend;
        if (spend.Own(Dimensions.Campaign) is not { } campaigns) return false;
        var named = frame.Data.Remember(("campaigns", 0), () => Named(frame.Data));
        for (var row = 0; row < spend.Rows; row++)
            if (campaigns[row] != 0 && !named[campaigns[row]] && spend.At[row] >= frame.From && spend.At[row] <= frame.To) return true;
        return false;
    }

    private static bool[] Named(Snapshot data)
    {
        var named = new bool[data.Dictionary(Dimensions.Campaign).Count];
        foreach (var table in (Table[])[data.Leads, data.Deals])
        {
            if (table.Own(Dimensions.Campaign) is not { } campaigns) continue;
            for (var row = 0; row < table.Rows; row++) named[campaigns[row]] = true;
        }

        return named;
    }
}
