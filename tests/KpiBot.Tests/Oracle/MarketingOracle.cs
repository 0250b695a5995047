using KpiBot.Agreements;
using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>What marketing spends, what its media yield, and what deals it brought.</summary>
public static class MarketingOracle
{
    private static readonly Answer NotConnected = Answer.None("not_connected");

    private static readonly string[] WellKnownWeb = ["search", "social", "direct", "referral", "display", "email"];

    /// <summary>Spend of the classes in P; without a value of a dimension it is <c>(unallocated)</c>.</summary>
    public static Answer Spend(Scene scene, Func<Spend, bool> wanted)
    {
        if (!scene.World.Has<Spend>()) return NotConnected;
        var purse = scene.Purse();
        foreach (var spend in scene.World.All<Spend>().Where(spend => wanted(spend) && Keeps(scene, spend) && scene.Counts(spend.At)))
        {
            purse.Add(spend.Amount, spend.Currency, scene.Day(spend.At)!.Value);
        }

        return Answer.Money(purse).With(scene, purse.Records);
    }

    public static bool IsMarketing(Spend spend) => spend.Class < CostClass.SalesSalaries;

    public static bool IsAdvertising(Spend spend) => spend.Class == CostClass.Advertising;

    /// <summary><c>cost_per_lead</c>, <c>cost_per_mql</c></summary>
    public static Answer CostPer(Scene scene, string kpi) => Divide(scene, scene.Also("marketing_spend"), scene.Also(kpi));

    /// <summary>One figure by another, over the rows in P that have both.</summary>
    public static Answer Figures<T>(Scene scene, Func<T, bool> wanted, Func<T, KpiBot.Periods.Moment?> at, Func<T, string, string?> value, Func<T, long?> upper, Func<T, long?> lower) where T : CrmRecord
    {
        if (!scene.World.Has<T>()) return NotConnected;
        var rows = scene.World.All<T>().Where(row => wanted(row) && scene.Passes(dimension => value(row, dimension)) && scene.Counts(at(row))).ToList();
        var whole = rows.Where(row => upper(row) is not null && lower(row) is not null).ToList();
        scene.Excluded.Add("no_figure", rows.Count - whole.Count);
        return Answer.Ratio(whole.Sum(upper), whole.Sum(lower)).With(scene, whole.Count);
    }

    public static string? Of(AdResult row, string dimension) => dimension == Dimensions.Channel ? row.Channel : row.Campaign;

    public static string? Of(EmailResult row, string dimension) => row.Campaign;

    public static Answer Sessions(Scene scene)
    {
        if (!scene.World.Has<WebTraffic>()) return NotConnected;
        var rows = scene.World.All<WebTraffic>().Where(row => scene.Passes(dimension => Of(row, dimension)) && scene.Counts(row.At)).ToList();
        scene.Excluded.Add("no_figure", rows.Count(row => row.Sessions is null));
        var none = rows.Count > 0 && rows.TrueForAll(row => row.Sessions is null);
        return (none ? Answer.None("no_amounts") : Answer.Of(rows.Sum(row => row.Sessions ?? 0))).With(scene, rows.Count);
    }

    public static Answer VisitorToLead(Scene scene)
    {
        if (!scene.World.Has<Lead>() || !scene.World.Has<WebTraffic>()) return NotConnected;
        var sessions = Sessions(scene);
        var leads = LeadOracle.Kept(scene).Where(lead => IsWeb(scene.Agreement, lead.Channel)).Count(lead => scene.Counts(lead.CreatedAt));
        return Answer.Ratio(leads, sessions.Value).With(scene, leads + sessions.Records);
    }

    /// <summary>Money of deals that marketing channels own, as the attribution rule says.</summary>
    public static Answer Sourced(Scene scene, bool won)
    {
        if (!scene.World.All<Deal>().Any(deal => scene.Slices.Channel(deal) is not null)) return NotConnected;
        return ShareOf(scene, won, (deal, _) => IsMarketing(scene.Agreement, scene.Slices.Channel(deal)));
    }

    /// <summary>Deals with a touch of deal, lead or account by the day they are counted on.</summary>
    public static Answer Influenced(Scene scene, bool won)
    {
        if (!scene.World.Has<Deal>() || !scene.World.Has<Touch>()) return NotConnected;
        return ShareOf(scene, won, (deal, day) => scene.World.All<Touch>().Any(touch => Touches(scene, touch, deal) && scene.Day(touch.At) <= day));
    }

    /// <summary>A channel that marketing answers for.</summary>
    public static bool IsMarketing(Agreement agreement, string? channel) =>
        agreement.MarketingChannels.Count > 0 ? channel is not null && Among(agreement.MarketingChannels, channel) : channel is not null && !Among(agreement.SalesChannels, channel);

    public static Answer Divide(Scene scene, Answer upper, Answer lower)
    {
        scene.Excluded.Add(upper);
        scene.Excluded.Add(lower);
        var answer = Answer.Missing(lower.Value, upper, lower) ?? Answer.Ratio(upper.Value, lower.Value);
        var whole = answer.With(scene, upper.Records + lower.Records);
        return upper.Excluded is null || lower.Excluded is null ? whole with { Excluded = null } : whole;
    }

    private static Answer ShareOf(Scene scene, bool won, Func<Deal, DateOnly, bool> belongs)
    {
        var (mine, all, count) = (scene.Purse(), scene.QuietPurse(), 0);
        foreach (var deal in scene.KeptDeals().Where(deal => !won || deal.Status == DealStatus.Won))
        {
            var at = won ? deal.ClosedAt : deal.CreatedAt;
            if (at is null && belongs(deal, scene.Today)) scene.Excluded.Add("no_date");
            if (scene.Day(at) is not { } day || !scene.InPeriod(day)) continue;
            scene.AddAmount(all, deal, day);
            if (!belongs(deal, day)) continue;
            scene.AddAmount(mine, deal, day);
            count++;
        }

        return Answer.Money(mine).With(scene, count, ("share", Answer.Ratio(mine.Total, all.Total).Value));
    }

    private static bool Touches(Scene scene, Touch touch, Deal deal) =>
        touch.Source == deal.Source
        && (touch.DealId == deal.Id
            || (touch.LeadId is not null && touch.LeadId == scene.Links.LeadOf(deal)?.Id)
            || (touch.AccountId is not null && touch.AccountId == deal.AccountId));

    private static bool Keeps(Scene scene, Spend spend) => scene.Passes(
        dimension => dimension switch
        {
            Dimensions.Channel => spend.Channel,
            Dimensions.Campaign => spend.Campaign,
            Dimensions.Region => spend.Region,
            _ => spend.Country,
        },
        Dimensions.Unallocated);

    private static string? Of(WebTraffic row, string dimension) => dimension switch
    {
        Dimensions.Channel => row.Channel,
        Dimensions.Campaign => row.Campaign,
        _ => row.Country,
    };

    private static bool IsWeb(Agreement agreement, string? channel) =>
        channel is not null && (agreement.WebChannels.Count > 0 ? Among(agreement.WebChannels, channel) : WellKnownWeb.Any(Folding.FoldType(channel).Contains));

    private static bool Among(IEnumerable<string> channels, string channel) => channels.Any(other => Folding.Fold(other) == Folding.Fold(channel));
}
