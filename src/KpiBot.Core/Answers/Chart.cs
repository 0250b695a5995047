namespace KpiBot.Answers;

/// <summary>A picture of figures, before it is drawn: what is drawn, in which words, and what it says to those who do not see it.</summary>
public sealed record Chart
{
    /// <summary>How it is drawn.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>What it shows.</summary>
    public required string Title { get; init; }

    /// <summary>The places along the axis, in order: periods, or the members of a breakdown.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>One or more series of as many values as there are labels; the first is what was asked for.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    /// <summary>A level to reach, drawn across; null when none is agreed.</summary>
    public ChartLevel? Target { get; init; }

    /// <summary>A value as a reader of the answer's language reads it, with its unit.</summary>
    public required Func<decimal, string> Written { get; init; }

    /// <summary>One sentence that says what is to be seen.</summary>
    public required string Alternative { get; init; }
}

/// <summary>Values under a name; null where there is none, which is a gap and never 0.</summary>
/// <param name="Name">Of the period or member; what the legend says.</param>
/// <param name="Values">Unrounded, in the KPI's unit.</param>
/// <param name="IsComparison">Whether it only stands behind the first for comparison.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<decimal?> Values, bool IsComparison = false);

/// <summary>A named level.</summary>
public sealed record ChartLevel(string Name, decimal Value);

/// <summary>How figures are drawn.</summary>
public enum ChartKind
{
    /// <summary>A series over time.</summary>
    Line,

    /// <summary>One bar a member, longest first as given.</summary>
    Bars,

    /// <summary>What is left from one stage to the next.</summary>
    Funnel,
}
