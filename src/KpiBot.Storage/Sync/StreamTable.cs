using KpiBot.Storage.Sqlite;
using KpiBot.Sync;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage.Sync;

/// <summary>What is stored of a stream: its state, how many of its rows are there, and how many its latest sweep has met.</summary>
internal sealed record StreamTable(int Number, StreamState State, long Live, long Met)
{
    private const string Columns = """
        "Mark", "ReadAt", "SweptAt", "Sweep", "NewestAt", "Missing", "Problem", "Pass", "PassBegan", "PassSince", "PassNewest", "Token", "Live", "Met"
        """;

    /// <summary>The streams of a landing by their names.</summary>
    public static Dictionary<string, StreamTable> Of(SqliteConnection connection, int landing) => connection.Query(
        $"SELECT \"Number\", \"Name\", {Columns} FROM \"Streams\" WHERE \"Landing\" = $landing",
        row => (Name: row.GetString(1), Table: new StreamTable(row.GetInt32(0), StateOf(row), row.GetInt64(14), row.GetInt64(15))),
        ("$landing", landing)).ToDictionary(entry => entry.Name, entry => entry.Table);

    /// <summary>A stream that is met for the first time.</summary>
    public static StreamTable Add(SqliteConnection connection, int landing, string name)
    {
        connection.Execute("INSERT INTO \"Streams\" (\"Landing\", \"Name\", \"Sweep\", \"Live\", \"Met\") VALUES ($landing, $name, 0, 0, 0)", ("$landing", landing), ("$name", name));
        return new StreamTable((int)(long)connection.Scalar("SELECT last_insert_rowid()")!, new StreamState(), 0, 0);
    }

    /// <summary>The same with another state and so many rows more, and so many more met by the sweep; another sweep begins with none.</summary>
    public StreamTable After(StreamState state, long added, long met) =>
        this with { State = state, Live = Live + added, Met = (state.Sweep == State.Sweep ? Met : 0) + met };

    public void Save(SqliteConnection connection) => connection.Execute(
        """
        UPDATE "Streams" SET "Mark" = $mark, "ReadAt" = $readAt, "SweptAt" = $sweptAt, "Sweep" = $sweep, "NewestAt" = $newestAt, "Missing" = $missing, "Problem" = $problem,
            "Pass" = $pass, "PassBegan" = $began, "PassSince" = $since, "PassNewest" = $newest, "Token" = $token, "Live" = $live, "Met" = $met
        WHERE "Number" = $number
        """,
        ("$mark", Stored(State.Mark)), ("$readAt", Stored(State.ReadAt)), ("$sweptAt", Stored(State.SweptAt)), ("$sweep", State.Sweep), ("$newestAt", Stored(State.NewestAt)),
        ("$missing", State.Missing), ("$problem", State.Problem), ("$pass", State.Pass is { } pass ? (long)pass.Kind : null), ("$began", Stored(State.Pass?.Began)),
        ("$since", Stored(State.Pass?.Since)), ("$newest", Stored(State.Pass?.Newest)), ("$token", State.Pass?.Token), ("$live", Live), ("$met", Met), ("$number", Number));

    private static StreamState StateOf(SqliteDataReader row) => new()
    {
        Mark = At(row, 2),
        ReadAt = At(row, 3),
        SweptAt = At(row, 4),
        Sweep = row.GetInt64(5),
        NewestAt = At(row, 6),
        Missing = row.IsDBNull(7) ? null : row.GetInt64(7),
        Problem = row.TextOrNull(8),
        Pass = row.IsDBNull(9) ? null : new PassState((PassKind)row.GetInt64(9), At(row, 10)!.Value, At(row, 11), At(row, 12), row.TextOrNull(13)),
    };

    private static Instant? At(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : Instant.FromUnixTimeTicks(row.GetInt64(column));

    private static long? Stored(Instant? at) => at?.ToUnixTimeTicks();
}
