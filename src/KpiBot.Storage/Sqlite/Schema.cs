using System.Reflection;
using KpiBot.Storage.Model;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace KpiBot.Storage.Sqlite;

/// <summary>How a database's tables stand to the ones this program knows.</summary>
internal enum SchemaAge
{
    /// <summary>No table at all.</summary>
    Empty,

    /// <summary>Tables, but not ours.</summary>
    Foreign,

    /// <summary>Made by an older program: to be migrated.</summary>
    Older,

    /// <summary>The same.</summary>
    Current,

    /// <summary>Made by a newer program.</summary>
    Newer,
}

/// <summary>The tables' version, told without building the model, which an up-to-date workspace does not need to open.</summary>
internal static class Schema
{
    private static readonly HashSet<string> Known =
        [.. typeof(Schema).Assembly.GetTypes().Select(type => type.GetCustomAttribute<MigrationAttribute>()?.Id).OfType<string>()];

    public static SchemaAge AgeOf(SqliteConnection connection)
    {
        if (connection.Scalar("SELECT 1 FROM sqlite_master LIMIT 1") is null) return SchemaAge.Empty;
        if (connection.Scalar("SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is null) return SchemaAge.Foreign;
        var applied = connection.Query("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"", row => row.GetString(0));
        return applied.Exists(id => !Known.Contains(id)) ? SchemaAge.Newer : applied.Count < Known.Count ? SchemaAge.Older : SchemaAge.Current;
    }

    /// <summary>Brings the tables up to date. The caller is the only writer, so a migration lock found there was left by a process that was killed.</summary>
    public static async Task MigrateAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        connection.Execute("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        await using var context = new KpiBotDbContext(new DbContextOptionsBuilder<KpiBotDbContext>().UseSqlite(connection).Options);
        await context.Database.MigrateAsync(cancellation);
    }
}
