using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Pipedrive.Reading;

/// <summary>Reads objects of a type in the order of their ids, those that were archived after the others.</summary>
internal sealed class ObjectReader(PipedriveApi api, PipedriveObject type) : IStreamReader
{
    public const int Most = 500;
    private const string Archived = "archived:", Present = "present:";

    public StreamSpec Stream => type.Stream;

    public async Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
    {
        var (found, next) = await PageAsync(request, Most, type.Include, cancellation).ConfigureAwait(false);
        if (request.Pass == PassKind.Gone) return new SyncPage([], [.. found.Select(IdOf).OfType<string>().Select(id => new GoneRow(id))], next);
        var rows = found.Where(item => IdOf(item) is not null && !IsDeleted(item)).Select(item => ObjectRow.Of(item, IdOf(item)!, type.Fields));
        return new SyncPage([.. rows], [.. found.Where(item => IdOf(item) is not null && IsDeleted(item)).Select(item => new GoneRow(IdOf(item)!))], next);
    }

    /// <summary>Pipedrive counts only for what a list of all costs.</summary>
    public Task<long?> CountAsync(CancellationToken cancellation) => Task.FromResult<long?>(null);

    /// <summary>The objects of a page as they came, and where the next begins.</summary>
    public async Task<(IReadOnlyList<JsonElement> Found, string? Next)> PageAsync(PageRequest request, int size, string include, CancellationToken cancellation)
    {
        var token = request.Token ?? Present;
        var isArchive = token.StartsWith(Archived, StringComparison.Ordinal);
        var cursor = token[(token.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var path = FormattableString.Invariant($"{(isArchive ? type.Archive : type.Path)}?limit={size}&sort_by=id&sort_direction=asc")
            + (request.Since is { } since ? $"&updated_since={ObjectRow.Stamp(since)}" : "")
            + (request.Pass == PassKind.Gone ? "&status=deleted" : "")
            + (include.Length > 0 ? $"&include_fields={include}" : "")
            + (cursor.Length > 0 ? $"&cursor={Uri.EscapeDataString(cursor)}" : "");
        using var page = await api.GetAsync(path, type.Name, type.Scope, cancellation).ConfigureAwait(false);
        IReadOnlyList<JsonElement> found = [.. PipedriveApi.Rows(page, type.Name).Select(item => item.Clone())];
        return (found, NextOf(page, isArchive, request.Pass));
    }

    public static string? IdOf(JsonElement found) => found.Get("id").Text();

    private string? NextOf(JsonDocument page, bool isArchive, PassKind pass) => page.RootElement.Get("additional_data").Get("next_cursor").Text() switch
    {
        { } cursor => (isArchive ? Archived : Present) + cursor,
        null => isArchive || type.Archive is null || pass == PassKind.Gone ? null : Archived,
    };

    private static bool IsDeleted(JsonElement found) => found.Get("is_deleted").ValueKind == JsonValueKind.True;
}
