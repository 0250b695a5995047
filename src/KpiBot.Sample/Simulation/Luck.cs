using KpiBot.Sample.Model;

namespace KpiBot.Sample.Simulation;

/// <summary>
/// Who wins. Chances add up within a quarter until they make a won deal: the quarter's rate is then what the chances say, in a small company too.
/// </summary>
internal sealed class Luck(Company company)
{
    private const int Struck = 20;

    private readonly Dictionary<(int Quarter, bool Contested), int> _saved = [];

    /// <summary>Whether a deal that will be closed is won.</summary>
    public bool Decides(Deal deal, ref Dice dice)
    {
        var quarter = Clock.QuarterOf(Clock.DayOf(deal.Closed));
        var contested = Story.Contested(deal);
        if (!_saved.TryGetValue((quarter, contested), out var luck)) luck = dice.Below(1000);
        luck += company.Story.Struck(deal) ? Struck : Chance(deal) + company.Mood(quarter);
        _saved[(quarter, contested)] = luck % 1000;
        return luck >= 1000;
    }

    private static int Chance(Deal deal)
    {
        var (account, channel) = (deal.Account, Channels.All[deal.Channel]);
        var fit = Segments.IsIdeal(account.Industry, account.Size) ? 40 : -40;
        var known = account.CustomerSince <= deal.Created ? 50 : 0;
        return 400 + fit + known + channel.WinBonus - (account.Size * 15);
    }
}
