using KpiBot.Periods;
using KpiBot.Storage.Model;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Records;

/// <summary>
/// Keeps on leads and deals what their activities say, so that no question ever reads the activities: the first human response to a lead
/// since its hand-over (instants only, for a day has no hour), and the latest activity of a deal that took place (a day
/// counts from its midnight in UTC where it meets an instant).
/// Only rows that changed, or whose activities did, are looked at.
/// </summary>
internal static class ActivityStamps
{
    private static readonly int EpochDay = new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Remembers, for the rest of the connection's life, what activities were taken away from.</summary>
    public static void Watch(SqliteConnection connection) => connection.Execute("""
        CREATE TEMP TABLE "Left" ("LeadId" TEXT, "DealId" TEXT);
        CREATE TEMP TRIGGER "Leaves" AFTER UPDATE OF "LeadId", "DealId" ON main."Activity"
        WHEN OLD."LeadId" IS NOT NEW."LeadId" OR OLD."DealId" IS NOT NEW."DealId"
        BEGIN INSERT INTO "Left" VALUES (OLD."LeadId", OLD."DealId"); END;
        """);

    /// <summary>Brings the stamps of a source up to date with what the revision changed; a row whose stamp moved belongs to the revision too.</summary>
    public static void Refresh(SqliteConnection connection, int source, long revision)
    {
        if (connection.Scalar("SELECT 1 FROM \"Activity\" LIMIT 1") is null) return;
        Stamp(connection, source, revision, "Lead", "LeadId", RecordMapping.FirstActivityAt, $"""
            SELECT min(a."At") FROM "Activity" a WHERE a."SourceNumber" = t."SourceNumber" AND a."LeadId" = t."Id" AND {RecordMapping.FirstResponses}
            AND a."At" >= coalesce(t."MqlAt", t."CreatedAt") AND coalesce(t."MqlAt", t."CreatedAt") >= {Moment.FirstInstant}
            """);
        Stamp(connection, source, revision, "Deal", "DealId", RecordMapping.LatestActivityAt, $"""
            SELECT a."At" FROM "Activity" a WHERE a."SourceNumber" = t."SourceNumber" AND a."DealId" = t."Id" AND {RecordMapping.DealWork} AND a."At" IS NOT NULL
            ORDER BY CASE WHEN a."At" < {Moment.FirstInstant} THEN (a."At" - {EpochDay}) * {TimeSpan.MillisecondsPerDay} ELSE a."At" END DESC, a."At" DESC LIMIT 1
            """);
    }

    private static void Stamp(SqliteConnection connection, int source, long revision, string table, string reference, string column, string value)
    {
        using var rows = new Statement(connection, $"""
            SELECT t."Key", t."Revision", t."{column}", ({value}) FROM "{table}" t WHERE t."Key" IN (
                SELECT "Key" FROM "{table}" WHERE "SourceNumber" = ?1 AND "Revision" = ?2
                UNION SELECT "Key" FROM "{table}" WHERE "SourceNumber" = ?1 AND "Id" IN (
                    SELECT "{reference}" FROM "Activity" WHERE "SourceNumber" = ?1 AND "Revision" = ?2 UNION SELECT "{reference}" FROM "Left"))
            """);
        rows.Bind(1, source);
        rows.Bind(2, revision);
        var moved = new List<(long Key, bool IsOfRevision, long? Stamp)>();
        while (rows.Step())
        {
            var stamp = rows.IntegerOrNull(3);
            if (stamp != rows.IntegerOrNull(2)) moved.Add((rows.Integer(0), rows.Integer(1) == revision, stamp));
        }

        // Naming the revision costs an update of its index, which a row of this revision does not need.
        using var set = new Statement(connection, $"UPDATE \"{table}\" SET \"{column}\" = ?2 WHERE \"Key\" = ?1");
        using var setAndRevise = new Statement(connection, $"UPDATE \"{table}\" SET \"{column}\" = ?2, \"Revision\" = ?3 WHERE \"Key\" = ?1");
        setAndRevise.Bind(3, revision);
        foreach (var (key, isOfRevision, stamp) in moved)
        {
            var update = isOfRevision ? set : setAndRevise;
            update.Bind(1, key);
            if (stamp is { } code) update.Bind(2, code);
            else update.BindNull(2);
            update.Run();
        }
    }
}
