using DuckDB.NET.Data;
using KpiBot.Benchmarks.Data;

namespace KpiBot.Benchmarks.Duel;

/// <summary>DuckDB in this process, with every query prepared once.</summary>
internal sealed class DuckDb : IDisposable
{
    private readonly DuckDBConnection _connection;
    private readonly Dictionary<string, DuckDBCommand> _commands = new(StringComparer.Ordinal);

    public DuckDb(BenchData data)
    {
        _connection = new DuckDBConnection($"Data Source={data.DuckDb};ACCESS_MODE=READ_ONLY");
        _connection.Open();
        DuckDbCopy.Run(_connection, DuckDbCopy.ConnectionSettings);
    }

    /// <summary>The rows of a query: a key and numbers.</summary>
    public List<(string Key, decimal?[] Numbers)> Ask(string sql)
    {
        if (!_commands.TryGetValue(sql, out var command))
        {
            _commands[sql] = command = _connection.CreateCommand();
            command.CommandText = sql;
            command.Prepare();
        }

        using var reader = command.ExecuteReader();
        var rows = new List<(string, decimal?[])>();
        while (reader.Read())
        {
            var numbers = new decimal?[reader.FieldCount - 1];
            for (var i = 0; i < numbers.Length; i++) numbers[i] = reader.IsDBNull(i + 1) ? null : Convert.ToDecimal(reader.GetValue(i + 1), System.Globalization.CultureInfo.InvariantCulture);
            rows.Add((reader.GetString(0), numbers));
        }

        return rows;
    }

    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
        _connection.Dispose();
    }
}
