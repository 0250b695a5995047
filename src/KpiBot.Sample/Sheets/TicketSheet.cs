using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

internal sealed class TicketSheet(Csv csv, Timeline timeline)
{
    private long _number;

    public static readonly Layout Layout = new("tickets.csv", "ticket", "ticket_id", "account_id", "created_at", "first_reply_at", "closed_at", "owner");

    public void Add(Account account, Person owner, long created, long replied, long closed)
    {
        if (!timeline.Happened(created)) return;
        csv.Id('K', ++_number);
        csv.Id('A', account.Number);
        csv.Time(created);
        csv.Time(replied);
        csv.Time(closed);
        csv.Text(owner.Name);
        csv.EndRow();
    }
}
