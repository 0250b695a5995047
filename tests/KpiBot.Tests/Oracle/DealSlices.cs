using KpiBot.Agreements;
using KpiBot.Crm;

namespace KpiBot.Tests.Oracle;

/// <summary>What filters keep of a deal: by product some of its lines (null: it is not cut by product or has none), by channel and campaign a share.</summary>
public sealed record Part(decimal? Amount, IReadOnlyList<LineItem>? Lines, decimal Share);

/// <summary>Deals as filters see them: by product the lines, by channel and campaign as the attribution rule says.</summary>
public sealed class DealSlices(Scene scene)
{
    private sealed record Origin(string? Channel, string? Campaign);

    /// <summary>Whether any of the deal meets the filters.</summary>
    public bool Keeps(Deal deal, string? stage) => Part(deal, stage, null) is not null;

    /// <summary>The same with the deal's stage of today.</summary>
    public bool Keeps(Deal deal) => Keeps(deal, deal.Stage);

    /// <summary>What of the deal meets the filters; null when nothing does. <paramref name="amount"/> stands for the deal's own amount.</summary>
    public Part? Part(Deal deal, string? stage, decimal? amount)
    {
        var lines = scene.FiltersBy(Dimensions.Product) ? scene.Links.LinesOf(deal).ToList() : [];
        var kept = lines.Where(line => Share(deal, stage, line.Product) > 0).ToList();
        if (kept.Count > 0) return new Part(null, kept, Share(deal, stage, kept[0].Product));
        var share = lines.Count > 0 ? 0 : Share(deal, stage, deal.Product);
        return share > 0 ? new Part(amount, null, share) : null;
    }

    /// <summary>Whether the deal belongs to no single product, so that what is its own cannot be cut by product.</summary>
    public bool HasSeveralProducts(Deal deal) => scene.Links.LinesOf(deal).Select(line => line.Product).Distinct().Count() > 1;

    /// <summary>The channel that decides whether the deal is marketing's: by the rule, with equal shares the original one.</summary>
    public string? Channel(Deal deal) => Owner(deal).Channel;

    /// <summary>The campaign that decides whether the deal is a campaign's, likewise.</summary>
    public string? Campaign(Deal deal) => Owner(deal).Campaign;

    private decimal Share(Deal deal, string? stage, string? product)
    {
        var origins = scene.FiltersBy(Dimensions.Channel, Dimensions.Campaign) ? Attributed(deal) : [Original(deal)];
        return (decimal)origins.Count(origin => Passes(deal, stage, product, origin)) / origins.Count;
    }

    private bool Passes(Deal deal, string? stage, string? product, Origin origin) => scene.Passes(dimension => dimension switch
    {
        Dimensions.Stage => stage,
        Dimensions.Product => product,
        Dimensions.Channel => origin.Channel,
        Dimensions.Campaign => origin.Campaign,
        _ => scene.Values.Of(deal, dimension),
    });

    private Origin Owner(Deal deal) => scene.Agreement.Attribution == Attribution.Linear ? Original(deal) : Attributed(deal)[0];

    private Origin Original(Deal deal) => new(scene.Values.Of(deal, Dimensions.Channel), scene.Values.Of(deal, Dimensions.Campaign));

    private List<Origin> Attributed(Deal deal)
    {
        var happened = scene.Links.TouchesOf(deal).Where(touch => scene.Planned(touch.At) is not null).ToList();
        var closed = deal.Status == DealStatus.Open ? DateOnly.MaxValue : scene.Planned(deal.ClosedAt) ?? DateOnly.MaxValue;
        var original = Original(deal);
        var linear = scene.Agreement.Attribution == Attribution.Linear;
        var untilClosing = happened.Where(touch => scene.Planned(touch.At) <= closed).ToList();
        var owners = scene.Agreement.Attribution switch
        {
            Attribution.FirstTouch => untilClosing.Take(1),
            Attribution.LastTouch => happened.Where(touch => scene.Planned(touch.At) <= scene.Planned(deal.CreatedAt)).TakeLast(1),
            Attribution.Linear => untilClosing,
            _ => [],
        };
        var origins = owners.Select(touch => linear ? new Origin(touch.Channel, touch.Campaign) : new Origin(touch.Channel ?? original.Channel, touch.Campaign ?? original.Campaign)).ToList();
        return origins.Count > 0 ? origins : [original];
    }
}
