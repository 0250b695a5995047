using System.Reflection;
using KpiBot.Storage.Delivery;
using KpiBot.Storage.Model;
using KpiBot.Storage.Sync;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
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

/// <summary>A database's tables and their version, told without building the model, which an up-to-date folder does not need to open.</summary>
internal sealed class Schema
{
    private readonly HashSet<string> _known;
    private readonly Func<SqliteConnection, DbContext> _model;

    private Schema(Type context, Func<SqliteConnection, DbContext> model)
    {
        _model = model;
        _known =
        [
            .. from type in typeof(Schema).Assembly.GetTypes()
            where type.GetCustomAttribute<DbContextAttribute>()?.ContextType == context
            select type.GetCustomAttribute<MigrationAttribute>()?.Id into id
            where id is not null
            select id,
        ];
    }

    /// <summary>Records and settings.</summary>
    public static Schema Workspace { get; } = new(
        typeof(KpiBotDbContext), connection => new KpiBotDbContext(new DbContextOptionsBuilder<KpiBotDbContext>().UseSqlite(connection).Options));

    /// <summary>Inbox and outbox.</summary>
    public static Schema Delivery { get; } = new(
        typeof(DeliveryDbContext), connection => new DeliveryDbContext(new DbContextOptionsBuilder<DeliveryDbContext>().UseSqlite(connection).Options));

    /// <summary>Landings of synced sources.</summary>
    public static Schema Sync { get; } = new(
        typeof(SyncDbContext), connection => new SyncDbContext(new DbContextOptionsBuilder<SyncDbContext>().UseSqlite(connection).Options));

    public SchemaAge AgeOf(SqliteConnection connection)
    {
        if (connection.Scalar("SELECT 1 FROM sqlite_master LIMIT 1") is null) return SchemaAge.Empty;
        if (connection.Scalar("SELECT 1 FROM sqlite_master WHERE name = '__EFMigrationsHistory'") is null) return SchemaAge.Foreign;
        var applied = connection.Query("SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"", row => row.GetString(0));
        return applied.Exists(id => !_known.Contains(id)) ? SchemaAge.Newer : applied.Count < _known.Count ? SchemaAge.Older : SchemaAge.Current;
    }

    /// <summary>Brings the tables up to date. The caller is the only writer, so a migration lock found there was left by a process that was killed.</summary>
    public async Task MigrateAsync(SqliteConnection connection, CancellationToken cancellation)
    {
        connection.Execute("DROP TABLE IF EXISTS \"__EFMigrationsLock\"");
        await using var context = _model(connection);
        await context.Database.MigrateAsync(cancellation);
    }
}
