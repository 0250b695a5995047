using KpiBot.Access;

namespace KpiBot.Connectors.Http;

/// <summary>What a source is called with.</summary>
public interface ISourceToken
{
    /// <summary>The token of the moment.</summary>
    ValueTask<Secret> CurrentAsync(CancellationToken cancellation);

    /// <summary>Asks for another since the source refused this one; false where there is no other. Many may ask at once: one renews, all get the new one.</summary>
    ValueTask<bool> RenewAsync(Secret refused, CancellationToken cancellation);
}

/// <summary>A token that is set and stays.</summary>
public sealed class FixedToken(Secret token) : ISourceToken
{
    /// <inheritdoc/>
    public ValueTask<Secret> CurrentAsync(CancellationToken cancellation) => ValueTask.FromResult(token);

    /// <inheritdoc/>
    public ValueTask<bool> RenewAsync(Secret refused, CancellationToken cancellation) => ValueTask.FromResult(false);
}
