using Microsoft.EntityFrameworkCore;

namespace KpiBot.Storage.Sync;

/// <summary>The tables in which rows land. Migrations come from it; rows are written and read by plain statements.</summary>
internal sealed class SyncDbContext(DbContextOptions<SyncDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<LandingRow>(landing =>
        {
            landing.ToTable("Landings").HasKey(row => row.Number);
            landing.HasIndex(row => row.Source).IsUnique();
        });
        model.Entity<StreamRow>(stream =>
        {
            stream.ToTable("Streams").HasKey(row => row.Number);
            stream.HasIndex(row => new { row.Landing, row.Name }).IsUnique();
        });
        model.Entity<LandedFields>(row =>
        {
            row.ToTable("Rows").HasKey(landed => new { landed.Stream, landed.Id });
            row.HasIndex(landed => new { landed.Stream, landed.Change });
        });
        model.Entity<HistoryRow>().ToTable("History").HasKey(row => new { row.Stream, row.Id, row.Field, row.At });
    }
}
