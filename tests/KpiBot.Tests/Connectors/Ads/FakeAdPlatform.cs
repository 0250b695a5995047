using KpiBot.Access;
using KpiBot.Connectors.Ads;
using KpiBot.Connectors.Http;
using KpiBot.Tests.Connectors.Reports;
using NodaTime;

namespace KpiBot.Tests.Connectors.Ads;

/// <summary>An ad platform's accounts, however it speaks of them.</summary>
internal abstract class FakeAdPlatform : FakeReportServer
{
    public const string First = "1234567890", Second = "2234567890";

    /// <summary>Its clock begins on July 1, 2026.</summary>
    public static readonly LocalDate Today = new(2026, 7, 1);

    public SortedDictionary<string, FakeAdAccount> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>Rows on a page, where it has pages.</summary>
    public int PageSize { get; set; } = 500;

    /// <summary>What passes: replies that a later one can follow.</summary>
    public abstract IReadOnlyList<(int Status, string Body)> Passing { get; }

    /// <summary>What it says to a token that may not read an account.</summary>
    public abstract (int Status, string Body) Denial { get; }

    public abstract AdSettings Settings { get; }

    public abstract AdConnector Connector(AdSettings? settings = null, ISourceToken? token = null);

    /// <summary>Every field that its requests named, by what is asked for.</summary>
    public abstract IReadOnlyDictionary<string, IReadOnlySet<string>> Asked { get; }

    /// <summary>The zone of an account's days.</summary>
    protected virtual string Zone => "America/Sao_Paulo";

    /// <summary>An account in reals with two campaigns over 100 days, the last of them yesterday.</summary>
    public FakeAdAccount Fill(string id = First)
    {
        var account = Accounts[id] = new FakeAdAccount("BRL", Zone);
        (account.Campaigns["11"], account.Campaigns["12"]) = ("brand-br", "Generic BR");
        for (var day = 1; day <= 100; day++)
        {
            account.Days[(Today.PlusDays(-day), "11")] = new FakeAdDay(12.34m, 1_000, 10);
            if (day % 2 == 0) account.Days[(Today.PlusDays(-day), "12")] = new FakeAdDay(100, 5_000, 20 + day);
        }

        return account;
    }

    protected static Secret Secret => Secret.Of(Token);

    /// <summary>The figures of a stretch of days, in their order.</summary>
    protected static IEnumerable<((LocalDate Day, string Campaign) Key, FakeAdDay Figures)> Between(FakeAdAccount account, LocalDate from, LocalDate to) =>
        account.Days.Where(day => day.Key.Day >= from && day.Key.Day <= to).OrderBy(day => day.Key.Day).ThenBy(day => day.Key.Campaign, StringComparer.Ordinal).Select(day => (day.Key, day.Value));
}

/// <summary>An account: its campaigns by name, and their figures by day.</summary>
internal sealed record FakeAdAccount(string Currency, string Zone)
{
    public SortedDictionary<string, string> Campaigns { get; } = new(StringComparer.Ordinal);

    public Dictionary<(LocalDate Day, string Campaign), FakeAdDay> Days { get; } = [];
}

/// <summary>Figures of a campaign on a day.</summary>
internal sealed record FakeAdDay(decimal Cost, long Impressions, long Clicks);
