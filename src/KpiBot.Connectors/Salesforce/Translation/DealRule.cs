using KpiBot.Connectors.Http;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;

namespace KpiBot.Connectors.Salesforce.Translation;

/// <summary>An opportunity, the history of its stage and amount, and the products on it. Money is in the opportunity's own currency, and converted by the organisation's rates where it is counted.</summary>
internal sealed class DealRule(string source, Lookups lookups)
{
    public Deal Translate(LandedRow row)
    {
        var (owner, team) = lookups.OwnerOf(row);
        var (status, stage, closes) = (StatusOf(row), row.Text("StageName"), row.Day("CloseDate"));
        return new Deal
        {
            Source = source,
            Id = row.Id,
            Status = status,
            Stage = LabelOf(stage),
            Pipeline = row.Text("RecordType.Name"),
            CreatedAt = row.At("CreatedDate"),
            ClosedAt = status == DealStatus.Open ? null : closes,
            ExpectedCloseAt = status == DealStatus.Open ? closes : null,
            StageSinceAt = row.At("LastStageChangeDate") ?? row.At("CreatedDate"),
            LastActivityAt = row.Day("LastActivityDate"),
            Amount = row.Number("Amount"),
            Currency = CurrencyOf(row),
            AnnualValue = row.Number(lookups.Own(OwnFields.AnnualValue)),
            DealType = row.Text("Type"),
            LossReason = status == DealStatus.Lost ? row.Text(lookups.Own(OwnFields.LossReason)) : null,
            Channel = row.Text("LeadSource"),
            Campaign = lookups.Campaign(row.Text("CampaignId"))?.Text("Name"),
            Owner = owner,
            Team = team,
            AccountId = lookups.Accounts.Of(row.Text("AccountId")),
        };
    }

    public IEnumerable<CrmRecord> TranslateHistory(LandedRow row)
    {
        if (row.Text("OpportunityId") is not { } deal || LabelOf(row.Text("StageName")) is not { } stage) yield break;
        yield return new StageChange { Source = source, Id = row.Id, DealId = deal, At = Moment.At(row.ModifiedAt), Stage = stage, Amount = row.Number("Amount") };
    }

    public IEnumerable<CrmRecord> TranslateLine(LandedRow row)
    {
        if (lookups.Product(row.Text("Product2Id"))?.Text("Name") is not { } product) yield break;
        yield return new LineItem
        {
            Source = source,
            Id = row.Id,
            DealId = row.Text("OpportunityId"),
            Product = product,
            Amount = row.Number("TotalPrice"),
            Currency = CurrencyOf(row),
            Quantity = row.Number("Quantity"),
        };
    }

    /// <summary>By what its stage means now, since a stage that is given another meaning stamps no opportunity; a stage that was removed is known by what the opportunity itself says.</summary>
    private DealStatus StatusOf(LandedRow row)
    {
        var said = lookups.Stage(row.Text("StageName")) is { IsGone: false } stage && stage.Text("IsClosed") is not null && stage.Text("IsWon") is not null ? stage : row;
        return said.Flag("IsWon") ? DealStatus.Won : said.Flag("IsClosed") ? DealStatus.Lost : DealStatus.Open;
    }

    private string? LabelOf(string? stage) => lookups.Stage(stage)?.Text("MasterLabel") ?? stage;

    private string? CurrencyOf(LandedRow row) => row.Text("CurrencyIsoCode") ?? lookups.HomeCurrency;
}
