using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

internal sealed class LeadSheet(Csv csv, Timeline timeline)
{
    public static readonly Layout Layout = new(
        "leads.csv", "lead", "lead_id", "created_at", "mql_at", "first_response_at", "accepted_at", "rejected_at", "reject_reason", "sql_at", "opportunity_at", "customer_at", "stage",
        "channel", "campaign", "owner", "team", "region", "country", "industry", "company_size", "role", "product", "deal_id", "account_id", "purchase_reason")
    {
        Fields = new Dictionary<string, object>
        {
            ["industry"] = new Cell("industry") { Aliases = "industry" },
            ["product"] = new Cell("product") { Aliases = "product" },
        },
        Dimensions = ["purchase_reason"],
    };

    public void Add(Lead lead, Person owner)
    {
        var market = Markets.All[lead.Market];
        var converted = timeline.Happened(lead.Opportunity);
        csv.Id('L', lead.Number);
        csv.Time(lead.Created);
        csv.Time(lead.Qualified);
        csv.Time(lead.Responded);
        csv.Time(lead.Accepted);
        csv.Time(lead.Rejected);
        csv.Text(timeline.Happened(lead.Rejected) ? Reasons.Reject[lead.RejectReason] : null);
        csv.Time(lead.SalesQualified);
        csv.Time(lead.Opportunity);
        csv.DayOf(lead.Customer);
        csv.Text(StageOf(lead).Name);
        csv.Text(Dirt.LosesChannel(lead.Number) ? null : Channels.All[lead.Channel].Name);
        csv.Text(lead.Campaign);
        csv.Text(owner.Name);
        csv.Text(owner.Team);
        csv.Text(market.Regions[lead.Region].Name);
        csv.Text(market.Country);
        csv.Text(Dirt.LosesIndustry(lead.Number) ? null : Dirt.Industry(lead.Industry, lead.Number));
        csv.Text(Segments.Sizes[lead.Size].Name);
        csv.Text(Segments.Roles[lead.Role]);
        csv.Text(Dirt.Product(lead.Product, lead.Number));
        csv.Id('D', converted ? lead.Deal : -1);
        csv.Id('A', converted ? lead.Account!.Number : -1);
        csv.Text(Segments.PurchaseReasons[lead.PurchaseReason]);
        csv.EndRow();
    }

    private Stage StageOf(Lead lead) =>
        timeline.Happened(lead.Customer) ? Stages.Customer
        : timeline.Happened(lead.Opportunity) ? Stages.Opportunity
        : timeline.Happened(lead.SalesQualified) ? Stages.SalesQualified
        : timeline.Happened(lead.Rejected) ? Stages.Rejected
        : timeline.Happened(lead.Accepted) ? Stages.Accepted
        : timeline.Happened(lead.Qualified) ? Stages.Qualified
        : Stages.New;
}
