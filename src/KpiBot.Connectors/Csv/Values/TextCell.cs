namespace KpiBot.Connectors.Csv.Values;

/// <summary>Text as it stands. Spellings seen a moment ago share one string, so that a column of few values costs no memory per row.</summary>
internal sealed class TextCell : CellReader<string>
{
    private readonly string?[] _recent = new string?[1024];

    /// <inheritdoc/>
    public override string Expected => "text";

    /// <inheritdoc/>
    public override bool TryRead(ReadOnlySpan<char> cell, out string value)
    {
        ref var slot = ref _recent[string.GetHashCode(cell) & (_recent.Length - 1)];
        if (slot is null || !cell.SequenceEqual(slot)) slot = cell.ToString();
        value = slot;
        return true;
    }
}
