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
        ref var slot = ref _recent[Place(cell)];
        if (slot is null || !cell.SequenceEqual(slot)) slot = cell.ToString();
        value = slot;
        return true;
    }

    /// <summary>The place of a spelling among 1,024: the same in every process, so that what shares a string does not change from run to run.</summary>
    public static int Place(ReadOnlySpan<char> text)
    {
        var hash = 17u;
        foreach (var character in text) hash = (hash ^ character) * 0x01000193;
        return (int)((hash ^ (hash >> 16)) & 1023);
    }
}
