using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage;

/// <summary>A workspace's files, and connections to them with the settings that every connection must have.</summary>
internal sealed record WorkspaceFiles(string Folder)
{
    // A connection is used by one thread at a time, as ADO.NET asks anyway: then SQLite need not lock it on every column that is read.
    static WorkspaceFiles()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD); // refused, and merely slower, when SQLite was in use before
    }

    public string Database => Path.Combine(Folder, "kpibot.db");

    /// <summary>Inbox and outbox have a database of their own: an import holds the other one's only write lock for as long as it takes.</summary>
    public string Delivery => Path.Combine(Folder, "delivery.db");

    /// <summary>Rows of synced sources land in a database of their own: reading them takes hours, and each page is committed.</summary>
    public string Landing => Path.Combine(Folder, "sync.db");

    /// <summary>Names the last run, beside the database and not in it: a database that was put back disagrees with it.</summary>
    public string RunToken => Path.Combine(Folder, "delivery.run");

    public string Lock => Path.Combine(Folder, "kpibot.lock");

    public SqliteConnection Connect(SqliteOpenMode mode) => Connect(Database, mode);

    /// <summary>
    /// A committed change survives a power cut (FULL), a reader never waits for the writer nor the writer for a reader (WAL), and a database that was
    /// tampered with cannot run functions of its own (trusted_schema).
    /// </summary>
    public static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 5 }.ToString());
        try
        {
            connection.Open();
            connection.Execute("PRAGMA busy_timeout=5000; PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA journal_size_limit=67108864;");
            if (mode != SqliteOpenMode.ReadOnly) connection.Execute("PRAGMA journal_mode=WAL;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a piece of work and turns what SQLite says into a sentence.</summary>
    public T Run<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException exception)
        {
            throw WorkspaceException.Of(exception, Database);
        }
    }
}
