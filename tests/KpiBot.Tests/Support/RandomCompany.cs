using System.Collections.Immutable;
using KpiBot.Crm;
using KpiBot.Periods;
using static KpiBot.Tests.Support.Alphabet;

namespace KpiBot.Tests.Support;

/// <summary>
/// A small, nasty company: missing and contradictory values, links that lead nowhere, several sources, currencies without rates, moments
/// around midnight beside plain days, things that lie ahead. Whole kinds of record are missing now and then.
/// </summary>
public sealed class RandomCompany
{
    private readonly Dice _dice;
    private readonly List<CrmRecord> _records = [];

    private RandomCompany(Dice dice) => _dice = dice;

    /// <summary>The company of a seed, and the day that plays today in it.</summary>
    public static (World World, DateOnly Today) Make(int seed)
    {
        var dice = new Dice(seed);
        var company = new RandomCompany(dice);
        company.Accounts();
        company.Leads();
        company.Deals();
        company._records.AddRange(RandomCustomers.Make(dice));
        company._records.AddRange(RandomMarketing.Make(dice));
        company._records.AddRange(RandomTargets.Make(dice));
        return (new World(company._records, RandomAgreement.Make(dice)), dice.Today);
    }

    private void Accounts()
    {
        foreach (var source in Sources)
        {
            foreach (var id in Alphabet.Accounts.Where(_ => _dice.Chance(65)))
            {
                _records.Add(new Account
                {
                    Source = source, Id = id, Name = _dice.Maybe(80, "Acme", "Bolt", "Cobre", "Delta"), Industry = _dice.Maybe(60, Industries), CompanySize = _dice.Maybe(50, Sizes),
                    Region = _dice.Maybe(50, Regions), Country = _dice.Maybe(60, Countries), Owner = _dice.Maybe(40, Owners), Team = _dice.Maybe(30, SalesTeams), Channel = _dice.Maybe(25, Channels),
                    CustomerSinceAt = _dice.MaybeAt(10), Dimensions = Own(20),
                });
            }
        }
    }

    private void Leads()
    {
        var dated = _dice.Chance(85);
        foreach (var i in _dice.Some(60))
        {
            var created = _dice.MaybeAt(92);
            var mql = dated ? _dice.After(created, 55, 20) : null;
            _records.Add(new Lead
            {
                Source = Source(), Id = $"l{i}", CreatedAt = created, MqlAt = _dice.Chance(10) ? created : mql, AcceptedAt = _dice.After(mql, 40, 10), RejectedAt = _dice.After(mql, 25, 15),
                RejectReason = _dice.Maybe(20, LossReasons), SqlAt = dated ? _dice.After(mql ?? created, 30, 20) : null, OpportunityAt = _dice.After(created, 10, 60),
                CustomerAt = _dice.After(created, 8, 120), FirstResponseAt = _dice.After(mql ?? created, 30, 4), Stage = _dice.Maybe(60, LeadStages),
                Channel = _dice.Maybe(85, Channels), Campaign = _dice.Maybe(50, Campaigns), Owner = _dice.Maybe(70, Owners), Team = _dice.Maybe(60, SalesTeams), Region = _dice.Maybe(40, Regions),
                Country = _dice.Maybe(50, Countries), Industry = _dice.Maybe(40, Industries), CompanySize = _dice.Maybe(40, Sizes), Role = _dice.Maybe(60, Roles), Product = _dice.Maybe(40, Products),
                DealId = _dice.Maybe(25, DealIds), AccountId = _dice.Maybe(50, Alphabet.Accounts), Dimensions = Own(40),
            });
        }
    }

    private void Deals()
    {
        var (typed, history, lines) = (_dice.Chance(70), _dice.Chance(80), _dice.Chance(60));
        foreach (var i in _dice.Some(60))
        {
            var created = _dice.MaybeAt(93);
            var status = _dice.Of(DealStatus.Open, DealStatus.Open, DealStatus.Won, DealStatus.Won, DealStatus.Lost);
            var source = Source();
            var changes = history && _dice.Chance(80) ? Changes($"d{i}", source, created) : [];
            _records.Add(new Deal
            {
                Source = source, Id = $"d{i}", Status = status, Stage = changes.Count > 0 && _dice.Chance(85) ? changes[^1].Stage : _dice.Maybe(85, DealStages), Pipeline = _dice.Maybe(60, Pipelines),
                CreatedAt = created, ClosedAt = _dice.After(created ?? _dice.At(), status == DealStatus.Open ? 10 : 92, 150), ExpectedCloseAt = Expected(), FirstContactAt = _dice.MaybeAt(25),
                StageSinceAt = _dice.MaybeAt(25), LastActivityAt = _dice.MaybeAt(30), Amount = _dice.Amount(), Currency = _dice.Currency(), CostOfGoods = _dice.Chance(55) ? _dice.Amount() : null,
                AnnualValue = _dice.Chance(50) ? _dice.Amount() : null, DealType = typed ? _dice.Maybe(85, DealTypes) : null, LossReason = _dice.Maybe(50, LossReasons),
                Channel = _dice.Maybe(35, Channels), Campaign = _dice.Maybe(25, Campaigns), Owner = _dice.Maybe(80, Owners), Team = _dice.Maybe(60, SalesTeams), Region = _dice.Maybe(40, Regions),
                Country = _dice.Maybe(40, Countries), Industry = _dice.Maybe(30, Industries), CompanySize = _dice.Maybe(30, Sizes), Product = _dice.Maybe(60, Products),
                AccountId = _dice.Maybe(75, Alphabet.Accounts), LeadId = _dice.Maybe(45, LeadIds), Dimensions = Own(30),
            });
            _records.AddRange(changes);
            if (lines && _dice.Chance(40)) _records.AddRange(Lines($"d{i}", null, source));
        }
    }

    private List<StageChange> Changes(string deal, string source, Moment? created)
    {
        var day = created is { HasTime: false } at ? DateOnly.FromDayNumber((int)at.Code) : _dice.Day();
        var changes = new List<StageChange>();
        for (var i = 0; i < 1 + _dice.Next(5); i++)
        {
            changes.Add(new StageChange { Source = source, Id = $"{deal}/{i}", DealId = _dice.Chance(3) ? "nothing" : deal, At = _dice.At(day), Stage = _dice.Of(DealStages), Amount = _dice.Chance(40) ? _dice.Amount() : null });
            day = day.AddDays(_dice.Of(0, 0, 1, 7, 30, -2));
        }

        return changes;
    }

    private IEnumerable<LineItem> Lines(string? deal, string? order, string source) => Enumerable.Range(0, 1 + _dice.Next(3)).Select(i => new LineItem
    {
        Source = source, Id = $"{deal}{order}/{i}", DealId = deal, OrderId = order, Product = _dice.Of(Products), Amount = _dice.Amount(), Currency = _dice.Currency(), Quantity = _dice.Next(5),
    });

    private static readonly string[] DealIds = [.. Enumerable.Range(0, 40).Select(i => $"d{i}"), "nothing"];

    private static readonly string[] LeadIds = [.. Enumerable.Range(0, 40).Select(i => $"l{i}"), "nothing"];

    private string Source() => _dice.Of("crm", "crm", "crm", "csv");

    private Moment? Expected() => _dice.Chance(75) ? _dice.At(_dice.Today.AddDays(_dice.Next(150) - 40)) : null;

    private ImmutableSortedDictionary<string, string> Own(int percent)
    {
        var own = ImmutableSortedDictionary<string, string>.Empty;
        return _dice.Chance(percent) ? own.Add("tier", _dice.Of(Tiers)) : own;
    }
}
