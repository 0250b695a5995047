using System.Collections.Immutable;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Crm;

namespace KpiBot.Connectors.Csv;

/// <summary>Reads the free dimensions of a record. Rows with the same values share one dictionary: building one costs more than all the rest of the row.</summary>
internal sealed class DimensionsReader(IReadOnlyList<(string Id, CellSource Source)> dimensions, Action<CrmRecord, ImmutableSortedDictionary<string, string>> set)
{
    private readonly Made?[] _recent = new Made?[1024];
    private readonly TextCell _texts = new();
    private readonly string?[] _values = new string?[dimensions.Count];

    /// <summary>Sets the dimensions that have a value.</summary>
    public RowFault? Read(Row row, CrmRecord record)
    {
        var place = 0;
        for (var index = 0; index < dimensions.Count; index++)
        {
            if (dimensions[index].Source.Take(row, out var text) is { } fault) return fault;
            _values[index] = text.IsEmpty || !_texts.TryRead(text, out var value) ? null : value;
            place = (place * 31) + TextCell.Place(_values[index]);
        }

        ref var slot = ref _recent[place & (_recent.Length - 1)];
        if (slot is null || !slot.Values.AsSpan().SequenceEqual(_values)) slot = new Made([.. _values], Make());
        set(record, slot.Dimensions);
        return null;
    }

    private ImmutableSortedDictionary<string, string> Make() =>
        ImmutableSortedDictionary.CreateRange(dimensions.Zip(_values).Where(pair => pair.Second is not null).Select(pair => KeyValuePair.Create(pair.First.Id, pair.Second!)));

    private sealed record Made(string?[] Values, ImmutableSortedDictionary<string, string> Dimensions);
}
