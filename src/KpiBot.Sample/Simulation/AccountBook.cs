using KpiBot.Sample.Model;

namespace KpiBot.Sample.Simulation;

/// <summary>Every account, in the order in which they came in.</summary>
internal sealed class AccountBook(People people)
{
    /// <summary>Opportunities that are a new company's, in thousandths; the others come from companies that are known.</summary>
    private const int Newcomers = 262;

    private readonly List<Account>[] _byMarket = [.. Markets.All.Select(_ => new List<Account>())];

    public List<Account> All { get; } = [];

    /// <summary>The account of a lead that became an opportunity; a known one lends the lead what it is.</summary>
    public Account Of(Lead lead, ref Dice dice)
    {
        var known = _byMarket[lead.Market];
        return known.Count == 0 || dice.Chance(Newcomers) ? Open(lead) : dice.Of(known);
    }

    private Account Open(Lead lead)
    {
        var account = new Account
        {
            Number = All.Count + 1,
            Market = lead.Market,
            Region = lead.Region,
            Industry = lead.Industry,
            Size = lead.Size,
            Channel = lead.Channel,
            Owner = people.Seller(lead.Market, _byMarket[lead.Market].Count),
        };
        All.Add(account);
        _byMarket[lead.Market].Add(account);
        return account;
    }
}
