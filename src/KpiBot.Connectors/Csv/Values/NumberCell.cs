namespace KpiBot.Connectors.Csv.Values;

/// <summary>An amount, rate or quantity.</summary>
internal sealed class NumberCell(NumberMarks marks) : CellReader<decimal>
{
    /// <inheritdoc/>
    public override string Expected => $"a number written like {marks.Name}";

    /// <inheritdoc/>
    public override bool TryRead(ReadOnlySpan<char> cell, out decimal value) => marks.TryRead(cell, out value);
}

/// <summary>A whole number up to a limit on either side of 0; "12.0" is one.</summary>
internal sealed class WholeCell(NumberMarks marks, long limit) : CellReader<long>
{
    /// <inheritdoc/>
    public override string Expected => $"a whole number written like {marks.Name[..^3]}";

    /// <inheritdoc/>
    public override bool TryRead(ReadOnlySpan<char> cell, out long value)
    {
        var whole = marks.TryRead(cell, out var number) && decimal.IsInteger(number) && Math.Abs(number) <= limit;
        value = whole ? (long)number : 0;
        return whole;
    }
}
