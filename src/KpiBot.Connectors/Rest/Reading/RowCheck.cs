using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Sync;

namespace KpiBot.Connectors.Rest.Reading;

/// <summary>
/// Sees whether rows are as the mapping says, before they land. A cell that cannot be read is no value, as a single slip in a CRM must not keep its copy from being made; but a row that
/// means nothing without it ends the reading, and so does a field that can be read in hardly any row of a page: that is a wrong format and not a slip.
/// </summary>
internal sealed class RowCheck
{
    /// <summary>Longer texts are no values of fields.</summary>
    public const int Longest = 32_768;

    private readonly string _source;
    private readonly StreamDescription _stream;
    private readonly PlaceIndex _index;
    private readonly FieldReader[] _fields;
    private readonly RecordShape _shape;

    public RowCheck(string source, StreamDescription stream)
    {
        (_source, _stream, _index, _shape) = (source, stream, new PlaceIndex(stream.Mapping), RecordShape.Of(stream.Mapping.Record));
        // What a joined stream gives is not known yet.
        var own = stream.Mapping.Fields.Zip(_index.Plan.Fields).Where(field => IsOwn(field.First.Column) && field.First.When.All(condition => IsOwn(condition.Column)));
        _fields = [.. own.Select(field => field.Second)];
    }

    /// <summary>The places that are read.</summary>
    public IReadOnlyList<string> Places => _index.Places;

    /// <summary>Looks at the rows of a page; a <see cref="SourceException"/> says what is wrong with them.</summary>
    public void See(IReadOnlyList<SyncRow> rows, bool isSweep)
    {
        if (!_stream.HasRecord) return;
        var (read, unread) = (new int[_fields.Length], new (int Count, string? Expected)[_fields.Length]);
        foreach (var row in rows)
        {
            _index.Turn(row.Fields);
            if (!_stream.Mapping.When.Zip(_index.Plan.When).Where(one => IsOwn(one.First.Column)).All(one => one.Second.Meets(_index.Plan.Row))) continue;
            var record = _shape.Create(_source, row.Id);
            for (var index = 0; index < _fields.Length; index++)
            {
                if (_fields[index].Column is { } place && !row.Fields.ContainsKey(place) && !_fields[index].IsMandatory) continue;
                if (_fields[index].Read(_index.Plan.Row, record) is not { } fault) read[index]++;
                else if (_fields[index].IsMandatory) throw Wrong($"the row {Excerpt.Of(row.Id)} cannot be read{At(_fields[index])}", Expected(fault));
                else unread[index] = (unread[index].Count + 1, Expected(fault));
            }
        }

        for (var index = 0; isSweep && index < _fields.Length; index++)
            if (unread[index].Count > read[index]) throw Wrong($"most rows cannot be read{At(_fields[index])}", unread[index].Expected!);
    }

    private static string At(FieldReader field) => field.Column is { } place ? $" at {Excerpt.Of(place)}" : "";

    /// <summary>What the source holds is its own; only what was expected is told.</summary>
    private static string Expected(RowFault fault) => fault.Problem[Math.Max(0, fault.Problem.LastIndexOf("expected ", StringComparison.Ordinal))..];

    private bool IsOwn(string? column) => column is null || !_stream.Mapping.Joins.Any(join => column.StartsWith(join.As + ".", StringComparison.Ordinal));

    private SourceException Wrong(string what, string expected) => new(SourceFailure.Wrong, $"{_source} is not as it is described: of {_stream.Name} {what}, {expected}. See the stream in its file.");
}
