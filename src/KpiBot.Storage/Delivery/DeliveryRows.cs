using KpiBot.Delivery;

namespace KpiBot.Storage.Delivery;

/// <summary>The folder as this database knows it; one row. Instants here and below in Unix milliseconds.</summary>
/// <param name="Number">Always 1.</param>
/// <param name="Run">Counts the runs of the program; fences off those before.</param>
/// <param name="Token">Names the last run, as the file beside does.</param>
/// <param name="Path">Where the folder was.</param>
/// <param name="Salt">Secret from which the ids of deliveries are made.</param>
/// <param name="Since">When the database was made.</param>
internal sealed record FolderRow(int Number, long Run, string Token, string Path, byte[] Salt, long Since);

/// <summary>An arrival that is not handled yet; gone once it is.</summary>
/// <param name="Position">Whose turn it is: the lowest first.</param>
/// <param name="InDoubt">Whether another copy of the folder may have answered it.</param>
/// <param name="Claims">How often it was given out; the fence.</param>
/// <param name="FreeAt">When it may be given out (again).</param>
/// <param name="Reason">Why it was set aside; null while it is not. Then its body is gone.</param>
internal sealed record ArrivalRow(
    long Number, string Platform, string Team, string Channel, string? Thread, byte[] Body, long At, long Position, bool InDoubt, int Claims, long FreeAt, string? Reason);

/// <summary>By what a repeat is known.</summary>
internal sealed record ArrivalKeyRow(byte[] Digest, long At);

/// <summary>A delivery. <paramref name="Payload"/> is empty once it is sent.</summary>
internal sealed record DeliveryRow(
    long Number, string Id, string Platform, string Team, string Key, MessageKind Kind, string Channel, string? Thread, byte[] Payload, string? Replaces,
    long CreatedAt, long? FirstTriedAt, long ChangedAt, DeliveryStatus Status, int Attempts, int Absences, string? Reason, string? MessageId, bool Told);

/// <summary>A question that a conversation remembers. The thread is empty where there is none, as an index wants it.</summary>
/// <param name="At">When it was stored.</param>
/// <param name="Helpful">What somebody thought of the answer, the last of them; null when nobody said.</param>
/// <param name="Reason">Why it was not.</param>
internal sealed record TurnRow(long Number, long? After, string Platform, string Team, string Channel, string Thread, string Question, string Day, long At, bool? Helpful, string? Reason);

/// <summary>What an installation calls its platform with, sealed.</summary>
internal sealed record CredentialRow(string Platform, string Team, byte[] Sealed, long ChangedAt);

/// <summary>An installation whose credentials failed.</summary>
internal sealed record LockedInstallationRow(string Platform, string Team, string Why, long At, bool Told);

/// <summary>Something that is kept.</summary>
/// <param name="Body">As JSON.</param>
internal sealed record RegisterRow(string Kind, string Id, string Body, long ChangedAt);
