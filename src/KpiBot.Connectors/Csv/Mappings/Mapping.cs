using KpiBot.Connectors.Csv.Text;
using KpiBot.Connectors.Csv.Values;
using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>How the CSV exports of one source become canonical records; written as JSON, see docs/mapping.md.</summary>
/// <param name="Source">The source's name.</param>
/// <param name="AsOf">The state that the export shows; null: that of the import's time.</param>
/// <param name="Workspace">The settings that seed a new workspace.</param>
/// <param name="Files">The files, in the order in which they are read.</param>
public sealed record Mapping(string Source, Moment? AsOf, AgreementSeed Workspace, IReadOnlyList<FileMapping> Files)
{
    /// <summary>Where the source shows its records, by kind.</summary>
    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; init; } = new Dictionary<RecordKind, LinkTemplate>();
}

/// <summary>How the rows of one file become records of one kind.</summary>
public sealed record FileMapping
{
    /// <summary>Path inside the import's folder.</summary>
    public required string File { get; init; }

    /// <summary>It, and the files that it joins.</summary>
    public IReadOnlyList<string> Inputs => [File, .. Joins.Select(join => join.File)];

    /// <summary>What each row is.</summary>
    public required RecordKind Record { get; init; }

    /// <summary>Whether the file holds every record of the kind that the source has.</summary>
    public bool Complete { get; init; }

    /// <summary>How cells are written.</summary>
    internal ValueFormat Format { get; init; } = new();

    /// <summary>Rows that do not meet all of these are left out.</summary>
    internal IReadOnlyList<ConditionMapping> When { get; init; } = [];

    /// <summary>Where the record's id comes from.</summary>
    internal IdMapping Id { get; init; } = new([]);

    /// <summary>Other files that rows are looked up in.</summary>
    internal IReadOnlyList<JoinMapping> Joins { get; init; } = [];

    /// <summary>Where the record's properties come from.</summary>
    internal IReadOnlyList<FieldMapping> Fields { get; init; } = [];

    /// <summary>Where its free dimensions come from.</summary>
    internal IReadOnlyList<FieldMapping> Dimensions { get; init; } = [];

    /// <summary>The columns of the file itself, each once.</summary>
    internal IReadOnlyList<string> Columns =>
    [
        .. Id.Columns.Concat(Fields).Concat(Dimensions).SelectMany(one => one.When.Select(condition => condition.Column).Append(one.Column)).Concat(When.Select(condition => condition.Column))
            .OfType<string>().Distinct(StringComparer.Ordinal),
    ];
}

/// <summary>How the cells of a file are written. <see cref="Zone"/> null is the workspace's, <see cref="Currency"/> null gives amounts none.</summary>
internal sealed record ValueFormat
{
    public CsvFormat Csv { get; init; } = new();

    public string? Zone { get; init; }

    public IReadOnlyList<MomentFormat> Dates { get; init; } = [];

    public NumberMarks Numbers { get; init; } = NumberMarks.Point;

    public string? Currency { get; init; }

    /// <summary>Cells that mean "no value", beside the empty one.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}

/// <summary>A column must hold one of the values; "" is no value.</summary>
internal sealed record ConditionMapping(string Column, IReadOnlyList<string> Any);

/// <summary>Where an id comes from.</summary>
/// <param name="Columns">The columns, joined by "/"; none: the file's name and the row's number.</param>
/// <param name="FirstOfRepeated">Whether later rows with the same id are left out; otherwise they are errors.</param>
internal sealed record IdMapping(IReadOnlyList<FieldMapping> Columns, bool FirstOfRepeated = false);

/// <summary>A row of another file, found by key; its columns are named <c>As.column</c>.</summary>
/// <param name="File">Path inside the import's folder.</param>
/// <param name="As">Prefix of the joined columns.</param>
/// <param name="Key">The key column of the other file.</param>
/// <param name="From">The column of this file (or of an earlier join) that holds the key.</param>
/// <param name="Aliases">Translations of both keys.</param>
/// <param name="Required">Whether a row without a partner is an error.</param>
/// <param name="Csv">How the other file is written.</param>
internal sealed record JoinMapping(string File, string As, string Key, string From, IReadOnlyDictionary<string, string> Aliases, bool Required, CsvFormat Csv);

/// <summary>Where one property or dimension comes from: a column or a constant.</summary>
internal sealed record FieldMapping(string Name)
{
    /// <summary>No translations.</summary>
    public static readonly IReadOnlyDictionary<string, string> NoAliases = new Dictionary<string, string>();

    /// <summary>The column; null for a constant.</summary>
    public string? Column { get; init; }

    /// <summary>The constant; null for a column.</summary>
    public string? Constant { get; init; }

    /// <summary>Translations made before anything else; a cell that has none stays as it is.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = NoAliases;

    /// <summary>Translations of every cell ("*": any other) to a value, or to none (null); null when cells are read as they stand.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }

    /// <summary>Date formats of this column; null: the file's.</summary>
    public IReadOnlyList<MomentFormat>? Dates { get; init; }

    /// <summary>Number format of this column; null: the file's.</summary>
    public NumberMarks? Numbers { get; init; }

    /// <summary>In rows that do not meet all of these there is no value.</summary>
    public IReadOnlyList<ConditionMapping> When { get; init; } = [];
}
