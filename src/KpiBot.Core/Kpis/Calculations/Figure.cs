namespace KpiBot.Kpis.Calculations;

/// <summary>One calculated number with its parts, before it becomes a result or a row.</summary>
internal sealed class Figure
{
    public decimal? Value { get; init; }

    public decimal? Numerator { get; init; }

    public decimal? Denominator { get; init; }

    public long N { get; init; }

    /// <summary>Why there is no value.</summary>
    public NoValue? NoValue { get; init; }

    public IReadOnlyDictionary<string, decimal?> Beside { get; init; } = new Dictionary<string, decimal?>();

    public IReadOnlyDictionary<string, long> Excluded { get; init; } = new Dictionary<string, long>();

    public IReadOnlyList<string> Caveats { get; init; } = [];

    public Range? Range { get; init; }

    /// <summary>A count, or another number that is always there.</summary>
    public static Figure Of(decimal value, long n, params (string, decimal?)[] beside) => new() { Value = value, N = n, Beside = beside.ToDictionary(b => b.Item1, b => b.Item2) };

    /// <summary>No value, with the reason.</summary>
    public static Figure None(string code, string subject) => new() { NoValue = new NoValue(code, subject) };

    /// <summary>Numerator ÷ denominator; none when the denominator is 0, which <paramref name="subject"/> names.</summary>
    public static Figure Ratio(decimal numerator, decimal denominator, long n, string subject, params (string, decimal?)[] beside) => new()
    {
        Numerator = numerator, Denominator = denominator, N = n, Beside = beside.ToDictionary(b => b.Item1, b => b.Item2),
        Value = denominator == 0 ? null : numerator / denominator,
        NoValue = denominator == 0 ? new NoValue("no_records", subject) : null,
    };

    /// <summary>The same figure with one thing more.</summary>
    public Figure With(IReadOnlyDictionary<string, long>? excluded = null, IReadOnlyList<string>? caveats = null, IReadOnlyDictionary<string, decimal?>? beside = null, Range? range = null, NoValue? noValue = null) => new()
    {
        Value = noValue is null ? Value : null, Numerator = Numerator, Denominator = Denominator, N = N, NoValue = noValue ?? NoValue,
        Beside = beside ?? Beside, Excluded = excluded ?? Excluded, Caveats = caveats ?? Caveats, Range = range ?? Range,
    };
}

/// <summary>The figures of a frame: the total, and one a cell; null where no record stands.</summary>
internal sealed record Sheet(Figure Total, Figure?[] Cells)
{
    /// <summary>The same figure for everything that is asked.</summary>
    public static Sheet Only(Figure figure) => new(figure, []);
}
