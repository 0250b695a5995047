using System.Globalization;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.RdStation.Reading;

/// <summary>Reads a short list of names, all of it every time.</summary>
internal sealed class NamedReader(RdStationApi api, RdStationObject type) : IStreamReader
{
    public const int Size = 100;

    public StreamSpec Stream => type.Stream;

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var number = request.Token is null ? 1 : int.Parse(request.Token, NumberStyles.None, CultureInfo.InvariantCulture);
        using var page = await api.GetAsync(FormattableString.Invariant($"{type.Name}?page[number]={number}&page[size]={Size}"), type.Name, cancellation).ConfigureAwait(false);
        var rows = RdStationApi.Rows(page, type.Name).Select(found => ObjectRow.Of(type, found)).ToList();
        return new SyncPage(rows, [], rows.Count < Size ? null : (number + 1).ToString(CultureInfo.InvariantCulture));
    }

    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);
}
