using System.Text.Json;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Rest.Mappings;

/// <summary>Reads where a list is, how its pages follow each other, and what identifies its rows.</summary>
internal sealed class ListReader(Uri address)
{
    private const int MostSize = 10_000;

    public RestList Read(MappingNode node) => new(ReadPath(node), Pointer(node, "rows") ?? JsonPointer.Parse("")!, ReadId(node))
    {
        Paging = node.Child("paging") is { } paging ? ReadPaging(paging) : new Paging(PagingKind.None),
        Total = Pointer(node, "total"),
    };

    /// <summary>A place; null when absent or (reported) none.</summary>
    public static JsonPointer? Pointer(MappingNode node, string name, bool required = false)
    {
        // The whole is written as an empty text, which is no text elsewhere.
        if (node.Find(name) is { ValueKind: JsonValueKind.String } value && value.GetString() == "") return JsonPointer.Parse("");
        return node.Text(name, required) is not { } text ? null : Pointer(node, name, text);
    }

    /// <summary>A name that can stand in a query; null when absent or (reported) none.</summary>
    public static string? Parameter(MappingNode node, string name, bool required = false)
    {
        var text = node.Text(name, required);
        if (text is null || (text.Length <= 60 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or '[' or ']' or '$' or '@'))) return text;
        node.Report(name, $"{Excerpt.Of(text)} is no name of a parameter; expected one such as page or page[number].");
        return null;
    }

    private static JsonPointer? Pointer(MappingNode node, string name, string text)
    {
        if (JsonPointer.Parse(text) is { } pointer) return pointer;
        node.Report(name, $"{Excerpt.Of(text)} is no place in JSON; expected one such as /data or /customer/id (RFC 6901).");
        return null;
    }

    private string ReadPath(MappingNode node)
    {
        var path = node.Text("path", required: true) ?? "";
        if (path.Length == 0) return "";
        if (path.Contains('#') || path.Any(c => char.IsControl(c) || c == '\\') || !Uri.TryCreate(address, path, out var whole) || whole.Authority != address.Authority || whole.Scheme != address.Scheme || !whole.AbsolutePath.StartsWith(address.AbsolutePath, StringComparison.Ordinal))
            node.Report("path", $"{Excerpt.Of(path)} leads away from the source's address; expected a path below it, such as deals or deals?status=all.");
        else if (Array.Exists((string[])["token=", "key=", "secret=", "password="], secret => whole.Query.Contains(secret, StringComparison.OrdinalIgnoreCase)))
            node.Report("path", "holds what looks like a secret: it would stand in logs on the way; secrets go in a header, see \"auth\".");
        return path;
    }

    private static List<JsonPointer> ReadId(MappingNode node)
    {
        if (node.Find("id") is { ValueKind: JsonValueKind.Array })
        {
            var places = (node.Texts("id") ?? []).Select(text => Pointer(node, "id", text)).OfType<JsonPointer>().ToList();
            if (places.Count == 0) node.Report("id", "must name at least one place.");
            return places;
        }

        return Pointer(node, "id", required: true) is { } place ? [place] : [];
    }

    private static Paging ReadPaging(MappingNode node)
    {
        var kind = node.OneOf("kind", ["page", "offset", "cursor", "next", "link"], required: true) switch
        {
            "page" => PagingKind.Page, "offset" => PagingKind.Offset, "cursor" => PagingKind.Cursor, "next" => PagingKind.Next, "link" => PagingKind.Link, _ => PagingKind.None,
        };
        var isNumbered = kind is PagingKind.Page or PagingKind.Offset;
        var paging = new Paging(kind)
        {
            Parameter = isNumbered || kind == PagingKind.Cursor ? Parameter(node, "parameter", required: true) ?? "" : "",
            First = kind == PagingKind.Page ? (int)(node.Number("first", 0, 1) ?? 1) : 0,
            SizeParameter = Parameter(node, "sizeParameter") ?? "",
            Size = (int?)node.Number("size", 1, MostSize),
            Next = kind is PagingKind.Cursor or PagingKind.Next ? Pointer(node, "next", required: true) : null,
        };
        if (paging.SizeParameter.Length > 0 && paging.Size is null) node.Report("size", "is missing: say how many rows a page is to have.");
        node.Close();
        return paging;
    }
}
