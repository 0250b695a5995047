using Microsoft.Data.Sqlite;

namespace KpiBot.Storage;

/// <summary>A workspace could not be opened, read or changed; the message is one sentence for a person that says why and what to do.</summary>
public sealed class WorkspaceException(string message, Exception? inner = null) : Exception(message, inner)
{
    // SQLite's primary result codes.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    internal static WorkspaceException Of(SqliteException exception, string file) => new(
        exception.SqliteErrorCode switch
        {
            Corrupt or NotADatabase => Damaged(file),
            Full => $"The disk is full, so nothing was changed in {file}: make room and try again.",
            ReadOnly or CannotOpen => $"{file} cannot be opened or written: check that this user may write there.",
            InputOutput => $"The disk failed while {file} was used: check the disk, and use a folder on a local one.",
            Busy or Locked => $"{file} is busy with another change: try again in a moment.",
            _ => $"{file} could not be used: {exception.Message}",
        },
        exception);

    internal static string Damaged(string file) =>
        $"{file} is damaged: restore a backup with `kpibot restore`, or move the file away and import again.";
}
