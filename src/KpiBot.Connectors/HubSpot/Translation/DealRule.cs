using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;

namespace KpiBot.Connectors.HubSpot.Translation;

/// <summary>A deal with the history of its stage and amount, and the lines on it.</summary>
internal sealed class DealRule(string source, Lookups lookups)
{
    public IEnumerable<CrmRecord> Translate(LandedRow row)
    {
        var (owner, team) = lookups.OwnerOf(row);
        var (pipeline, stage) = (row.Text("pipeline"), row.Text("dealstage"));
        var (status, money, known) = (StatusOf(row), DealMoney.Of(row, lookups.HomeCurrency), lookups.Stage(pipeline, stage));
        var closes = row.At("closedate");
        yield return new Deal
        {
            Source = source,
            Id = row.Id,
            Status = status,
            Stage = known?.Text("stage") ?? stage,
            Pipeline = known?.Text("pipeline") ?? pipeline,
            CreatedAt = row.At("createdate"),
            ClosedAt = status == DealStatus.Open ? null : closes,
            ExpectedCloseAt = status == DealStatus.Open ? closes : null,
            StageSinceAt = row.History.LastOrDefault(change => change.Field == "dealstage" && change.Value == stage) is { } since ? Moment.At(since.At) : null,
            LastActivityAt = row.At("notes_last_updated"),
            Amount = money.Amount,
            Currency = money.Currency,
            AnnualValue = money.Convert(row.Number("hs_acv")),
            DealType = row.Text("dealtype"),
            LossReason = status == DealStatus.Lost ? row.Text("closed_lost_reason") : null,
            Channel = Channels.Of(row.Text("hs_analytics_source")),
            Campaign = row.Text("campaign"),
            Owner = owner,
            Team = team,
            AccountId = lookups.Companies.Of(row.Text(HubSpotObjects.Companies)),
            LeadId = lookups.Contacts.Of(row.Text(HubSpotObjects.Contacts)),
        };
        foreach (var change in Changes(row, pipeline, money)) yield return change;
    }

    public IEnumerable<CrmRecord> TranslateLine(LandedRow row)
    {
        if (row.Text("name") is not { } product) yield break;
        yield return new LineItem
        {
            Source = source,
            Id = row.Id,
            DealId = lookups.Deals.Of(row.Text(HubSpotObjects.Deals)),
            Product = product,
            Amount = row.Number("amount"),
            Currency = row.Text("hs_line_item_currency_code") ?? lookups.HomeCurrency,
            Quantity = row.Number("quantity"),
        };
    }

    /// <summary>By its stage; a stage that was removed is known by what the deal itself says.</summary>
    private DealStatus StatusOf(LandedRow row)
    {
        if (lookups.Stage(row.Text("pipeline"), row.Text("dealstage")) is { } stage && stage.Text("closed") is { Length: > 0 } closed)
            return closed != "true" ? DealStatus.Open : FieldValues.NumberOf(stage.Text("probability")) >= 1 ? DealStatus.Won : DealStatus.Lost;
        return row.Flag("hs_is_closed_won") ? DealStatus.Won : row.Flag("hs_is_closed") ? DealStatus.Lost : DealStatus.Open;
    }

    /// <summary>One change for every instant at which the stage or the amount became another, from the first stage on.</summary>
    private IEnumerable<StageChange> Changes(LandedRow row, string? pipeline, DealMoney money)
    {
        (string? stage, string? amount) = (null, null);
        foreach (var moment in row.History.Where(change => change.Field is "dealstage" or "amount").GroupBy(change => change.At))
        {
            foreach (var change in moment)
            {
                if (change.Field == "dealstage") stage = change.Value ?? stage;
                else amount = change.Value;
            }

            if (stage is null) continue;
            yield return new StageChange
            {
                Source = source,
                Id = FormattableString.Invariant($"{row.Id}/{moment.Key.ToUnixTimeMilliseconds()}"),
                DealId = row.Id,
                At = Moment.At(moment.Key),
                Stage = lookups.Stage(pipeline, stage)?.Text("stage") ?? stage,
                Amount = money.Convert(FieldValues.NumberOf(amount)),
            };
        }
    }
}
