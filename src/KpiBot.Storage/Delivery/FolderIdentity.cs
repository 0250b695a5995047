using System.Security.Cryptography;
using System.Text;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>Which run of which folder this is.</summary>
/// <param name="Run">Counts from 1.</param>
/// <param name="IsCopy">
/// Whether the database was put back, copied or moved since its last run: what it takes for unfinished may be long done, so nothing of it is posted before it
/// was looked for. Told by the folder's path, and by a token that each run writes both into the database and beside it.
/// </param>
/// <param name="Salt">Secret from which the ids of deliveries are made.</param>
internal sealed record FolderIdentity(long Run, bool IsCopy, byte[] Salt)
{
    /// <summary>
    /// Begins a run; <paramref name="inherit"/> is what else must change in the same transaction. The file names both runs while the database may have either,
    /// so that being killed in between is not taken for a copy.
    /// </summary>
    public static FolderIdentity Begin(WorkspaceFiles files, SqliteConnection connection, long now, Action<FolderIdentity> inherit)
    {
        var before = connection.Query("SELECT \"Run\", \"Token\", \"Path\", \"Salt\" FROM \"Folder\"", row => new FolderRow(1, row.GetInt64(0), row.GetString(1), row.GetString(2), (byte[])row[3], 0)).SingleOrDefault();
        var known = File.Exists(files.RunToken) ? File.ReadAllLines(files.RunToken) : [];
        var isCopy = before is not null && (before.Path != files.Folder || !known.Contains(before.Token));
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var identity = new FolderIdentity((before?.Run ?? 0) + 1, isCopy, before?.Salt ?? RandomNumberGenerator.GetBytes(32));

        Write(files.RunToken, before is null ? token : $"{token}\n{before.Token}");
        connection.Execute("BEGIN IMMEDIATE");
        connection.Execute(
            """
            INSERT INTO "Folder" ("Number", "Run", "Token", "Path", "Salt", "Since") VALUES (1, $run, $token, $path, $salt, $now)
            ON CONFLICT ("Number") DO UPDATE SET "Run" = excluded."Run", "Token" = excluded."Token", "Path" = excluded."Path"
            """,
            ("$run", identity.Run), ("$token", token), ("$path", files.Folder), ("$salt", identity.Salt), ("$now", now));
        inherit(identity);
        connection.Execute("COMMIT");
        Write(files.RunToken, token);
        return identity;
    }

    private static void Write(string file, string lines)
    {
        var partial = file + ".partial";
        using (var stream = new FileStream(partial, FileMode.Create))
        {
            stream.Write(Encoding.UTF8.GetBytes(lines + "\n"));
            stream.Flush(flushToDisk: true);
        }

        File.Move(partial, file, overwrite: true);
    }
}
