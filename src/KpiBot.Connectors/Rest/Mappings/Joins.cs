using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Rest.Mappings;

/// <summary>Reads and checks which rows of other streams are looked up.</summary>
internal static class Joins
{
    public static IReadOnlyList<JoinMapping> Read(MappingNode node, FieldMappingReader fields)
    {
        var joins = new List<JoinMapping>();
        foreach (var child in node.Children("joins"))
        {
            var prefix = child.Text("as", required: true);
            if (prefix is not null && !prefix.All(c => char.IsAsciiLetterOrDigit(c) || c == '_')) child.Report("as", $"{Excerpt.Of(prefix)} is no prefix; expected letters, digits and _.");
            if (joins.Exists(join => join.As == prefix)) child.Report("as", $"{Excerpt.Of(prefix)} is already another join.");
            var key = ListReader.Pointer(child, "key", required: true);
            joins.Add(new JoinMapping(child.Text("stream", required: true) ?? "", prefix ?? "", key?.Text ?? "", child.Text("from", required: true) ?? "", fields.ReadAliases(child), Required: false, new CsvFormat()));
            child.Close();
        }

        return joins;
    }

    /// <summary>Whether every joined stream is there, and no stream stands twice.</summary>
    public static void Check(MappingNode node, IReadOnlyList<StreamDescription> streams)
    {
        foreach (var twice in streams.GroupBy(stream => stream.Name).Where(group => group.Count() > 1)) node.Report("streams", $"hold {Excerpt.Of(twice.Key)} twice; expected each stream once.");
        foreach (var stream in streams)
        {
            foreach (var join in stream.Mapping.Joins.Where(join => !streams.Any(other => other.Name == join.File && other != stream)))
                node.Report("streams", $"{Excerpt.Of(stream.Name)} joins {Excerpt.Of(join.File)}, which is no other stream{Spelling.Hint(join.File, streams.Select(other => other.Name))}.");
        }
    }
}
