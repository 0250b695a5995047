using KpiBot.Connectors.Csv.Text;
using KpiBot.Crm;
using KpiBot.Sync;

namespace KpiBot.Connectors.Csv;

/// <summary>What became of an import.</summary>
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>It is in the store.</summary>
    /// <param name="Counts">What the store did.</param>
    /// <param name="Rows">Rows that became records.</param>
    /// <param name="Skipped">Rows that could not be read and were left out, as asked for.</param>
    /// <param name="Unfinished">Kinds of which nothing was removed, although their files are complete, because rows of them were skipped.</param>
    public sealed record Imported(ImportCounts Counts, long Rows, ImportErrors Skipped, IReadOnlyList<RecordKind> Unfinished) : ImportOutcome;

    /// <summary>The same delivery was imported before: nothing was done.</summary>
    public sealed record Known : ImportOutcome;

    /// <summary>Nothing of it was kept.</summary>
    public sealed record Rejected(ImportErrors Errors) : ImportOutcome;
}

/// <summary>What could not be read: the first errors and the number of all.</summary>
public sealed record ImportErrors(IReadOnlyList<ImportError> First, long Total)
{
    /// <summary>Most errors that are listed.</summary>
    public const int Listed = 50;

    /// <summary>Errors that are not listed.</summary>
    public long More => Total - First.Count;
}

/// <summary>Something that could not be read.</summary>
/// <param name="File">The file's name as the mapping has it.</param>
/// <param name="Line">The line, from 1; null when it is about the whole file.</param>
/// <param name="Column">The column's name; null when it is about the whole row.</param>
/// <param name="Problem">What was found and what was expected, as a clause that follows the place. Data in it is escaped and cut.</param>
public sealed record ImportError(string File, long? Line, string? Column, string Problem)
{
    /// <summary>One sentence: <c>deals.csv, line 12, column "close_date": found "20x7", expected a date such as 2021-04-15.</c></summary>
    public override string ToString() =>
        $"{File}{(Line is { } line ? FormattableString.Invariant($", line {line}") : "")}{(Column is null ? "" : $", column {Excerpt.Of(Column)}")}: {Problem}.";
}

/// <summary>How far an import is.</summary>
/// <param name="File">The file being read.</param>
/// <param name="BytesRead">Bytes read of all files together.</param>
/// <param name="BytesTotal">Their size.</param>
/// <param name="Rows">Records made so far.</param>
public sealed record ImportProgress(string File, long BytesRead, long BytesTotal, long Rows);

/// <summary>How an import is run.</summary>
public sealed record ImportOptions
{
    /// <summary>Leave out rows that cannot be read, instead of keeping nothing.</summary>
    public bool SkipBad { get; init; }

    /// <summary>By what the same delivery is known again, which is not imported twice; null where that is not asked.</summary>
    public string? Delivery { get; init; }

    /// <summary>Is told every error, also those beyond the first ones, as it is met.</summary>
    public Action<ImportError>? OnError { get; init; }

    /// <summary>Is told the progress now and then, and at the end of every file.</summary>
    public IProgress<ImportProgress>? Progress { get; init; }
}
