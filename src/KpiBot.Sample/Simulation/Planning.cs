using KpiBot.Sample.Model;
using KpiBot.Sample.Output;

namespace KpiBot.Sample.Simulation;

/// <summary>What was agreed: money a quarter for the company and each seller, qualified leads a month, new customers a quarter.</summary>
internal sealed class Planning(Company company, Export export, Ledger ledger)
{
    private readonly Timeline _timeline = company.Timeline;

    public void Write()
    {
        for (var quarter = Clock.QuarterOf(_timeline.Start); quarter <= _timeline.Quarter + 1; quarter++) Quarter(quarter);
        for (var month = Clock.MonthOf(_timeline.Start); month < (_timeline.Quarter + 2) * 3; month++)
        {
            var dice = company.Dice(Throw.Target, month);
            var value = Share(Total(ledger.Qualified, Clock.MonthOf(_timeline.Start), Clock.MonthOf(_timeline.Until)), Clock.FirstOfMonth(month), Clock.FirstOfMonth(month + 1) - 1);
            export.Targets.Add("mqls", Clock.FirstOfMonth(month), Clock.FirstOfMonth(month + 1) - 1, Math.Max(1, value * dice.Between(1000, 1100) / 1000));
        }
    }

    private void Quarter(int quarter)
    {
        var (from, to) = (Clock.FirstOfQuarter(quarter), Clock.FirstOfQuarter(quarter + 1) - 1);
        var (first, last) = (Clock.QuarterOf(_timeline.Start), _timeline.Quarter);
        var dice = company.Dice(Throw.Target, -quarter);
        var total = Total(ledger.Won, first, last);
        var money = Share(total, from, to) * dice.Between(1020, 1100) / 1000;
        // The quarter that is not over always has something left to reach.
        if (quarter == last) money = Math.Max(money, ledger.Won(quarter) * 115 / 100);
        money = money / 100_000 * 100_000;
        export.Targets.Add("revenue_won", from, to, money, Markets.ReportingCurrency);
        export.Targets.Add("new_customers", from, to, Math.Max(1, Share(Total(ledger.Customers, first, last), from, to) * 106 / 100));

        var people = company.People.All;
        for (var owner = 0; owner < people.Count; owner++)
        {
            if (owner == company.People.Leaver && from > company.Story.SellerLeft) continue;
            var part = (money / people.Count / 2) + (long)((Int128)money * ledger.WonBy(owner) / Math.Max(1, total) / 2);
            export.Targets.Add("revenue_won", from, to, part / 10_000 * 10_000, Markets.ReportingCurrency, "owner", people[owner].Name);
        }
    }

    private static long Total(Func<int, long> of, int from, int to)
    {
        long total = 0;
        for (var at = from; at <= to; at++) total += of(at);
        return total;
    }

    /// <summary>The part of a total that falls on some days when business goes as season and growth say.</summary>
    private long Share(long total, int from, int to)
    {
        long share = 0;
        for (var day = from; day <= to; day++) foreach (var market in Markets.All) share += _timeline.Expected(1_000_000, day, market);
        return (long)((Int128)total * share / 1_000_000_000);
    }
}
