namespace KpiBot.Kpis;

/// <summary>What another system shows.</summary>
/// <param name="Name">The system, as it was named.</param>
/// <param name="Value">The figure; a percentage as a fraction of 1.</param>
/// <param name="Step">What its last digit counts: 1 for 42, 0.001 for 63.2 %, 100,000 for 1.2 million.</param>
public sealed record Elsewhere(string Name, decimal Value, decimal Step)
{
    /// <summary>Whether a figure, rounded as this one was, is the same.</summary>
    public bool Is(decimal value) => Math.Abs(value - Value) <= Step / 2;
}
