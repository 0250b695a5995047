using System.Text;

namespace KpiBot.Connectors.Csv.Values;

/// <summary>The values of one of our enums by the names they bear in mappings (<c>sales_salaries</c>).</summary>
internal sealed class Choices
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byName;

    public Choices(Type type)
    {
        Names = [.. Enum.GetNames(type).Select(Snake)];
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Enum.GetNames(type))
        {
            var value = (int)Enum.Parse(type, name);
            byName[name] = byName[Snake(name)] = byName[Snake(name).Replace('_', ' ')] = value;
        }

        _byName = byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The names in the order of the enum.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The value of a name, written <c>sales_salaries</c>, <c>SalesSalaries</c> or "Sales salaries".</summary>
    public bool TryFind(ReadOnlySpan<char> name, out int value) => _byName.TryGetValue(name, out value);

    private static string Snake(string name)
    {
        var snake = new StringBuilder();
        foreach (var c in name) (char.IsUpper(c) && snake.Length > 0 ? snake.Append('_') : snake).Append(char.ToLowerInvariant(c));
        return snake.ToString();
    }
}

/// <summary>One of the values of an enum, as its number.</summary>
internal sealed class ChoiceCell(Choices choices) : CellReader<int>
{
    /// <inheritdoc/>
    public override string Expected => $"one of {string.Join(", ", choices.Names)}, or a translation of the cell under \"values\"";

    /// <inheritdoc/>
    public override bool TryRead(ReadOnlySpan<char> cell, out int value) => choices.TryFind(cell, out value);
}
