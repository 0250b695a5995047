namespace KpiBot.Connectors.Csv.Text;

/// <summary>The cells of a row, by place.</summary>
internal interface ICells
{
    /// <summary>A cell, valid until the next row; empty for none.</summary>
    ReadOnlySpan<char> this[int index] { get; }
}
