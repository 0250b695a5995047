using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Chat.Watching;

/// <summary>What stands behind an alert: what its change is made of, and its records.</summary>
public static class AlertExplained
{
    private const int MostRows = 5;

    /// <summary>An alert with what the change against the days before is made of, and with some of its records where they may be seen. No cause is split by our own people.</summary>
    public static AlertShown Of(Snapshot snapshot, ReadRecords read, DateOnly day, AlertShown shown, bool withRows)
    {
        if (shown.Reading is not { Request: { By: null, Grain: null } request, Result.Value: not null }) return shown;
        var compared = request with { Compare = request.Compare ?? LikeForLike.Before(snapshot.State.Agreement.Calendar, request.Period, day) };
        var (now, before) = Explainer.Sides(snapshot, compared);
        var result = now with { Compare = Comparison.Of(now.Value, compared.Compare.Value, before.Value, before.Numerator, before.Denominator) };
        return shown with
        {
            Cause = Explainer.Of(snapshot, compared, now, before) is { } why ? (result, why with { Splits = [.. why.Splits.Where(split => split.Dimension is not (Dimensions.Owner or Dimensions.Team))] }) : null,
            Rows = withRows ? RowsOf(snapshot, read, shown.Alert.Watch, request) : null,
        };
    }

    /// <summary>The newest records behind the figure; of leads past their time, those that wait longest.</summary>
    private static Listing RowsOf(Snapshot snapshot, ReadRecords read, AlertWatch watch, KpiRequest request)
    {
        if (watch is { Test: AlertTest.Untouched, Filters.Count: 0 })
        {
            var leads = UntouchedLeads.Of(snapshot, request);
            return new Listing(RecordKind.Lead, read(RecordKind.Lead, [.. leads.Take(MostRows).Select(lead => lead.Key)]), leads.Count);
        }

        var keys = KpiCalculator.Records(snapshot, request with { Compare = null }, MostRows);
        return new Listing(keys.Kind, read(keys.Kind, keys.Keys), keys.Total);
    }
}
