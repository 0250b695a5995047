using KpiBot.Crm;

namespace KpiBot.Sync;

/// <summary>A CRM, or another service, whose records are copied. It reads pages and says what their rows mean; when what is read, kept and shown is not its concern.</summary>
public interface ICrmConnector
{
    /// <summary>The source's name in this workspace.</summary>
    string Source { get; }

    /// <summary>What it is read by.</summary>
    IReadOnlyList<StreamSpec> Streams { get; }

    /// <summary>What it cost so far to read it.</summary>
    SourceTraffic Traffic { get; }

    /// <summary>Reads a page. Waits as the source's limits ask for, and tries again where that can help; then a <see cref="SourceException"/>.</summary>
    Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation);

    /// <summary>How many rows of a stream the source has that are not gone; null where it does not say.</summary>
    Task<long?> CountAsync(StreamSpec stream, CancellationToken cancellation);

    /// <summary>What rows mean, given all that has landed.</summary>
    ITranslator TranslatorOf(ILandedRows landed);
}

/// <summary>Turns the rows of a source into records.</summary>
public interface ITranslator
{
    /// <summary>Where the source shows its records, by kind.</summary>
    IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; }

    /// <summary>What the source says of the company itself.</summary>
    SourceHome Home { get; }

    /// <summary>What the source itself says against its figures; what it said before is replaced.</summary>
    IReadOnlyList<SourceCaveat> Caveats => [];

    /// <summary>
    /// The records that a row stands for, of the stream's kinds. Their ids are the row's own, or begin with it and a slash; a later version of a row gives at least the ids that an earlier one gave.
    /// </summary>
    IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row);
}

/// <summary>What a new workspace can begin with.</summary>
/// <param name="Currency">The company's currency, ISO 4217; null where the source does not say.</param>
/// <param name="Zone">Its time zone, IANA; null where the source does not say.</param>
public sealed record SourceHome(string? Currency, string? Zone);

/// <summary>What reading a source cost.</summary>
/// <param name="Calls">Requests, repeated ones too.</param>
/// <param name="Repeated">Of them, those that repeated one that had failed.</param>
/// <param name="Waited">Time spent waiting for the source's limits.</param>
/// <param name="LeftToday">Calls that the source still allows today; null where it does not say.</param>
public sealed record SourceTraffic(long Calls, long Repeated, TimeSpan Waited, long? LeftToday)
{
    /// <summary>What the source counts against its limit of the day, as a line for a person names it.</summary>
    public string Counted { get; init; } = "calls";
}
