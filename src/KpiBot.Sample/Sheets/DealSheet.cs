using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

internal sealed class DealSheet(Csv csv, Timeline timeline)
{
    private long _won;

    public static readonly Layout Layout = new(
        "deals.csv", "deal", "deal_id", "account_id", "lead_id", "pipeline", "stage", "deal_type", "created_at", "first_contact_at", "stage_since_at", "closed_at", "expected_close_at",
        "amount", "currency", "cost_of_goods", "annual_value", "product", "channel", "campaign", "owner", "team", "region", "loss_reason", "purchase_reason")
    {
        Fields = new Dictionary<string, object>
        {
            ["stage"] = "stage",
            ["status"] = new Cell("stage") { Values = new Dictionary<string, string> { [Stages.Won.Name] = "won", [Stages.Lost.Name] = "lost", ["*"] = "open" } },
            ["product"] = new Cell("product") { Aliases = "product" },
        },
        Dimensions = ["purchase_reason"],
    };

    public void Add(Deal deal, Person owner)
    {
        var closed = timeline.Happened(deal.Closed);
        var renewing = deal.Type != DealTypes.NewBusiness;
        var lateBy = closed && deal.Won && !renewing && Dirt.TypedInLate(_won++) ? 4 * Clock.Day : 0;
        var created = lateBy > 0 && timeline.Happened(deal.Closed + lateBy) ? deal.Closed + lateBy : deal.Created;
        var amountLost = Dirt.LosesAmount(deal.Number);
        csv.Id('D', deal.Number);
        csv.Id('A', deal.Account.Number);
        csv.Id('L', deal.Lead?.Number ?? -1);
        csv.Text(renewing ? "Renewals" : "New business");
        csv.Text((closed ? deal.Won ? Stages.Won : Stages.Lost : deal.Stages[Passed(deal) - 1]).Name);
        csv.Text(Dirt.LosesType(deal.Number) ? null : deal.Type);
        csv.Time(created);
        csv.Time(deal.Lead?.Created ?? Clock.Never);
        csv.Time(closed ? deal.Closed : deal.Entered[Passed(deal) - 1]);
        csv.DayOf(deal.Closed);
        if (closed) csv.Blank();
        else csv.Day(Clock.DayOf(deal.Expected));
        csv.Money(amountLost ? null : deal.Amount);
        csv.Text(deal.Currency);
        csv.Money(amountLost || Dirt.LosesCost(deal.Number) ? null : deal.Cost);
        csv.Money(deal.Yearly > 0 ? deal.Yearly : null);
        csv.Text(deal.Products.Length == 1 ? Dirt.Product(deal.Products[0], deal.Number) : null);
        csv.Text(renewing ? Channels.AccountManagement : deal.Lead is { } lead && Dirt.LosesChannel(lead.Number) ? null : Channels.All[deal.Channel].Name);
        csv.Text(deal.Lead?.Campaign);
        csv.Text(owner.Name);
        csv.Text(owner.Team);
        csv.Text(deal.Market.Regions[deal.Account.Region].Name);
        csv.Text(closed ? deal.LossReason : null);
        csv.Text(Segments.PurchaseReasons[deal.PurchaseReason]);
        csv.EndRow();
    }

    private int Passed(Deal deal) => Math.Max(1, deal.Entered.Count(timeline.Happened));
}
