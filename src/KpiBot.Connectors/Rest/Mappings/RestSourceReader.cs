using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Http;
using KpiBot.Sync;

namespace KpiBot.Connectors.Rest.Mappings;

/// <summary>Reads the description of a source from JSON with comments; finds as many mistakes as it can in one go.</summary>
public static class RestSourceReader
{
    private const int MostPerMinute = 6_000;

    /// <summary>Reads a description. <paramref name="isDevelopment"/>: an address of this machine is accepted.</summary>
    public static RestResult Read(ReadOnlyMemory<byte> json, bool isDevelopment) =>
        MappingReader.Parse(json, "A source", node => Read(node, isDevelopment), out var source) is { Count: > 0 } issues ? new RestResult.Refused(issues) : new RestResult.Read(source!);

    private static RestSource Read(MappingNode node, bool isDevelopment)
    {
        var name = MappingReader.ReadSource(node);
        var address = ReadAddress(node, isDevelopment);
        var auth = ReadAuth(node);
        var fields = new FieldMappingReader(MappingReader.ReadAliases(node.Child("aliases")));
        var defaults = node.Child("defaults");
        var format = defaults is null ? new ValueFormat() : FormatReader.ReadValues(defaults, new ValueFormat());
        defaults?.Close();
        var streams = new StreamMappingReader(fields, address);
        var source = new RestSource(name, address, auth, (int)(node.Number("requestsPerMinute", 1, MostPerMinute) ?? 60), [.. node.Children("streams").Select(stream => streams.Read(stream, format)).OfType<StreamDescription>()])
        {
            Home = new SourceHome(format.Currency, format.Zone),
            Links = MappingReader.ReadLinks(node.Child("links")),
        };
        if (!node.Has("streams") || source.Streams.Count == 0) node.Report("streams", "must list at least one stream.");
        if (source.Streams.Count > 0 && !source.Streams.Any(stream => stream.HasRecord)) node.Report("streams", "make no records: at least one of them needs \"record\".");
        Joins.Check(node, source.Streams);
        node.Close();
        return source;
    }

    private static Uri ReadAddress(MappingNode node, bool isDevelopment)
    {
        var nowhere = new Uri("https://invalid.example/");
        if (node.Text("address", required: true) is not { } text) return nowhere;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || !text.EndsWith('/')) node.Report("address", $"{Excerpt.Of(text)} is no address that ends with a slash; expected one such as https://api.example.com/v1/.");
        else if (SourceAddress.Problem(text, [url.IdnHost], isDevelopment) is { } problem) node.Report("address", $"is {problem.Replace($"expected https://{url.IdnHost}", "expected one such as https://api.example.com/v1/", StringComparison.Ordinal)}.");
        else return url;
        return nowhere;
    }

    private static RestAuth ReadAuth(MappingNode node)
    {
        if (node.Child("auth") is not { } auth)
        {
            node.Report("auth", "is missing; expected {\"kind\": \"bearer\"}, {\"kind\": \"header\", \"name\": \"X-Api-Key\"} or {\"kind\": \"basic\", \"user\": \"kpibot\"}.");
            return new RestAuth(RestAuthKind.Bearer);
        }

        var kind = auth.OneOf("kind", ["bearer", "header", "basic"], required: true);
        var header = kind == "header" ? auth.Text("name", required: true) : null;
        var user = kind == "basic" ? auth.Text("user", required: true) : null;
        if (header is not null && !(header.Length <= 60 && header.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')))
            auth.Report("name", $"{Excerpt.Of(header)} is no name of a header; expected one such as X-Api-Key.");
        if (user?.Contains(':') == true || user?.Any(char.IsControl) == true) auth.Report("user", "must hold no colon and no control character.");
        foreach (var secret in (string[])["token", "secret", "password", "key"])
            if (auth.Has(secret)) auth.Report(secret, "does not belong in this file: secrets stand in the settings, KPIBOT_REST__NAME__SECRET.");
        auth.Close();
        return kind switch { "header" => new RestAuth(RestAuthKind.Header, header ?? ""), "basic" => new RestAuth(RestAuthKind.Basic, user ?? ""), _ => new RestAuth(RestAuthKind.Bearer) };
    }
}
