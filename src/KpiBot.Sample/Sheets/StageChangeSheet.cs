using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

/// <summary>The history of deals: the amount is first guessed, then quoted.</summary>
internal sealed class StageChangeSheet(Csv csv, Timeline timeline)
{
    private long _number;

    public static readonly Layout Layout = new("stage_changes.csv", "stage_change", "stage_change_id", "deal_id", "at", "stage", "amount");

    public void Add(Deal deal)
    {
        for (var stage = 0; stage < deal.Entered.Length; stage++)
        {
            var guess = stage * 2 < deal.Stages.Length ? deal.Amount / 100_000 * (85 + (deal.Number % 31)) * 1_000 : deal.Amount;
            Add(deal, deal.Entered[stage], deal.Stages[stage], guess);
        }
        Add(deal, deal.Closed, deal.Won ? Stages.Won : Stages.Lost, deal.Amount);
    }

    private void Add(Deal deal, long at, Stage stage, long amount)
    {
        if (!timeline.Happened(at)) return;
        csv.Id('H', ++_number);
        csv.Id('D', deal.Number);
        csv.Time(at);
        csv.Text(stage.Name);
        csv.Money(Dirt.LosesAmount(deal.Number) ? null : amount);
        csv.EndRow();
    }
}
