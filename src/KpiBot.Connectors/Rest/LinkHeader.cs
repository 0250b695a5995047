using KpiBot.Connectors.Http;

namespace KpiBot.Connectors.Rest;

/// <summary>Reads the header Link (RFC 8288): <c>&lt;https://…?page=2&gt;; rel="next"</c>.</summary>
internal static class LinkHeader
{
    /// <summary>The address of the next page; null where none is named.</summary>
    public static string? Next(SourceReply reply)
    {
        if (!reply.Headers.NonValidated.TryGetValues("Link", out var values)) return null;
        foreach (var value in values)
        {
            // A comma inside an address is not followed by another address.
            foreach (var link in value.Split(", <"))
            {
                var (from, to) = (link.IndexOf('<', StringComparison.Ordinal) + 1, link.IndexOf('>', StringComparison.Ordinal));
                if (to > from && IsNext(link[(to + 1)..])) return link[from..to];
            }
        }

        return null;
    }

    private static bool IsNext(string parameters) =>
        parameters.Split(';', StringSplitOptions.TrimEntries).Any(parameter => parameter.StartsWith("rel=", StringComparison.OrdinalIgnoreCase) && parameter[4..].Trim('"').Split(' ').Contains("next", StringComparer.OrdinalIgnoreCase));
}
