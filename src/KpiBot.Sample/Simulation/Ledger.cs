using KpiBot.Sample.Model;

namespace KpiBot.Sample.Simulation;

/// <summary>Sums that costs and targets are made of; money in cents of a dollar.</summary>
internal sealed class Ledger(Company company)
{
    private readonly Dictionary<(int Month, int Market), long> _wonByMonth = [];
    private readonly Dictionary<int, long> _wonByQuarter = [];
    private readonly Dictionary<int, long> _wonByOwner = [];
    private readonly Dictionary<int, long> _qualifiedByMonth = [];
    private readonly Dictionary<int, long> _customersByQuarter = [];

    public long Won(int quarter) => _wonByQuarter.GetValueOrDefault(quarter);

    public long WonBy(int owner) => _wonByOwner.GetValueOrDefault(owner);

    public long WonIn(int month, int market) => _wonByMonth.GetValueOrDefault((month, market));

    public long Qualified(int month) => _qualifiedByMonth.GetValueOrDefault(month);

    public long Customers(int quarter) => _customersByQuarter.GetValueOrDefault(quarter);

    public void Note(Deal deal)
    {
        var day = deal.Closed == Clock.Never ? int.MaxValue : Clock.DayOf(deal.Closed);
        if (!deal.Won || day < company.Timeline.Start || day > company.Timeline.Until) return;
        var dollars = company.Rates.Dollars(deal.Amount, deal.Account.Market, day);
        Add(_wonByMonth, (Clock.MonthOf(day), deal.Account.Market), dollars);
        Add(_wonByQuarter, Clock.QuarterOf(day), dollars);
        Add(_wonByOwner, deal.Owner, dollars);
    }

    public void Note(Lead lead)
    {
        if (company.Timeline.Happened(lead.Qualified)) Add(_qualifiedByMonth, Clock.MonthOf(Clock.DayOf(lead.Qualified)), 1);
    }

    public void Note(Account account)
    {
        if (company.Timeline.Happened(account.CustomerSince)) Add(_customersByQuarter, Clock.QuarterOf(Clock.DayOf(account.CustomerSince)), 1);
    }

    private static void Add<T>(Dictionary<T, long> sums, T key, long value)
        where T : notnull => sums[key] = sums.GetValueOrDefault(key) + value;
}
