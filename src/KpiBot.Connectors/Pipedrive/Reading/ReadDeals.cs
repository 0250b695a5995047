using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>Which versions of deals have been read and have landed, as long as the process lives. A page has landed when another than it is asked for.</summary>
internal sealed class ReadDeals
{
    private const int Most = 20_000;

    private readonly Dictionary<string, Instant> _landed = [];
    private readonly Dictionary<string, Instant> _underWay = [];
    private PageRequest? _last;

    public void Begin(PageRequest request)
    {
        if (_landed.Count > Most) _landed.Clear();
        if (request != _last) foreach (var (id, at) in _underWay) _landed[id] = at;
        _underWay.Clear();
        _last = request;
    }

    public bool Has(string id, Instant modified) => _landed.TryGetValue(id, out var known) && known == modified;

    public void Add(IEnumerable<SyncRow> rows)
    {
        foreach (var row in rows) _underWay[row.Id] = row.ModifiedAt;
    }
}
