using KpiBot.Storage.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace KpiBot.Storage.Model;

/// <summary>Lets <c>dotnet ef migrations add</c> see the model without a workspace.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<KpiBotDbContext>, IDesignTimeDbContextFactory<DeliveryDbContext>
{
    public KpiBotDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<KpiBotDbContext>().UseSqlite("Data Source=:memory:").Options);

    DeliveryDbContext IDesignTimeDbContextFactory<DeliveryDbContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<DeliveryDbContext>().UseSqlite("Data Source=:memory:").Options);
}
