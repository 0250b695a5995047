using KpiBot.Sync;

namespace KpiBot.Storage.Sync;

/// <summary>The landing of a source. <paramref name="Id"/> names it; <paramref name="Report"/> is what became of the last run, as JSON.</summary>
internal sealed record LandingRow(int Number, string Source, string Id, long Change, string? Report);

/// <summary>How far the reading of a stream is; the last five are of the pass under way. Instants here and below in Unix milliseconds.</summary>
/// <param name="Live">Rows that are not gone.</param>
/// <param name="Met">Rows that the latest sweep has met.</param>
internal sealed record StreamRow(
    int Number, int Landing, string Name, long? Mark, long? ReadAt, long? SweptAt, long Sweep, long? NewestAt, long? Missing, string? Problem, long Live, long Met,
    PassKind? Pass, long? PassBegan, long? PassSince, long? PassNewest, string? Token);

/// <summary>A row as it was last read.</summary>
/// <param name="Change">The landing's change in which it last changed.</param>
/// <param name="Sweep">The latest sweep that met it.</param>
/// <param name="Into">What it was merged into.</param>
/// <param name="Fields">A JSON object of texts, in the order of their names.</param>
internal sealed record LandedFields(int Stream, string Id, long Modified, long Change, long Sweep, bool Gone, string? Into, string Fields);

/// <summary>A tracked field's value from an instant on.</summary>
internal sealed record HistoryRow(int Stream, string Id, string Field, long At, string? Value);
