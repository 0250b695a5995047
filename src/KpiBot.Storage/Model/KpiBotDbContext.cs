using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Questions;
using Microsoft.EntityFrameworkCore;

namespace KpiBot.Storage.Model;

/// <summary>
/// The tables of a workspace: one per canonical record, and its settings. Migrations come from it, and so do the statements with which
/// records are written and read: those go past change tracking, which is ten times slower.
/// </summary>
internal sealed class KpiBotDbContext(DbContextOptions<KpiBotDbContext> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Moment>().HaveConversion<MomentConverter>();
        configuration.Properties<decimal>().HaveConversion<TenThousandthsConverter>();
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<SourceRow>(source =>
        {
            source.ToTable("Sources").HasKey(row => row.Number);
            source.Property(row => row.Number).ValueGeneratedNever();
            source.Property(row => row.Links).HasDefaultValue("{}");
            source.HasIndex(row => row.Name).IsUnique();
        });
        model.Entity<RevisionRow>(revision =>
        {
            revision.ToTable("Revisions").HasKey(row => row.Number);
            revision.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<AgreementRow>(agreement =>
        {
            agreement.ToTable("Agreements").HasKey(row => row.Number);
            agreement.Property(row => row.Number).ValueGeneratedNever();
        });
        model.Entity<TakenRow>(taken =>
        {
            taken.ToTable("Taken").HasKey(row => row.Digest);
            taken.HasIndex(row => row.Until);
        });
        model.Entity<TaughtWord>().ToTable("TaughtWords").HasKey(word => word.Word);

        foreach (var kind in RecordKinds.All) RecordMapping.Map(model.Entity(kind.Type()));
        RecordMapping.MapStamps(model);
        model.Entity<ExchangeRate>().Property(rate => rate.Rate).HasConversion<ExactDecimalConverter>();
    }
}
