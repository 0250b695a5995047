using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Ads;

/// <summary>An ad platform: what it is asked, and where its answers hold what is kept. The rest is the same for all.</summary>
internal interface IAdPlatform : IDisposable
{
    /// <summary>What it cost so far to read it.</summary>
    SourceTraffic Traffic { get; }

    /// <summary>How many days it is asked for at once.</summary>
    int DaysAtOnce { get; }

    /// <summary>An account.</summary>
    Task<AdAccount> AccountAsync(string account, CancellationToken cancellation);

    /// <summary>An account's campaigns by name, those that are over too: their cost stays.</summary>
    Task<AdPage<AdCampaign>> CampaignsAsync(string account, string? token, CancellationToken cancellation);

    /// <summary>The figures of an account's campaigns on every day of a stretch, both ends included. What has none may be absent; one that cannot be read is a <see cref="FormatException"/>.</summary>
    Task<AdPage<AdDay>> DaysAsync(string account, LocalDate from, LocalDate to, string? token, CancellationToken cancellation);
}

/// <summary>One page of an answer, and where the next begins; null at the end.</summary>
internal sealed record AdPage<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>An account: its currency, ISO 4217, and the zone of its days, IANA.</summary>
internal sealed record AdAccount(string? Currency, string? Zone);

/// <summary>A campaign by name, and the name that its links carry into the CRM, <c>utm_campaign</c>, where they are known to carry one.</summary>
internal sealed record AdCampaign(string Id, string Name, string? Utm = null);

/// <summary>A campaign on a day: cost in the account's currency, times shown, clicks; and its name where the figures bring it along.</summary>
internal sealed record AdDay(LocalDate Day, string Campaign, decimal? Cost, long? Impressions, long? Clicks, string? Name = null);
