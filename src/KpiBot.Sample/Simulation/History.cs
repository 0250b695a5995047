using KpiBot.Sample.Model;
using KpiBot.Sample.Output;

namespace KpiBot.Sample.Simulation;

/// <summary>Tells the company's years once, in order of leads, then of customers, then of the books; rows go straight to the files.</summary>
internal sealed class History(Company company, Export export)
{
    /// <summary>Share of the rows that leads and deals make.</summary>
    private const double FunnelShare = 0.75;

    private const int ReportEvery = 4_096;

    private readonly Ledger _ledger = new(company);
    private readonly AccountBook _accounts = new(company.People);
    private readonly DealDesk _desk = new(company);
    private readonly Timeline _timeline = company.Timeline;

    public void Tell(IProgress<SampleProgress>? progress, CancellationToken cancellation)
    {
        export.ExchangeRates.AddAll(company);
        export.Products.AddAll();
        TellFunnel(progress, cancellation);
        TellCustomers(progress, cancellation);
        new MarketingYears(company, export, _ledger).Write();
        new Planning(company, export, _ledger).Write();
        progress?.Report(new SampleProgress(export.Rows, 1));
    }

    private void TellFunnel(IProgress<SampleProgress>? progress, CancellationToken cancellation)
    {
        var funnel = new LeadFunnel(company);
        var work = new SalesWork(company, export);
        long number = 0;
        long reported = 0;
        foreach (var arrivals in _timeline.Arrive(company.Options.Deals * 4L))
        {
            foreach (var lead in funnel.Enter(arrivals, number + 1)) Tell(lead, work);
            number += arrivals.Count;
            if (number - reported < ReportEvery) continue;
            reported = number;
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new SampleProgress(export.Rows, FunnelShare * (arrivals.Day - _timeline.Origin) / (_timeline.Until - _timeline.Origin)));
        }
    }

    private void Tell(Lead lead, SalesWork work)
    {
        if (lead.Opportunity != Clock.Never)
        {
            var dice = company.Dice(Throw.Account, -lead.Number);
            var account = _accounts.Of(lead, ref dice);
            (lead.Account, lead.Region, lead.Industry, lead.Size) = (account, account.Region, account.Industry, account.Size);
            Tell(_desk.Open(lead, account), lead, work);
        }
        if (Clock.DayOf(lead.Created) < _timeline.Start) return;
        _ledger.Note(lead);
        export.Leads.Add(lead, company.People.All[lead.Owner]);
        work.On(lead);
    }

    private void Tell(Deal deal, Lead lead, SalesWork work)
    {
        lead.Deal = deal.Number;
        if (deal.Won) Sell(deal, lead);
        if (!_timeline.Happened(deal.Created) || (deal.Closed != Clock.Never && Clock.DayOf(deal.Closed) < _timeline.Start)) return;
        _ledger.Note(deal);
        export.Deals.Add(deal, company.People.All[deal.Owner]);
        export.StageChanges.Add(deal);
        export.LineItems.Add(deal);
        work.On(deal);
    }

    private void Sell(Deal deal, Lead lead)
    {
        var day = Clock.DayOf(deal.Closed);
        lead.Customer = deal.Closed;
        if (!_timeline.Happened(deal.Closed)) return;
        deal.Account.CustomerSince = Math.Min(deal.Account.CustomerSince, deal.Closed);
        deal.Account.Sales.Add(new Sale(day, deal.Plan, deal.Yearly));
        var delivered = day == _timeline.OpeningDay ? day : day + 4 + (int)(deal.Number % 27);
        if (!Dirt.HasNoRate(deal.Number)) export.Orders.Add(deal.Account, delivered, deal.Products[0], deal.Amount, recurring: false);
    }

    private void TellCustomers(IProgress<SampleProgress>? progress, CancellationToken cancellation)
    {
        var years = new ServiceYears(company, export, _desk, _ledger);
        var life = new CustomerLife(company, export);
        foreach (var account in _accounts.All)
        {
            var dice = company.Dice(Throw.Aftermarket, -account.Number);
            _ledger.Note(account);
            var market = Markets.All[account.Market];
            export.Accounts.Add(account, Names.Account(account.Number - 1, market, account.Number % market.LegalForms.Length), company.People.All[company.SellerOn(account.Owner, _timeline.Until, account.Number)]);
            life.Live(account, years.Run(account, ref dice), ref dice);
            if (account.Number % ReportEvery != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new SampleProgress(export.Rows, FunnelShare + ((1 - FunnelShare) * account.Number / _accounts.All.Count)));
        }
    }
}
