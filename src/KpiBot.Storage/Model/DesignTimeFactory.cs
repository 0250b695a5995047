using KpiBot.Storage.Delivery;
using KpiBot.Storage.Sync;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KpiBot.Storage.Model;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without a workspace.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<KpiBotDbContext>, IDesignTimeDbContextFactory<DeliveryDbContext>, IDesignTimeDbContextFactory<SyncDbContext>
{
    public KpiBotDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<KpiBotDbContext>().UseSqlite("Data Source=:memory:").Options);

    DeliveryDbContext IDesignTimeDbContextFactory<DeliveryDbContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<DeliveryDbContext>().UseSqlite("Data Source=:memory:").Options);

    SyncDbContext IDesignTimeDbContextFactory<SyncDbContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SyncDbContext>().UseSqlite("Data Source=:memory:").Options);
}
