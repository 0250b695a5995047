using System.Text.Json;
using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Crm;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>Reads a mapping from JSON with comments; finds as many mistakes as it can in one go.</summary>
public static class MappingReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads a mapping. Neither the stream's failures nor the files that it names are met here.</summary>
    public static async Task<MappingResult> ReadAsync(Stream json, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        await json.CopyToAsync(whole, cancellation).ConfigureAwait(false);
        return Parse(whole.GetBuffer().AsMemory(0, (int)whole.Length), "A mapping", Read, out var mapping) is { Count: > 0 } issues ? new MappingResult.Refused(issues) : new MappingResult.Read(mapping!);
    }

    /// <summary>Reads JSON with comments, at most the one object that it must be; every mistake that was found, none where it was read.</summary>
    internal static List<MappingIssue> Parse<T>(ReadOnlyMemory<byte> json, string what, Func<MappingNode, T> read, out T? value)
        where T : class
    {
        var issues = new List<MappingIssue>();
        value = null;
        try
        {
            if (json.Span.StartsWith("\uFEFF"u8)) json = json[3..];
            using var document = JsonDocument.Parse(json, Options);
            if (!IsText(document.RootElement)) issues.Add(new MappingIssue("", "A text in it holds half a character (a lone surrogate such as \\ud800)."));
            else if (document.RootElement.ValueKind == JsonValueKind.Object) value = read(new MappingNode(document.RootElement, "", issues));
            else issues.Add(new MappingIssue("", $"{what} must be a JSON object."));
        }
        catch (JsonException refused)
        {
            var reason = string.Concat(refused.Message.Split(" LineNumber:")[0].Where(c => !char.IsControl(c)));
            issues.Add(new MappingIssue("", $"It cannot be read as JSON{(refused.LineNumber is { } line ? $", line {line + 1}" : "")}: {reason}"));
        }

        return issues;
    }

    /// <summary>Whether every text in the element can be had: JSON's escapes can write what is no text.</summary>
    private static bool IsText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object => element.EnumerateObject().All(property => property.Name is not null && IsText(property.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(IsText),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static Mapping Read(MappingNode node)
    {
        var source = ReadSource(node);
        var fields = new FieldMappingReader(ReadAliases(node.Child("aliases")));
        var defaults = node.Child("defaults");
        var format = defaults is null ? new ValueFormat() : FormatReader.Read(defaults, new ValueFormat());
        var workspace = node.Child("workspace");
        var seed = workspace is null ? AgreementSeed.None : AgreementSeedReader.Read(workspace);
        var files = new FileMappingReader(fields);
        var mapping = new Mapping(source, ReadAsOf(node), seed, [.. node.Children("files").Select(file => files.Read(file, format)).OfType<FileMapping>()])
        {
            Links = ReadLinks(node.Child("links")),
        };
        if (!node.Has("files") || mapping.Files.Count == 0) node.Report("files", "must list at least one file.");
        defaults?.Close();
        node.Close();
        return mapping;
    }

    /// <summary>The source's name.</summary>
    internal static string ReadSource(MappingNode node)
    {
        var source = node.Text("source", required: true) ?? "";
        if (source.Length > 64 || source.Any(char.IsControl) || source.Trim() != source) node.Report("source", $"{Excerpt.Of(source)} is no name for a source; expected at most 64 characters such as maven-crm.");
        return source;
    }

    /// <summary>Tables of translations by name.</summary>
    internal static Dictionary<string, IReadOnlyDictionary<string, string>> ReadAliases(MappingNode? node)
    {
        var tables = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var name in node?.Names ?? [])
        {
            var translations = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            tables[name] = translations;
            if (node!.Child(name) is not { } table) continue;
            foreach (var cell in table.Names)
            {
                if (table.Text(cell, required: true) is { } meant && !translations.TryAdd(cell.Trim(), meant.Trim())) table.Report(cell, "is translated twice; capitals make no difference.");
            }
        }

        return tables;
    }

    /// <summary>Where records are shown, by kind.</summary>
    internal static Dictionary<RecordKind, LinkTemplate> ReadLinks(MappingNode? node)
    {
        var links = new Dictionary<RecordKind, LinkTemplate>();
        foreach (var name in node?.Names ?? [])
        {
            var text = node!.Text(name, required: true);
            if (RecordKinds.Parse(name) is not { } kind) node.Report(name, $"is no kind of record{Spelling.Hint(name, [.. RecordKinds.All.Select(known => known.Name())])}; expected one such as deal or lead.");
            else if (text is not null && LinkTemplate.Parse(text) is { } link) links[kind] = link;
            else if (text is not null) node.Report(name, $"{Excerpt.Of(text)} is no https address with {{id}} behind its host; expected one such as https://crm.example.com/deals/{{id}}.");
        }

        return links;
    }

    private static Moment? ReadAsOf(MappingNode node)
    {
        if (node.Text("asOf") is not { } text) return null;
        if (IsoMoment.TryRead(text, out var written))
        {
            if (written.Time is null) return Moment.On(written.Day);
            if (written.Offset is { } offset) return Moment.At((LocalDate.FromDateOnly(written.Day) + written.Time.Value).WithOffset(offset).ToInstant());
        }

        node.Report("asOf", $"{Excerpt.Of(text)} is no day and no instant; expected 2017-12-31 or 2017-12-31T18:00:00Z.");
        return null;
    }
}
