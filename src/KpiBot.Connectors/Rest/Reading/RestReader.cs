using System.Text.Json;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Rest.Reading;

/// <summary>Reads one stream of a described source, page by page. Of every row what the mapping names is kept, and nothing else.</summary>
internal sealed class RestReader : IStreamReader
{
    private readonly RestApi _api;
    private readonly RestSource _source;
    private readonly StreamDescription _stream;
    private readonly KeptPlace[] _kept;
    private readonly MomentCell _moments;
    private readonly DateTimeZone _zone;
    private readonly RowCheck _check;

    public RestReader(RestApi api, RestSource source, StreamDescription stream)
    {
        (_api, _source, _stream) = (api, source, stream);
        var format = stream.Mapping.Format;
        _zone = format.Zone is { } named ? DateTimeZoneProviders.Tzdb[named] : DateTimeZone.Utc;
        _moments = new MomentCell(format.Dates, _zone);
        _check = new RowCheck(source.Source, stream);
        var joined = source.Streams.SelectMany(other => other.Mapping.Joins.Where(join => join.File == stream.Name).SelectMany(join => JoinedPlaces.Of(other.Mapping, join)));
        _kept = [.. _check.Places.Concat(joined).Distinct().Select(place => KeptPlace.Of(place, stream))];
        Stream = new StreamSpec(stream.Name)
        {
            Kinds = stream.HasRecord ? [stream.Mapping.Record] : [],
            IsLookup = source.Streams.Any(other => other.Mapping.Joins.Any(join => join.File == stream.Name)),
            HasDelta = stream.Changes is not null,
            HasGone = stream.Deleted is not null,
            LookBack = Duration.FromMinutes(stream.Changes?.LookBackMinutes ?? 0),
            SweepEvery = Duration.FromDays(stream.SweepDays),
        };
    }

    public StreamSpec Stream { get; }

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var list = request.Pass == PassKind.Gone ? _stream.Deleted! : _stream.List;
        var pages = new PageSteps(_source, list);
        using var reply = await _api.GetAsync(pages.PathOf(request.Token, SinceOf(request)), _stream.Name, request.Token is not null, cancellation).ConfigureAwait(false);
        var found = RowsOf(reply.Json, list);
        var ids = found.ConvertAll(row => IdOf(row, list));
        var next = pages.Next(request.Token, ids, reply);
        if (request.Pass == PassKind.Gone) return new SyncPage([], [.. ids.Select(id => new GoneRow(id))], next);
        var rows = new List<SyncRow>(found.Count);
        var gone = new List<GoneRow>();
        foreach (var (row, id) in found.Zip(ids))
        {
            if (IsGone(row)) gone.Add(new GoneRow(id));
            else rows.Add(new SyncRow(id, ModifiedAt(row, id), Keep(row)));
        }

        _check.See(rows, isSweep: request.Pass == PassKind.Sweep);
        return new SyncPage(rows, gone, next);
    }

    public async Task<long?> CountAsync(CancellationToken cancellation)
    {
        if (_stream.List.Total is not { } total || _stream.Gone is not null) return null;
        using var reply = await _api.GetAsync(new PageSteps(_source, _stream.List).PathOf(null, null), _stream.Name, isFurther: false, cancellation).ConfigureAwait(false);
        return total.In(reply.Json.RootElement) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) ? count : null;
    }

    private string? SinceOf(PageRequest request) =>
        request is { Pass: PassKind.Delta, Since: { } since } && _stream.Changes is { } changes ? $"{Uri.EscapeDataString(changes.Parameter)}={Uri.EscapeDataString(ChangeStamp.Of(changes, since))}" : null;

    private List<JsonElement> RowsOf(JsonDocument page, RestList list) => list.Rows.In(page.RootElement) is { ValueKind: JsonValueKind.Array } rows
        ? [.. rows.EnumerateArray()]
        : throw Wrong($"a reply has no list at {Excerpt.Of(list.Rows.Text)}, where \"rows\" says that it is");

    private string IdOf(JsonElement row, RestList list)
    {
        var parts = list.Id.Select(place => place.In(row).Text()?.Trim()).ToList();
        return parts.TrueForAll(part => part is { Length: > 0 }) && string.Join('/', parts) is { Length: <= 512 } id ? id : throw Wrong($"a row has no id at {string.Join(" and ", list.Id.Select(place => Excerpt.Of(place.Text)))}");
    }

    /// <summary>When a row was changed; the beginning of the day where it tells no more.</summary>
    private Instant ModifiedAt(JsonElement row, string id)
    {
        if (_stream.Updated is not { } place) return Instant.FromUnixTimeTicks(0);
        var text = JsonPointer.Parse(place)!.In(row).Text();
        if (text is not null && _moments.TryRead(text.AsSpan().Trim(), out var moment)) return moment.Instant ?? _zone.AtStartOfDay(LocalDate.FromDateOnly(DateOnly.FromDayNumber((int)moment.Code))).ToInstant();
        if (Json.AtOf(text) is { } at) return at;
        throw Wrong($"the row {Excerpt.Of(id)} does not say at {Excerpt.Of(place)} when it was changed; expected {_moments.Expected}, or seconds or milliseconds of Unix");
    }

    private bool IsGone(JsonElement row) =>
        _stream.Gone is { } gone && gone.Any.Contains(JsonPointer.Parse(gone.Column)!.In(row).Text()?.Trim() ?? "", StringComparer.OrdinalIgnoreCase);

    private Dictionary<string, string> Keep(JsonElement row)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var place in _kept) if (place.In(row) is { Length: > 0 and <= RowCheck.Longest } text) fields[place.Name] = text;
        return fields;
    }

    private SourceException Wrong(string what) => new(SourceFailure.Wrong, $"{_source.Source} is not as it is described: of {_stream.Name} {what}. See the stream in its file.");
}
