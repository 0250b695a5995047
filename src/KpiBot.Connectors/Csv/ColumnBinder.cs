using KpiBot.Connectors.Csv.Mappings;

namespace KpiBot.Connectors.Csv;

/// <summary>Finds the columns that a mapping names, in the rows themselves (<paramref name="find"/> gives their places) and in what is joined to them.</summary>
internal sealed class ColumnBinder(FileMapping mapping, Func<string, int> find)
{
    private readonly List<string>[] _asked = [.. mapping.Joins.Select(_ => new List<string>())];

    /// <summary>The columns of a joined file that were asked for; a joined <see cref="Column.Index"/> is a place in this list.</summary>
    public IReadOnlyList<string> AskedOf(int join) => _asked[join];

    /// <summary>A column of the file, or <c>prefix.column</c> of one of its first <paramref name="joins"/> joins (all by default).</summary>
    public Column Find(string name, int joins = int.MaxValue)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var join = dot < 0 ? -1 : mapping.Joins.Take(joins).ToList().FindIndex(one => name.AsSpan(0, dot).SequenceEqual(one.As));
        if (join < 0) return new Column(-1, find(name));
        var asked = _asked[join];
        var column = name[(dot + 1)..];
        if (!asked.Contains(column)) asked.Add(column);
        return new Column(join, asked.IndexOf(column));
    }

    public Condition[] Bind(IReadOnlyList<ConditionMapping> when) => [.. when.Select(one => new Condition(Find(one.Column), one.Any))];

    public CellSource Bind(FieldMapping field) => new(field, field.Column is null ? default : Find(field.Column), Bind(field.When));
}
