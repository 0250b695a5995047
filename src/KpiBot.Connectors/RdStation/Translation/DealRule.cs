using KpiBot.Connectors.Http;
using KpiBot.Connectors.RdStation.Reading;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;

namespace KpiBot.Connectors.RdStation.Translation;

/// <summary>A deal, the stages and amounts that it was seen with, and the products on it.</summary>
internal sealed class DealRule(string source, string currency, Lookups lookups)
{
    private const int MonthsOfAYear = 12;

    public IEnumerable<CrmRecord> Translate(LandedRow row)
    {
        // One that is paused is open.
        var status = row.Text("status") switch { "won" => DealStatus.Won, "lost" => DealStatus.Lost, _ => DealStatus.Open };
        yield return new Deal
        {
            Source = source,
            Id = row.Id,
            Status = status,
            Stage = Stage(row.Text(RdStationObjects.Stage)),
            Pipeline = lookups.Pipeline(row.Text(RdStationObjects.Stage)) ?? row.Text("pipeline_id"),
            CreatedAt = row.At("created_at"),
            ClosedAt = status == DealStatus.Open ? null : row.DayOrTime("closed_at"),
            ExpectedCloseAt = status == DealStatus.Open ? row.DayOrTime("expected_close_date") : null,
            Amount = row.Amount(RdStationObjects.Amount),
            Currency = currency,
            AnnualValue = row.Amount("recurrence_price") is > 0 and var monthly ? monthly * MonthsOfAYear : null,
            LossReason = status == DealStatus.Lost ? lookups.Name(RdStationObjects.LostReasons, row.Text("lost_reason_id")) : null,
            Channel = lookups.Name(RdStationObjects.Sources, row.Text("source_id")),
            Campaign = lookups.Name(RdStationObjects.Campaigns, row.Text("campaign_id")),
            Owner = lookups.Owner(row.Text("owner_id")),
            AccountId = row.Text("organization_id"),
            LeadId = row.Text("contact_ids"),
        };
        foreach (var change in Changes(row)) yield return change;
    }

    public IEnumerable<CrmRecord> TranslateLine(LandedRow row)
    {
        if (row.Text("name") is not { } product) yield break;
        yield return new LineItem
        {
            Source = source,
            Id = row.Id,
            DealId = row.Text("deal_id"),
            Product = product,
            Amount = row.Amount("total_price") ?? (row.Amount("price") * (row.Amount("quantity") ?? 1)),
            Currency = currency,
            Quantity = row.Amount("quantity"),
        };
    }

    private string? Stage(string? id) => lookups.Name(StageReader.Name, id);

    /// <summary>One change for every time that it was seen in another stage or with another amount than before.</summary>
    private IEnumerable<StageChange> Changes(LandedRow row)
    {
        (string? Stage, string? Amount) before = (null, null), now = before;
        foreach (var moment in row.History.GroupBy(change => change.At))
        {
            foreach (var change in moment)
            {
                if (change.Field == RdStationObjects.Stage) now.Stage = change.Value ?? now.Stage;
                else if (change.Field == RdStationObjects.Amount) now.Amount = change.Value;
            }

            if (now == before || Stage(now.Stage) is not { } stage) continue;
            before = now;
            yield return new StageChange
            {
                Source = source,
                Id = FormattableString.Invariant($"{row.Id}/{moment.Key.ToUnixTimeMilliseconds()}"),
                DealId = row.Id,
                At = Moment.At(moment.Key),
                Stage = stage,
                Amount = BrazilianValues.AmountOf(now.Amount),
            };
        }
    }
}
