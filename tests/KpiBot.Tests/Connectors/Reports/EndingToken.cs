using KpiBot.Access;
using KpiBot.Connectors.Http;

namespace KpiBot.Tests.Connectors.Reports;

/// <summary>A token that ends, and another that follows it; many may ask for it at once.</summary>
internal sealed class EndingToken(string first, string second) : ISourceToken
{
    private readonly Lock _lock = new();
    private string _token = first;

    public int Renewals { get; private set; }

    public ValueTask<Secret> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(Secret.Of(_token));

    public ValueTask<bool> RenewAsync(Secret refused, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (refused.Reveal() != _token) return ValueTask.FromResult(true);
            (_token, Renewals) = (second, Renewals + 1);
            return ValueTask.FromResult(true);
        }
    }
}
