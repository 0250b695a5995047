using KpiBot.Answers;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Digests;

/// <summary>For whom a digest is put together; decides which sections it has where nobody chose them. How each promise stands is told to all.</summary>
public enum DigestAudience
{
    /// <summary>The two teams together.</summary>
    Both,

    /// <summary>Marketing: its promise, hand-over, economics.</summary>
    Marketing,

    /// <summary>Sales: its promise, hand-over, pipeline.</summary>
    Sales,

    /// <summary>Management: pace, economics, customers.</summary>
    Management,
}

/// <summary>How a channel's digest looks: settings, equal when all of them are.</summary>
public sealed record DigestLook
{
    private static readonly Dictionary<DigestAudience, Roll<DigestSection>> OfAudience = new()
    {
        [DigestAudience.Both] = [.. Enum.GetValues<DigestSection>()],
        [DigestAudience.Marketing] = [DigestSection.Pace, DigestSection.MarketingPromise, DigestSection.HandOver, DigestSection.Pipeline, DigestSection.Economics, DigestSection.Watched],
        [DigestAudience.Sales] = [DigestSection.Pace, DigestSection.SalesPromise, DigestSection.HandOver, DigestSection.Pipeline, DigestSection.Customers, DigestSection.Watched],
        [DigestAudience.Management] = [DigestSection.Pace, DigestSection.MarketingPromise, DigestSection.SalesPromise, DigestSection.Pipeline, DigestSection.Economics, DigestSection.Customers],
    };

    /// <summary>The language it is written in.</summary>
    public Language Language { get; init; }

    /// <summary>Whom it is for.</summary>
    public DigestAudience Audience { get; init; }

    /// <summary>The sections it has; null: those of its audience. Their order is always the same.</summary>
    public Roll<DigestSection>? Sections { get; init; }

    /// <summary>IANA id of the zone that instants are told in; null: the workspace's. Business days are the workspace's always, or figures would differ from answers.</summary>
    public string? Zone { get; init; }

    /// <summary>How money is written.</summary>
    public MoneyFormat Money { get; init; }

    /// <summary>Whether it has a chart.</summary>
    public bool Charts { get; init; } = true;

    /// <summary>Whether it has a section.</summary>
    public bool Has(DigestSection section) => (Sections ?? OfAudience[Audience]).Contains(section);
}

/// <summary>What may stand where the digest is posted, decided when it is (<see cref="Access.Policy"/>).</summary>
/// <param name="MayTell">Whether a KPI's figure may.</param>
/// <param name="MayList">Whether names of customers may.</param>
public sealed record DigestRights(Func<string, bool> MayTell, bool MayList)
{
    /// <summary>Everything: for whoever runs the program.</summary>
    public static DigestRights All { get; } = new(_ => true, MayList: true);
}
