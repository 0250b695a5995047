using KpiBot.Sample.Model;
using KpiBot.Sample.Output;
using KpiBot.Sample.Simulation;

namespace KpiBot.Sample.Sheets;

internal sealed class SurveySheet(Csv csv, Timeline timeline)
{
    private long _number;
    private long _answers;

    public static readonly Layout Layout = new("surveys.csv", "survey", "survey_id", "kind", "at", "score", "respondent", "account_id");

    public void Nps(Account account, int respondent, long at, int score)
    {
        if (timeline.Happened(at)) _answers++;
        Add("nps", account, respondent, at, Dirt.IsOutOfScale(_answers) ? 11 : score);
    }

    public void Csat(Account account, int respondent, long at, int score) => Add("csat", account, respondent, at, score);

    private void Add(string kind, Account account, int respondent, long at, int score)
    {
        if (!timeline.Happened(at)) return;
        csv.Id('Q', ++_number);
        csv.Text(kind);
        csv.Time(at);
        csv.Number(score);
        csv.Id('P', (account.Number * 10L) + respondent);
        csv.Id('A', account.Number);
        csv.EndRow();
    }
}
