using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

/// <summary>What the team did.</summary>
/// <param name="Held">It took place; else it was only tried.</param>
internal readonly record struct Deed(long At, string Type, bool Held = true, bool Outbound = true, bool Automated = false);

internal sealed class ActivitySheet(Csv csv, Timeline timeline)
{
    public const string Call = "call";
    public const string Meeting = "meeting";
    public const string Email = "email";
    private long _number;

    public static readonly Layout Layout = new(
        "activities.csv", "activity", "activity_id", "type", "at", "held", "outbound", "automated", "owner", "team", "lead_id", "deal_id", "account_id");

    public void Add(Lead lead, Person owner, Deed deed) => Add(deed, owner, lead.Number, -1, -1);

    public void Add(Deal deal, Person owner, Deed deed) => Add(deed, owner, -1, deal.Number, deal.Account.Number);

    public void Add(Account account, Person owner, Deed deed) => Add(deed, owner, -1, -1, account.Number);

    private void Add(Deed deed, Person owner, long lead, long deal, long account)
    {
        if (!timeline.Happened(deed.At) || Clock.DayOf(deed.At) < timeline.Start) return;
        csv.Id('V', ++_number);
        csv.Text(deed.Type);
        csv.Time(deed.At);
        csv.Flag(deed.Held);
        csv.Flag(deed.Outbound);
        csv.Flag(deed.Automated);
        csv.Text(owner.Name);
        csv.Text(owner.Team);
        csv.Id('L', lead);
        csv.Id('D', deal);
        csv.Id('A', account);
        csv.EndRow();
    }
}
