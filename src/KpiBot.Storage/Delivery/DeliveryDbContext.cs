using Microsoft.EntityFrameworkCore;

namespace KpiBot.Storage.Delivery;

/// <summary>The tables of inbox and outbox. Migrations come from it; rows are written and read by plain statements.</summary>
internal sealed class DeliveryDbContext(DbContextOptions<DeliveryDbContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<FolderRow>(folder =>
        {
            folder.ToTable("Folder").HasKey(row => row.Number);
            folder.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<ArrivalRow>(arrival =>
        {
            arrival.ToTable("Arrivals").HasKey(row => row.Number);
            arrival.HasIndex(row => row.Position);
            arrival.HasIndex(row => new { row.Platform, row.Team, row.Channel, row.Thread });
        });
        model.Entity<ArrivalKeyRow>(key =>
        {
            key.ToTable("ArrivalKeys").HasKey(row => row.Digest);
            key.HasIndex(row => row.At);
        });
        model.Entity<DeliveryRow>(delivery =>
        {
            delivery.ToTable("Deliveries").HasKey(row => row.Number);
            delivery.Property(row => row.Id).IsRequired();
            delivery.HasIndex(row => row.Id).IsUnique();
            delivery.HasIndex(row => new { row.Platform, row.Team, row.Key }).IsUnique();
            delivery.HasIndex(row => new { row.Status, row.ChangedAt });
        });
        model.Entity<TurnRow>(turn =>
        {
            turn.ToTable("Turns").HasKey(row => row.Number);
            turn.Property(row => row.Number).ValueGeneratedNever();
            turn.HasIndex(row => new { row.Platform, row.Team, row.Channel, row.Thread, row.Number });
            turn.HasIndex(row => row.At);
        });
        model.Entity<CredentialRow>().ToTable("Credentials").HasKey(row => new { row.Platform, row.Team });
        model.Entity<RegisterRow>().ToTable("Registers").HasKey(row => new { row.Kind, row.Id });
        model.Entity<LockedInstallationRow>().ToTable("LockedInstallations").HasKey(row => new { row.Platform, row.Team });
    }
}
