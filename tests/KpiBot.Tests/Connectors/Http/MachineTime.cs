using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Connectors.Http;

/// <summary>The machine's clock for a stand-in whose caller has no other.</summary>
internal sealed class MachineTime : FakeTimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow();
}
