namespace KpiBot.Faults;

/// <summary>The assumption that this run is made under, and that the other end keeps by itself however busy the machine is.</summary>
internal static class Timing
{
    /// <summary>A message is taken this long after it was sent at the latest; later, the other end refuses it.</summary>
    public static readonly TimeSpan Commit = TimeSpan.FromMilliseconds(200);

    /// <summary>A message that was taken can be read this much later.</summary>
    public static readonly TimeSpan Hidden = TimeSpan.FromMilliseconds(30);

    /// <summary>What the worker waits before it reads.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);
}
