using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>Reads registers of a folder that another process may hold.</summary>
public static class RegisterReader
{
    /// <summary>Everything that is kept under a kind, in ordinal order of the ids; empty where the folder keeps nothing yet.</summary>
    public static IReadOnlyList<T> All<T>(string folder, string kind) where T : class
    {
        var file = new WorkspaceFiles(folder).Delivery;
        if (!File.Exists(file)) return [];
        using var connection = WorkspaceFiles.Connect(file, SqliteOpenMode.ReadOnly);
        return RegisterTable.IsThere(connection) ? [.. RegisterTable.All(connection, kind, "").Select(row => RegisterJson.Read<T>(row.Body))] : [];
    }
}
