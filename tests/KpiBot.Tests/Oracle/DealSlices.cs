using KpiBot.Agreements;
using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>A share of a deal's money: of one of its lines, and as much of it as the filters keep.</summary>
public sealed record Part(decimal? Amount, string? Currency, decimal Share, LineItem? Line);

/// <summary>Deals as filters see them: by product the lines, by channel and campaign as the attribution rule says.</summary>
public sealed class DealSlices(Scene scene)
{
    private sealed record Origin(string? Channel, string? Campaign);

    /// <summary>Whether any of the deal meets the filters.</summary>
    public bool Keeps(Deal deal, string? stage) => Parts(deal, stage, null).Count > 0;

    /// <summary>The same with the deal's stage of today.</summary>
    public bool Keeps(Deal deal) => Keeps(deal, deal.Stage);

    /// <summary>What of the deal's money meets the filters; <paramref name="amount"/> stands for the deal's own amount.</summary>
    public IReadOnlyList<Part> Parts(Deal deal, string? stage, decimal? amount)
    {
        var lines = scene.FiltersBy(Dimensions.Product) ? scene.Links.LinesOf(deal).ToList() : [];
        var wholes = lines.Count > 0
            ? lines.ConvertAll<(string? Product, Part Part)>(line => (line.Product, new Part(line.Amount, line.Currency, 1, line)))
            : [(deal.Product, new Part(amount, deal.Currency, 1, null))];
        var origins = Origins(deal);
        var kept = from whole in wholes
                   let share = origins.Count(origin => Passes(deal, stage, whole.Product, origin))
                   where share > 0
                   select whole.Part with { Share = (decimal)share / origins.Count };
        return [.. kept];
    }

    /// <summary>The shares of the deal that have a campaign and meet the filters.</summary>
    public decimal CampaignShare(Deal deal)
    {
        var origins = Attributed(deal);
        var kept = origins.Count(origin => origin.Campaign is not null && Passes(deal, deal.Stage, deal.Product, origin));
        return (decimal)kept / origins.Count;
    }

    private bool Passes(Deal deal, string? stage, string? product, Origin origin) => scene.Passes(dimension => dimension switch
    {
        Dimensions.Stage => stage,
        Dimensions.Product => product,
        Dimensions.Channel => origin.Channel,
        Dimensions.Campaign => origin.Campaign,
        _ => scene.Values.Of(deal, dimension),
    });

    private List<Origin> Origins(Deal deal) => scene.FiltersBy(Dimensions.Channel, Dimensions.Campaign) ? Attributed(deal) : [Original(deal)];

    private Origin Original(Deal deal) => new(scene.Values.Of(deal, Dimensions.Channel), scene.Values.Of(deal, Dimensions.Campaign));

    private List<Origin> Attributed(Deal deal)
    {
        var happened = scene.Links.TouchesOf(deal).Where(touch => scene.Day(touch.At) is not null).ToList();
        var closed = deal.Status == DealStatus.Open ? scene.Today : scene.Day(deal.ClosedAt) ?? scene.Today;
        var created = scene.Day(deal.CreatedAt) ?? scene.Today;
        var untilClosing = happened.Where(touch => scene.Day(touch.At) <= closed).ToList();
        var owners = scene.Agreement.Attribution switch
        {
            Attribution.FirstTouch => untilClosing.Take(1),
            Attribution.LastTouch => happened.Where(touch => scene.Day(touch.At) <= created).TakeLast(1),
            Attribution.Linear => untilClosing,
            _ => [],
        };
        var origins = owners.Select(touch => new Origin(touch.Channel, touch.Campaign)).ToList();
        return origins.Count > 0 ? origins : [Original(deal)];
    }
}
