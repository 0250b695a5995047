using NodaTime;
using NodaTime.Text;

namespace KpiBot.Connectors.Salesforce.Reading;

/// <summary>Questions about an object. Every word of them is ours, but ids and instants, which are written anew.</summary>
internal sealed record Soql(SalesforceObject Type, Description Described)
{
    /// <summary>Most records of a page.</summary>
    public const int PageSize = 2_000;

    private static readonly InstantPattern Iso = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fff'Z'");

    /// <summary>An instant as questions hold it.</summary>
    public static string Written(Instant at) => Iso.Format(at);

    /// <summary>What is in every answer, and then the fields.</summary>
    public IReadOnlyList<string> Columns => [SalesforceObject.Id, Type.ModifiedAt, .. Type.CanBeDeleted ? [SalesforceObject.IsDeleted] : Array.Empty<string>(), .. Described.Fields];

    /// <summary>All records, in no order.</summary>
    public string All() => $"SELECT {string.Join(',', Columns)} FROM {Type.Api}{Where(null)}";

    /// <summary>A page of all records, in the order of their ids, behind one.</summary>
    public string Page(string? after) => $"SELECT {string.Join(',', Columns)} FROM {Type.Api}{Where(after is null ? null : $"Id > '{after}'")} ORDER BY Id LIMIT {PageSize}";

    /// <summary>A page of what changed, in the order of stamps and, of one stamp, of ids: behind a record, or from an instant on.</summary>
    public string Changed(Instant since, Place? after)
    {
        var from = after is null ? $"{Type.ModifiedAt} >= {Written(since)}" : $"({Type.ModifiedAt} > {Written(after.At)} OR ({Type.ModifiedAt} = {Written(after.At)} AND Id > '{after.Id}'))";
        return $"SELECT {string.Join(',', Columns)} FROM {Type.Api}{Where(from)} ORDER BY {Type.ModifiedAt}, Id LIMIT {PageSize}";
    }

    /// <summary>How many there are that are not deleted.</summary>
    public string Count() => $"SELECT COUNT() FROM {Type.Api}{Where(Type.CanBeDeleted ? $"{SalesforceObject.IsDeleted} = false" : null)}";

    private string Where(string? condition) => string.Join(" AND ", Described.Where.Append(condition).OfType<string>()) is { Length: > 0 } all ? $" WHERE {all}" : "";
}

/// <summary>Where a page ended.</summary>
internal sealed record Place(Instant At, string Id)
{
    private const char Between = '|';

    /// <summary>The place of a token; null for a text that is none.</summary>
    public static Place? Of(string? token) =>
        token?.Split(Between) is [var at, var id] && InstantPattern.ExtendedIso.Parse(at) is { Success: true } instant ? new Place(instant.Value, id) : null;

    public string Token => $"{Soql.Written(At)}{Between}{Id}";
}
