using KpiBot.Crm;
using KpiBot.Facts;

namespace KpiBot.Kpis.Calculations;

/// <summary>The shares of a deal's touches (linear attribution) that the filters allow: by channel or campaign where that is the breakdown, else together.</summary>
internal sealed class Shares(Frame frame)
{
    private readonly Snapshot _data = frame.Data;
    private readonly bool[]? _channels = frame.AllowedOf(Dimensions.Channel);
    private readonly bool[]? _campaigns = frame.AllowedOf(Dimensions.Campaign);
    private readonly string? _by = frame.Group.Dimension;
    private readonly List<Share> _shares = [];

    /// <summary>A deal that is not cut by what touched it.</summary>
    public static IReadOnlyList<Share> Any { get; } = [new(0, 1, 1)];

    /// <summary>A deal's shares; without touches its own channel and campaign have all of it. Valid until the next deal.</summary>
    public IReadOnlyList<Share> Of(int deal)
    {
        _shares.Clear();
        if (_data.Credits.TryGetValue(deal, out var credits)) foreach (var (channel, campaign) in credits) Add(channel, campaign, credits.Length);
        else Add(_data.Deals.Own(Dimensions.Channel)?[deal] ?? 0, _data.Deals.Own(Dimensions.Campaign)?[deal] ?? 0, 1);
        return _shares;
    }

    private void Add(int channel, int campaign, int parts)
    {
        if ((_channels is not null && !_channels[channel]) || (_campaigns is not null && !_campaigns[campaign])) return;
        var code = _by switch { Dimensions.Channel => channel, Dimensions.Campaign => campaign, _ => 0 };
        var known = _shares.FindIndex(share => share.Code == code);
        if (known < 0) _shares.Add(new(code, 1, parts));
        else _shares[known] = _shares[known] with { Times = _shares[known].Times + 1 };
    }
}

/// <summary>So many of so many equal parts of a deal.</summary>
internal readonly record struct Share(int Code, int Times, int Parts);
