using KpiBot.Storage;
using KpiBot.Storage.Delivery;
using KpiBot.Storage.Model;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using static KpiBot.Tests.Storage.WorkspaceSteps;

namespace KpiBot.Tests.Storage;

public sealed class SchemaTests
{
    [Fact]
    public void The_migrations_make_the_model_as_it_is()
    {
        using var context = new DesignTimeFactory().CreateDbContext([]);
        Assert.False(context.Database.HasPendingModelChanges(), "Run `dotnet ef migrations add NAME --project src/KpiBot.Storage -o Migrations/Sqlite`.");
    }

    [Fact]
    public void And_those_of_inbox_and_outbox_make_theirs()
    {
        using var context = ((IDesignTimeDbContextFactory<DeliveryDbContext>)new DesignTimeFactory()).CreateDbContext([]);
        Assert.False(context.Database.HasPendingModelChanges(), "Run `dotnet ef migrations add NAME --project src/KpiBot.Storage --context DeliveryDbContext -o Migrations/Sqlite/Delivery`.");
    }

    [Fact]
    public async Task Migrating_again_changes_nothing()
    {
        using var folder = new TemporaryFolder();
        using var connection = WorkspaceFiles.Connect(folder.Database, SqliteOpenMode.ReadWriteCreate);
        Assert.Equal(SchemaAge.Empty, Schema.Workspace.AgeOf(connection));
        await Schema.Workspace.MigrateAsync(connection, Cancellation);
        Assert.Equal(SchemaAge.Current, Schema.Workspace.AgeOf(connection));
        var tables = connection.Query("SELECT sql FROM sqlite_master ORDER BY name", row => row.TextOrNull(0));
        await Schema.Workspace.MigrateAsync(connection, Cancellation);
        Assert.Equal(tables, connection.Query("SELECT sql FROM sqlite_master ORDER BY name", row => row.TextOrNull(0)));
    }

    [Fact]
    public async Task A_migration_that_was_killed_is_done_again_at_the_next_opening()
    {
        using var folder = new TemporaryFolder();
        using (var connection = WorkspaceFiles.Connect(folder.Database, SqliteOpenMode.ReadWriteCreate))
        {
            connection.Execute("""
                CREATE TABLE "__EFMigrationsHistory" ("MigrationId" TEXT NOT NULL PRIMARY KEY, "ProductVersion" TEXT NOT NULL);
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
                """);
            Assert.Equal(SchemaAge.Older, Schema.Workspace.AgeOf(connection));
        }

        Assert.Throws<WorkspaceException>(() => Workspace.OpenReader(folder.Path));
        using var workspace = await Workspace.OpenWriterAsync(folder.Path, TimeProvider.System, Cancellation);
        Assert.Equal(0, workspace.Revision);
    }
}
