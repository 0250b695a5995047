using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using NodaTime;

namespace KpiBot.Connectors.Rest;

/// <summary>A mapping bound to places in rows: which places those are, the cells of the present row, and what is read of them.</summary>
internal sealed class PlaceIndex : ICells
{
    private readonly List<string> _places = [];
    private IReadOnlyDictionary<string, string> _row = new Dictionary<string, string>();

    public PlaceIndex(FileMapping mapping)
    {
        Columns = new ColumnBinder(mapping, Find);
        Plan = RowPlan.Of(mapping, Columns, this, DateTimeZone.Utc);
    }

    public ColumnBinder Columns { get; }

    public RowPlan Plan { get; }

    /// <summary>The places, of this stream's own rows.</summary>
    public IReadOnlyList<string> Places => _places;

    public ReadOnlySpan<char> this[int index] => _row.GetValueOrDefault(_places[index]);

    /// <summary>Turns to a row.</summary>
    public void Turn(IReadOnlyDictionary<string, string> row) => _row = row;

    private int Find(string place)
    {
        if (!_places.Contains(place)) _places.Add(place);
        return _places.IndexOf(place);
    }
}
