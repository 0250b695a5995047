using KpiBot.Crm;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KpiBot.Storage.Model;

/// <summary>Maps a canonical record to a table of its own name whose columns bear the names of its properties.</summary>
internal static class RecordMapping
{
    /// <summary>The row's number, assigned in ascending order and never given again, since rows are tombstoned instead of deleted.</summary>
    public const string Key = "Key";

    /// <summary>Number of the source; stands for <see cref="CrmRecord.Source"/>.</summary>
    public const string SourceNumber = "SourceNumber";

    /// <summary>The revision in which the row last changed.</summary>
    public const string Revision = "Revision";

    /// <summary>Whether the source no longer holds the row.</summary>
    public const string Deleted = "Deleted";

    /// <summary>Stamp on leads: first human outbound activity since the hand-over.</summary>
    public const string FirstActivityAt = "FirstActivityAt";

    /// <summary>Stamp on deals: latest human activity that took place.</summary>
    public const string LatestActivityAt = "LatestActivityAt";

    /// <summary>Columns that are the store's own and not the record's.</summary>
    public static bool IsOwn(string column) => column is Key or SourceNumber or Revision or Deleted or FirstActivityAt or LatestActivityAt;

    public static void Map(EntityTypeBuilder record)
    {
        record.ToTable(record.Metadata.ClrType.Name);
        record.Property<long>(Key).ValueGeneratedNever();
        record.HasKey(Key);
        record.Ignore(nameof(CrmRecord.Source));
        record.Property(nameof(CrmRecord.Id)).IsRequired();
        record.Property<int>(SourceNumber);
        record.HasOne(typeof(SourceRow)).WithMany().HasForeignKey(SourceNumber).OnDelete(DeleteBehavior.Restrict);
        record.Property<long>(Revision);
        record.Property<bool>(Deleted);
        record.HasIndex(SourceNumber, nameof(CrmRecord.Id)).IsUnique();
        record.HasIndex(Revision);
        if (record.Metadata.ClrType.IsAssignableTo(typeof(DimensionedRecord)))
            record.Property(nameof(DimensionedRecord.Dimensions)).HasConversion<DimensionsConverter>().IsRequired(false);
    }

    /// <summary>The stamps, and the indexes that answer them without a look at the activities' rows.</summary>
    public static void MapStamps(ModelBuilder model)
    {
        model.Entity<Lead>().Property<long?>(FirstActivityAt);
        model.Entity<Deal>().Property<long?>(LatestActivityAt);
        model.Entity<Activity>().HasIndex(SourceNumber, nameof(Activity.LeadId), nameof(Activity.At))
            .HasFilter(FirstResponses);
        model.Entity<Activity>().HasIndex(SourceNumber, nameof(Activity.DealId), nameof(Activity.At))
            .HasFilter(DealWork);
    }

    /// <summary>Activities that can be the first response to a lead: meetings, calls and e-mails (the first three types), not tasks and notes.</summary>
    public const string FirstResponses = "\"LeadId\" IS NOT NULL AND \"Type\" <= 2 AND \"Outbound\" = 1 AND \"Automated\" = 0 AND \"Deleted\" = 0";

    /// <summary>Activities that keep a deal alive.</summary>
    public const string DealWork = "\"DealId\" IS NOT NULL AND \"Held\" = 1 AND \"Automated\" = 0 AND \"Deleted\" = 0";
}
