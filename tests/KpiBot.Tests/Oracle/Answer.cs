namespace KpiBot.Tests.Oracle;

/// <summary>What a KPI comes to when it is counted by hand. <see cref="Records"/>: how many records stand in the numerator or denominator; a breakdown row without any does not exist.</summary>
public sealed record Answer(decimal? Value, decimal? Numerator, decimal? Denominator, string? NoValueCode)
{
    public long Records { get; init; }

    /// <summary>Reasons to have no value that are as good as <see cref="NoValueCode"/>.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Figures beside the value; one that the oracle does not judge is absent.</summary>
    public IReadOnlyDictionary<string, decimal?> Beside { get; init; } = new Dictionary<string, decimal?>();

    /// <summary>Records left out by reason; a reason without records is absent. Null: the oracle does not judge.</summary>
    public IReadOnlyDictionary<string, long>? Excluded { get; init; } = new Dictionary<string, long>();

    /// <summary>The caveats that the value depends on.</summary>
    public IReadOnlyList<string> Caveats { get; init; } = [];

    public (decimal Low, decimal High)? Range { get; init; }

    public static Answer None(string code) => new(null, null, null, code);

    public static Answer Of(decimal value) => new(value, null, null, null);

    /// <summary>A sum over records that may all lack their amount.</summary>
    public static Answer Money(Purse purse) => (purse.Total is { } total ? Of(total) : None("no_amounts")) with { Records = purse.Records };

    public static Answer Ratio(decimal? numerator, decimal? denominator, string numeratorMissing = "no_amounts") =>
        numerator is not { } upper || denominator is not { } lower ? None(numeratorMissing)
        : lower == 0 ? None("no_records")
        : new(upper / lower, upper, lower, null);

    /// <summary>No value, for the reason of any part (an empty denominator among them): which comes first is not agreed. Null when all have one.</summary>
    public static Answer? Missing(decimal? denominator, params Answer[] parts)
    {
        var codes = parts.SelectMany(part => part.Reasons.Prepend(part.NoValueCode)).OfType<string>().ToList();
        if (denominator == 0) codes.Add("no_records");
        return codes.Count == 0 ? null : None(codes[0]) with { Reasons = codes };
    }

    public Answer With(Scene scene, long records, params (string Name, decimal? Value)[] beside) =>
        this with { Records = records, Excluded = scene.Excluded.Counts, Beside = beside.ToDictionary(figure => figure.Name, figure => figure.Value) };
}

/// <summary>Records left out, by reason.</summary>
public sealed class Tally
{
    private readonly Dictionary<string, long> _counts = [];

    public IReadOnlyDictionary<string, long> Counts => _counts;

    public void Add(string reason, long records = 1)
    {
        if (records > 0) _counts[reason] = _counts.GetValueOrDefault(reason) + records;
    }

    /// <summary>What the answer of a part left out.</summary>
    public void Add(Answer part)
    {
        foreach (var (reason, records) in part.Excluded ?? new Dictionary<string, long>()) Add(reason, records);
    }
}
