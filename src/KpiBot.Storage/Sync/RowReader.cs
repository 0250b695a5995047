using KpiBot.Storage.Sqlite;
using KpiBot.Sync;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Sync;

/// <summary>Reads rows back, one after the other.</summary>
internal static class RowReader
{
    public static IEnumerable<LandedRow> Rows(SqliteConnection connection, int stream, long after)
    {
        using var rows = new Statement(connection, after == 0
            ? "SELECT \"Id\", \"Modified\", \"Fields\", \"Gone\" FROM \"Rows\" WHERE \"Stream\" = ?1 ORDER BY \"Id\""
            : "SELECT \"Id\", \"Modified\", \"Fields\", \"Gone\" FROM \"Rows\" WHERE \"Stream\" = ?1 AND \"Change\" > ?2 ORDER BY +\"Id\"");
        using var history = new Statement(connection, "SELECT \"Field\", \"At\", \"Value\" FROM \"History\" WHERE \"Stream\" = ?1 AND \"Id\" = ?2 ORDER BY \"At\", \"Field\"");
        rows.Bind(1, stream);
        if (after > 0) rows.Bind(2, after);
        while (rows.Step())
        {
            var id = rows.String(0);
            yield return new LandedRow(id, Instant.FromUnixTimeTicks(rows.Integer(1)), FieldsJson.Read(rows.Text(2)), History(history, stream, id), rows.Integer(3) != 0);
        }
    }

    public static IReadOnlyDictionary<string, string> Merged(SqliteConnection connection, int stream, long after) => connection.Query(
        "SELECT \"Id\", \"Into\" FROM \"Rows\" WHERE \"Stream\" = $stream AND \"Change\" > $after AND \"Into\" IS NOT NULL",
        row => (Id: row.GetString(0), Into: row.GetString(1)),
        ("$stream", stream), ("$after", after)).ToDictionary(entry => entry.Id, entry => entry.Into);

    private static List<FieldChange> History(Statement history, int stream, string id)
    {
        history.Bind(1, stream);
        history.Bind(2, id);
        List<FieldChange>? changes = null;
        while (history.Step()) (changes ??= []).Add(new FieldChange(history.String(0), Instant.FromUnixTimeTicks(history.Integer(1)), history.IsNull(2) ? null : history.String(2)));
        history.Reset();
        return changes ?? [];
    }
}
