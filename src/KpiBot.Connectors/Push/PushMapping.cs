using KpiBot.Connectors.Csv.Mappings;

namespace KpiBot.Connectors.Push;

/// <summary>A mapping by which rows are pushed: one table, whose columns are the properties of JSON objects.</summary>
public static class PushMapping
{
    /// <summary>Why rows cannot be pushed by it, as a clause; null when they can.</summary>
    public static string? Problem(Mapping mapping) => mapping switch
    {
        { Files.Count: not 1 } => "it has several entries in \"files\", and what is pushed is of one kind",
        { Files: [{ Joins.Count: > 0 }] } => "it joins other files, and there are none beside what is pushed",
        { Files: [{ Id.Columns.Count: 0 }] } => "its id is the row's number, by which no row can be known again: name a property",
        { Files: [{ Complete: true }] } => "it says that it is complete, and what is pushed never is all of it",
        { AsOf: not null } => "it says of which day its data is, and what is pushed is of now",
        _ => null,
    };
}
