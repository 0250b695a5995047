using System.Globalization;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Rest.Reading;

/// <summary>From page to page of a list, in every way that lists go on.</summary>
internal sealed class PageSteps(RestSource source, RestList list)
{
    private const int Overlap = 10;

    /// <summary>The path of a page. What is added to the described one is escaped.</summary>
    public string PathOf(string? token, string? since)
    {
        var paging = list.Paging;
        if (paging.Kind is PagingKind.Next or PagingKind.Link && token is not null) return token;
        var query = new List<string>();
        if (since is not null) query.Add(since);
        if (paging.SizeParameter.Length > 0) query.Add($"{Uri.EscapeDataString(paging.SizeParameter)}={paging.Size}");
        if (paging.Kind == PagingKind.Cursor && token is not null) query.Add($"{Uri.EscapeDataString(paging.Parameter)}={Uri.EscapeDataString(token)}");
        if (paging.Kind is PagingKind.Page or PagingKind.Offset) query.Add(FormattableString.Invariant($"{Uri.EscapeDataString(paging.Parameter)}={Place(token)}"));
        return query.Count == 0 ? list.Path : $"{list.Path}{(list.Path.Contains('?') ? '&' : '?')}{string.Join('&', query)}";
    }

    /// <summary>Where the next page begins; null where this was the last.</summary>
    public string? Next(string? token, IReadOnlyList<string> ids, RestApi.Reply reply) => list.Paging.Kind switch
    {
        PagingKind.None => null,
        PagingKind.Page => HasMore(token, ids) ? FormattableString.Invariant($"{Place(token) + 1}|{Print(ids)}") : null,
        // Rows that are deleted meanwhile move those behind them: a page begins some places early.
        PagingKind.Offset => HasMore(token, ids) ? FormattableString.Invariant($"{Place(token) + ids.Count - Math.Min(Overlap, ids.Count / 2)}|{Print(ids)}") : null,
        PagingKind.Cursor => list.Paging.Next!.In(reply.Json.RootElement).Text() is { } cursor && cursor != token ? cursor : null,
        PagingKind.Next => Below(list.Paging.Next!.In(reply.Json.RootElement).Text()),
        PagingKind.Link => Below(reply.Link),
        _ => throw new InvalidOperationException(),
    };

    private int Place(string? token) => token is null ? list.Paging.First : int.Parse(token.AsSpan(0, token.IndexOf('|', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A full page has another behind it, unless it is the one before again: some lists give their last page for ever.</summary>
    private bool HasMore(string? token, IReadOnlyList<string> ids) =>
        ids.Count > 0 && (list.Paging.Size is not { } size || ids.Count >= size) && token?[(token.IndexOf('|', StringComparison.Ordinal) + 1)..] != Print(ids);

    /// <summary>The path of an address that the source names: one of another host is not followed.</summary>
    private string? Below(string? address)
    {
        if (string.IsNullOrEmpty(address)) return null;
        if (Uri.TryCreate(source.Address, address, out var next) && next.Host == source.Address.Host && next.UserInfo.Length == 0 && next.Scheme is "https" or "http") return next.PathAndQuery;
        throw new SourceException(SourceFailure.Wrong, $"{source.Source} names an address of another host as its next page, which is not followed.");
    }

    /// <summary>Tells pages apart, the same in every process.</summary>
    private static string Print(IReadOnlyList<string> ids)
    {
        var print = 14_695_981_039_346_656_037UL;
        foreach (var id in ids)
        {
            foreach (var c in id) print = (print ^ c) * 1_099_511_628_211UL;
            print = (print ^ 0xFFFF) * 1_099_511_628_211UL;
        }

        return print.ToString("x16", CultureInfo.InvariantCulture);
    }
}
