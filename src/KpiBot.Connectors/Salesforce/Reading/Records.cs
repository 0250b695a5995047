using System.Text.Json;
using KpiBot.Connectors.Http;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Connectors.Salesforce.Reading;

/// <summary>A record as both APIs give it: fields and their texts. An empty one is absent.</summary>
internal sealed record Record(IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>Of a reply in JSON, the columns that were asked for and no others.</summary>
    public static Record Of(JsonElement found, IReadOnlyList<string> columns) =>
        Of(columns.Select(column => (column, column.Split('.').Aggregate(found, (element, name) => element.Get(name)).Text())));

    /// <summary>Of columns and their texts.</summary>
    public static Record Of(IEnumerable<(string Column, string? Text)> cells) =>
        new(cells.Where(cell => cell.Text is { Length: > 0 }).DistinctBy(cell => cell.Column).ToDictionary(cell => cell.Column, cell => Same(cell.Text!), StringComparer.Ordinal));

    /// <summary>Its id, which goes into questions, so that nothing else may stand in its place.</summary>
    public string Id => Fields.GetValueOrDefault(SalesforceObject.Id) is { Length: 15 or 18 } id && id.All(char.IsAsciiLetterOrDigit) ? id : throw new JsonException("A record without an id.");

    public Instant ModifiedAt(SalesforceObject type) => Json.AtOf(Fields.GetValueOrDefault(type.ModifiedAt)) ?? throw new JsonException("A record without a stamp.");

    /// <summary>The page that records make: those that are there, and those that are deleted or were merged. What is no record is a <see cref="SourceException"/>.</summary>
    public static SyncPage PageOf(SalesforceObject type, IReadOnlyList<Record> records, Func<string?> next)
    {
        try
        {
            return new SyncPage([.. records.Where(record => !record.IsGone).Select(record => record.Row(type))], [.. records.Where(record => record.IsGone).Select(record => record.Gone(type))], next());
        }
        catch (JsonException exception)
        {
            throw new SourceException(SourceFailure.Wrong, $"Salesforce's answer about {type.Name} holds what is no record: please report this.", exception);
        }
    }

    private bool IsGone => Fields.GetValueOrDefault(SalesforceObject.IsDeleted) == "true";

    private SyncRow Row(SalesforceObject type)
    {
        var fields = new Dictionary<string, string>(Fields, StringComparer.Ordinal);
        foreach (var name in (string[])[SalesforceObject.Id, SalesforceObject.Stamp, SalesforceObject.IsDeleted, SalesforceObject.MasterRecordId]) fields.Remove(name);
        // A person who is an account of their own has a person's name.
        if (fields.GetValueOrDefault("IsPersonAccount") == "true") fields.Remove("Name");
        return new SyncRow(Id, ModifiedAt(type), fields);
    }

    private GoneRow Gone(SalesforceObject type) => new(Id, Fields.GetValueOrDefault(SalesforceObject.MasterRecordId), ModifiedAt(type));

    /// <summary>One spelling of an instant: REST writes +0000, Bulk Z.</summary>
    private static string Same(string text) =>
        text is [_, _, _, _, '-', _, _, '-', _, _, 'T', ..] && text.EndsWith("+0000", StringComparison.Ordinal) ? $"{text[..^5]}Z" : text;
}
