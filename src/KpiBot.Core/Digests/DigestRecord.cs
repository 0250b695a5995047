using System.Globalization;
using KpiBot.Delivery;
using KpiBot.Periods;

namespace KpiBot.Digests;

/// <summary>What a digest said, so that the next one can say what has changed of it since.</summary>
/// <param name="Subscription">Id of the subscription that it was posted by.</param>
/// <param name="Day">The day it was for: with the subscription, its slot.</param>
/// <param name="Figures">The figures of closed days.</param>
public sealed record DigestRecord(string Subscription, DateOnly Day, Roll<PublishedFigure> Figures);

/// <summary>A figure as it was published.</summary>
/// <param name="Kpi">Id.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Value">Unrounded; null for none.</param>
public sealed record PublishedFigure(string Kpi, DateOnly From, DateOnly To, decimal? Value);

/// <summary>The last digests that were posted.</summary>
public sealed class DigestRecords(IRegisters registers)
{
    private readonly IRegister<DigestRecord> _records = registers.Of<DigestRecord>("digest.record");

    /// <summary>The last one of a subscription before a day; null when there is none.</summary>
    public async Task<DigestRecord?> LastAsync(string subscription, DateOnly before, CancellationToken cancellation) =>
        (await _records.AllAsync($"{subscription} ", cancellation)).Select(entry => entry.Value).LastOrDefault(record => record.Day < before);

    /// <summary>Keeps one, to be stored with the messages that say it.</summary>
    public RegisterWrite Keep(DigestRecord record) => _records.Put(string.Create(CultureInfo.InvariantCulture, $"{record.Subscription} {record.Day:yyyy-MM-dd}"), record);
}
