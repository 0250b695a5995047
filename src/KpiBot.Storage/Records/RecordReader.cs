using KpiBot.Crm;
using KpiBot.Storage.Settings;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Records;

/// <summary>Reads single records: the rows behind a number.</summary>
internal static class RecordReader
{
    public static IReadOnlyList<CrmRecord> Read(SqliteConnection connection, RecordKind kind, IReadOnlyList<long> keys)
    {
        var sources = SettingsTables.Sources(connection).ToDictionary(source => (long)source.Number, source => source.Name);
        var table = RecordTable.Of(kind);
        using var row = new Statement(connection, table.Select);
        var records = new List<CrmRecord>(keys.Count);
        foreach (var key in keys)
        {
            row.Bind(1, key);
            if (row.Step()) records.Add(table.Read(row, sources[row.Integer(0)]));
            row.Reset();
        }

        return records;
    }
}
