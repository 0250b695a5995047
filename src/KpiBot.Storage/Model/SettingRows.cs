namespace KpiBot.Storage.Model;

/// <summary>A source that was imported. <paramref name="AsOf"/> in Unix milliseconds; <paramref name="Skipped"/> is a JSON object of rows by kind, <paramref name="Links"/> one of link templates by kind, <paramref name="Copy"/> what is known of a synced one's copy.</summary>
internal sealed record SourceRow(int Number, string Name, long AsOf, string Skipped, string Links, string? Copy);

/// <summary>A committed change of the workspace. <paramref name="At"/> in Unix milliseconds; <paramref name="Cause"/> says what changed it.</summary>
internal sealed record RevisionRow(long Number, long At, string Cause);

/// <summary>Something that was taken in, by its digest. <paramref name="Until"/>, in Unix milliseconds, is when it may be forgotten; null: never.</summary>
internal sealed record TakenRow(string Digest, long? Until);

/// <summary>A version of the agreement, whole; never updated. <paramref name="At"/> in Unix milliseconds.</summary>
internal sealed record AgreementRow(int Number, long At, string By, string Json);
