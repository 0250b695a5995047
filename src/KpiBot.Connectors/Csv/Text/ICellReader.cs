namespace KpiBot.Connectors.Csv.Text;

/// <summary>Rows of cells, one after the other, wherever they come from.</summary>
internal interface ICellReader : ICells
{
    /// <summary>Where the current row is, from 1: its line in a file, its place in a list.</summary>
    long Line { get; }

    /// <summary>Number of cells in the current row.</summary>
    int Count { get; }

    /// <summary>What is wrong with the current row, as a clause after its place; null when it is sound.</summary>
    string? Fault { get; }

    /// <summary>Moves to the next row; false at the end.</summary>
    ValueTask<bool> ReadAsync(CancellationToken cancellation);
}
