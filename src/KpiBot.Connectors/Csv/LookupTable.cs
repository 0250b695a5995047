using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;

namespace KpiBot.Connectors.Csv;

/// <summary>The rows of a joined file by their key, with the columns that are asked for.</summary>
internal sealed class LookupTable
{
    private readonly JoinMapping _join;
    private readonly TextCell _texts = new();
    private readonly Dictionary<string, Partner> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Partner>.AlternateLookup<ReadOnlySpan<char>> _byKey;
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _aliases;

    public LookupTable(JoinMapping join)
    {
        _join = join;
        _byKey = _rows.GetAlternateLookup<ReadOnlySpan<char>>();
        _aliases = new Dictionary<string, string>(join.Aliases, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The cells of the row with the key (trimmed, not yet translated); null when there is none.</summary>
    public string[]? Find(ReadOnlySpan<char> key) => _byKey.TryGetValue(Meant(key), out var partner) ? partner.Cells : null;

    /// <summary>Reads the whole file. A row that cannot be read is an error and left out.</summary>
    /// <exception cref="CsvException">The file cannot be read.</exception>
    public async Task FillAsync(CsvReader reader, IReadOnlyList<string> columns, ErrorList errors, CancellationToken cancellation)
    {
        var header = await Header.ReadAsync(_join.File, reader, cancellation).ConfigureAwait(false);
        var key = header.Find(_join.Key, errors);
        var places = columns.Select(column => header.Find(column, errors)).ToArray();
        if (key < 0 || places.Contains(-1)) return;

        while (await reader.ReadAsync(cancellation).ConfigureAwait(false))
        {
            var fault = RowFault.Of(reader, header) ?? Add(reader, key, places);
            if (fault is not null) errors.AddRow(_join.File, reader.Line, fault.Value);
        }
    }

    /// <summary>Adds a row by its key; of two with one key the first stays.</summary>
    public void Add(string key, string[] cells) => _rows.TryAdd(Meant(key).ToString(), new Partner(0, cells));

    private RowFault? Add(CsvReader reader, int key, int[] places)
    {
        var cell = reader[key].Trim();
        if (cell.IsEmpty) return null;
        if (_byKey.TryGetValue(Meant(cell), out var first)) return new RowFault($"found {Excerpt.Of(cell)} again, which stands on line {first.Line}; expected each key once", _join.Key);
        var partner = new Partner(reader.Line, new string[places.Length]);
        for (var index = 0; index < places.Length; index++) _texts.TryRead(reader[places[index]].Trim(), out partner.Cells[index]);
        _rows.Add(Meant(cell).ToString(), partner);
        return null;
    }

    private ReadOnlySpan<char> Meant(ReadOnlySpan<char> key) => _aliases.TryGetValue(key, out var meant) ? meant : key;

    private sealed record Partner(long Line, string[] Cells);
}
