using System.Globalization;

namespace KpiBot.Tests.Support;

/// <summary>How many rows a source has where the number is what matters: a few pages by default, <c>KPIBOT_SOURCE_ROWS</c> of them at length, which is more than any list shows.</summary>
public static class ManyRows
{
    /// <summary>More than every cap of a list.</summary>
    public const int PastCaps = 12_000;

    /// <summary>So many.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SOURCE_ROWS"), CultureInfo.InvariantCulture, out var rows) ? rows : 1_500;
}
