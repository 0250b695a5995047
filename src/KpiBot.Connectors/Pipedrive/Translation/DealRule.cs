using KpiBot.Connectors.Http;
using KpiBot.Connectors.Pipedrive.Reading;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive.Translation;

/// <summary>A deal, the lead that it was made of, the history of its stage and value, and the products on it.</summary>
internal sealed class DealRule(string source, Lookups lookups)
{
    public IEnumerable<CrmRecord> Translate(LandedRow row)
    {
        var status = row.Text("status") switch { "won" => DealStatus.Won, "lost" => DealStatus.Lost, _ => DealStatus.Open };
        var deal = new Deal
        {
            Source = source,
            Id = row.Id,
            Status = status,
            Stage = lookups.Stage(row.Text("stage_id")),
            Pipeline = lookups.Pipeline(row.Text("pipeline_id")),
            CreatedAt = row.At("add_time"),
            ClosedAt = status switch { DealStatus.Won => row.At(["won_time", "close_time"]), DealStatus.Lost => row.At(["lost_time", "close_time"]), DealStatus.Open => null },
            ExpectedCloseAt = status == DealStatus.Open ? row.Day("expected_close_date") : null,
            StageSinceAt = row.At(["stage_change_time", "add_time"]),
            Amount = row.Number("value"),
            Currency = row.Text("currency") ?? lookups.Currency,
            AnnualValue = row.Number("acv"),
            LossReason = status == DealStatus.Lost ? row.Text("lost_reason") : null,
            Channel = lookups.Option(OptionReader.Channel, row.Text("channel")),
            Owner = lookups.OwnerOf(row),
            AccountId = row.Text("org_id"),
        };
        if (row.Text(PipedriveObjects.SourceLead) is not { } lead)
        {
            yield return deal;
            yield break;
        }

        // Pipedrive deletes a lead that becomes a deal; it is still one that came in.
        deal = deal with { LeadId = $"{row.Id}/lead" };
        yield return deal;
        yield return LeadRule.Converted(deal, lookups.Lead(lead));
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
            Amount = row.Number("sum"),
            Currency = row.Text("currency") ?? lookups.Currency,
            Quantity = row.Number("quantity"),
        };
    }

    /// <summary>One change for every instant at which the stage or the value became another, from the first stage on.</summary>
    public IEnumerable<CrmRecord> TranslateChanges(LandedRow row)
    {
        (string? stage, string? value) = (null, null);
        foreach (var moment in row.History.GroupBy(change => change.At))
        {
            foreach (var change in moment)
            {
                if (change.Field == ChangeReader.Stage) stage = change.Value ?? stage;
                else if (change.Field == ChangeReader.Value) value = change.Value;
            }

            if (lookups.Stage(stage) is not { } name) continue;
            yield return new StageChange
            {
                Source = source,
                Id = FormattableString.Invariant($"{row.Id}/{moment.Key.ToUnixTimeMilliseconds()}"),
                DealId = row.Id,
                At = Moment.At(moment.Key),
                Stage = name,
                Amount = FieldValues.NumberOf(value),
            };
        }
    }
}
