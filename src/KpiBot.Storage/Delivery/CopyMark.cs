using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Delivery;

/// <summary>Since when the folder is a copy, kept among the registers: the run that finds it out may end before it has looked for everything.</summary>
/// <param name="At">When the copy's first run began.</param>
internal sealed record CopyMark(Instant At)
{
    private const string Kind = "folder", Id = "copied";

    public static Instant? Read(SqliteConnection connection) => RegisterTable.Find(connection, Kind, Id) is { } body ? RegisterJson.Read<CopyMark>(body).At : null;

    public static void Write(SqliteConnection connection, long now) =>
        RegisterTable.Make(connection, new(Kind, Id, RegisterJson.Write(new CopyMark(Instant.FromUnixTimeMilliseconds(now)))), now);
}
