using System.Globalization;

namespace KpiBot.Benchmarks.Output;

/// <summary>A table of text, ready for docs/performance.md.</summary>
internal sealed class MarkdownTable(params string[] head)
{
    private readonly List<string[]> _rows = [];

    public void Add(params string[] row) => _rows.Add(row);

    /// <summary>Prints it with a line below.</summary>
    public void Print(string? note = null)
    {
        Line(head);
        Console.WriteLine($"|---|{string.Concat(Enumerable.Repeat("---:|", head.Length - 1))}");
        foreach (var row in _rows) Line(row);
        Console.WriteLine();
        if (note is null) return;
        Console.WriteLine(note + ".");
        Console.WriteLine();
    }

    /// <summary>Three figures, no exponent.</summary>
    public static string Number(double value) => value switch
    {
        < 10 => value.ToString("0.00", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    };

    private static void Line(string[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");
}
