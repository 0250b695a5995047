using System.Globalization;
using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.RdStation.Reading;

/// <summary>
/// Reads objects of a type in the order in which they were made. A list shows its first 10,000 rows alone, so that every page is asked for anew from the last instant of the one before;
/// only within one second is paged by number. Rows that are deleted or changed meanwhile move nothing.
/// </summary>
internal sealed class ObjectReader(RdStationApi api, RdStationObject type) : IStreamReader
{
    private const int Size = NamedReader.Size, Cap = 10_000;

    public StreamSpec Stream => type.Stream;

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var (found, next) = await PageAsync(request, Size, cancellation).ConfigureAwait(false);
        return new SyncPage([.. found.Select(item => ObjectRow.Of(type, item))], [], next);
    }

    public async Task<long?> CountAsync(CancellationToken cancellation)
    {
        using var page = await api.GetAsync($"{type.Name}?page[number]=1&page[size]=1", type.Name, cancellation).ConfigureAwait(false);
        // A count may end where the list does.
        return page.RootElement.Get("meta").Get("total") is { ValueKind: JsonValueKind.Number } total && total.TryGetInt64(out var count) && count != Cap ? count : null;
    }

    /// <summary>The objects of a page as they came, and where the next begins.</summary>
    public async Task<(IReadOnlyList<JsonElement> Found, string? Next)> PageAsync(PageRequest request, int size, CancellationToken cancellation)
    {
        var (from, number) = Place(request.Token);
        using var page = await api.GetAsync(
            FormattableString.Invariant($"{type.Name}?page[number]={number}&page[size]={size}&sort[created_at]=asc{Filter(from, request.Since)}"), type.Name, cancellation).ConfigureAwait(false);
        IReadOnlyList<JsonElement> found = [.. RdStationApi.Rows(page, type.Name).Select(item => item.Clone())];
        return (found, found.Count < size ? null : Next(from, number, size, found));
    }

    private string Next(Instant? from, int number, int size, IReadOnlyList<JsonElement> found)
    {
        var made = found.Select(ObjectRow.CreatedAt).OfType<Instant>().ToList();
        // Unsorted, rows would be passed over.
        if (made.Count < found.Count || made.Zip(made.Skip(1)).Any(pair => pair.First > pair.Second))
            throw new SourceException(SourceFailure.Wrong, $"RD Station does not list {type.Name} in the order in which they were made: please report this.");
        var last = Floor(made[^1]);
        if (from is null || last > from) return Written(last, 1);
        return (number + 1) * size <= Cap
            ? Written(from.Value, number + 1)
            : throw new SourceException(SourceFailure.Wrong, $"RD Station holds more than {Cap} {type.Name} that were made in one second, and lists no more of them: nothing after them could be read.");
    }

    private static string Filter(Instant? from, Instant? since)
    {
        var filters = new List<string>();
        if (from is { } made) filters.Add($"created_at:>=\"{Stamp(made)}\"");
        if (since is { } changed) filters.Add($"updated_at:>=\"{Stamp(changed)}\"");
        return filters.Count == 0 ? "" : $"&filter={Uri.EscapeDataString(string.Join(' ', filters))}";
    }

    private static (Instant? From, int Number) Place(string? token)
    {
        if (token?.Split('|') is not [var from, var number]) return (null, 1);
        return (InstantPattern.General.Parse(from).Value, int.Parse(number, NumberStyles.None, CultureInfo.InvariantCulture));
    }

    private static string Written(Instant from, int number) => FormattableString.Invariant($"{InstantPattern.General.Format(from)}|{number}");

    private static Instant Floor(Instant at) => Instant.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    /// <summary>As its query language writes times, which are UTC.</summary>
    private static string Stamp(Instant at) => at.ToDateTimeUtc().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
