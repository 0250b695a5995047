using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Delivery;
using KpiBot.Facts;
using KpiBot.Questions;
using KpiBot.Storage.Delivery;
using KpiBot.Storage.Facts;
using KpiBot.Storage.Records;
using KpiBot.Storage.Settings;
using KpiBot.Storage.Sqlite;
using KpiBot.Storage.Sync;
using KpiBot.Sync;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace KpiBot.Storage;

/// <summary>
/// A data folder: the records of every source, and what the workspace has agreed and taught. One process can have it open for writing, any number beside it
/// for reading; a reader sees what was committed when it asks. Failures that a person can meet are <see cref="WorkspaceException"/>s.
/// </summary>
public sealed class Workspace : IRecordStore, IDisposable
{
    private readonly WorkspaceFiles _files;
    private readonly TimeProvider _time;
    private readonly FileStream? _lock;
    private readonly SemaphoreSlim _session = new(1);

    internal Workspace(WorkspaceFiles files, TimeProvider time, FileStream? @lock) => (_files, _time, _lock) = (files, time, @lock);

    /// <summary>The data folder.</summary>
    public string Folder => _files.Folder;

    /// <summary>Whether this is the one that may write.</summary>
    public bool CanWrite => _lock is not null;

    /// <summary>Grows with every committed import and change of the agreement.</summary>
    public long Revision => Reading(SettingsTables.Revision);

    /// <summary>The agreement in force; the defaults while nothing was agreed.</summary>
    public Agreement Agreement => Reading(SettingsTables.AgreementInForce);

    /// <summary>Every version of the agreement, the oldest first; empty while nothing was agreed.</summary>
    public IReadOnlyList<AgreementVersion> AgreementHistory => Reading(SettingsTables.Agreements);

    /// <summary>The workspace's own words.</summary>
    public IReadOnlyList<TaughtWord> TaughtWords => Reading(SettingsTables.TaughtWords);

    /// <summary>Every source that was ever imported.</summary>
    public IReadOnlyList<SourceState> Sources => Reading(SettingsTables.Sources);

    /// <summary>What became of the last run of every synced source.</summary>
    public IReadOnlyList<SyncReport> SyncReports => _files.Run(() => LandingStore.Reports(_files));

    /// <summary>Where rows of synced sources land; the writer's alone.</summary>
    public ILandingStore Landings
    {
        get
        {
            EnsureWriter();
            return new LandingStore(_files);
        }
    }

    /// <summary>Opens the folder for writing, the only writer until it is disposed; makes it when it is missing and brings an older one up to date.</summary>
    public static Task<Workspace> OpenWriterAsync(string folder, TimeProvider time, CancellationToken cancellation) =>
        WorkspaceOpening.WriterAsync(new WorkspaceFiles(Path.GetFullPath(folder)), time, cancellation);

    /// <summary>Opens the folder for reading, beside a writer or without one.</summary>
    public static Workspace OpenReader(string folder) => WorkspaceOpening.Reader(new WorkspaceFiles(Path.GetFullPath(folder)));

    /// <summary>One consistent view of everything, to load a snapshot from.</summary>
    public ISnapshotSource OpenSnapshotSource() => _files.Run(() => new SnapshotSource(_files.Connect(SqliteOpenMode.ReadOnly)));

    /// <summary>The records of a kind that are gone from their sources, as they last were, to load a snapshot of them alone.</summary>
    public ISnapshotSource OpenDeletedSource(RecordKind kind) => _files.Run(() => new DeletedSource(new SnapshotSource(_files.Connect(SqliteOpenMode.ReadOnly)), kind));

    /// <summary>The records of these keys, in the order of the keys; a key that there is not is left out. A tombstoned record is read as it last was.</summary>
    public IReadOnlyList<CrmRecord> Read(RecordKind kind, IReadOnlyList<long> keys) => Reading(connection => RecordReader.Read(connection, kind, keys));

    /// <inheritdoc/>
    public async Task<IImportSession> BeginAsync(string source, CancellationToken cancellation)
    {
        EnsureWriter();
        await _session.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => _files.Run(() => Begin(source)), cancellation);
        }
        catch
        {
            _session.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<CopyState?> CopyOfAsync(string source, CancellationToken cancellation) => Task.Run(() => Sources.FirstOrDefault(known => known.Name == source)?.Copy, cancellation);

    /// <summary>Agrees on these settings unless something was agreed before, and returns what is in force then: compare it with what was given to see whether it was taken.</summary>
    public Task<Agreement> SeedAgreementAsync(Agreement agreement, string by, CancellationToken cancellation) =>
        WritingAsync(connection => Agree(connection, agreement, by, isSeed: true), cancellation);

    /// <summary>Puts another agreement in force, as a new version; one that is equal to the present one changes nothing.</summary>
    public Task<Agreement> ChangeAgreementAsync(Agreement agreement, string by, CancellationToken cancellation) =>
        WritingAsync(connection => Agree(connection, agreement, by, isSeed: false), cancellation);

    /// <summary>Teaches a word; its former meaning is forgotten.</summary>
    public Task TeachAsync(TaughtWord word, CancellationToken cancellation) =>
        WritingAsync(
            connection =>
            {
                SettingsTables.Teach(connection, word);
                return word;
            },
            cancellation);

    /// <summary>Opens the inbox and the outbox; the writer alone may, and once at a time.</summary>
    public Task<DeliveryStore> OpenDeliveryAsync(CancellationToken cancellation)
    {
        EnsureWriter();
        return DeliveryStore.OpenAsync(_files, _time, cancellation);
    }

    /// <summary>What the sources of a folder are called with, for every process; opened on demand, beside whoever has the folder open.</summary>
    public static ICredentialStore CredentialsOf(string folder, TimeProvider time) => new SharedCredentials(new WorkspaceFiles(Path.GetFullPath(folder)), time);

    /// <summary>What is kept in a register (<see cref="IRegisters"/>), read beside the host that changes it; in ordinal order of the ids that begin so.</summary>
    public IReadOnlyList<Entry<T>> Kept<T>(string kind, string beginning = "") where T : class => _files.Run(() => KeptRegisters.Read<T>(_files, kind, beginning));

    /// <summary>Checks the whole database, and the rows of synced sources; a damaged one is a <see cref="WorkspaceException"/>.</summary>
    public Task CheckAsync(CancellationToken cancellation) => Task.Run(
        () =>
        {
            Reading(connection => connection.Scalar("PRAGMA integrity_check(1)") is "ok" ? true : throw new WorkspaceException(WorkspaceException.Damaged(_files.Database)));
            return _files.Run(() => LandingStore.Check(_files));
        },
        cancellation);

    /// <summary>Writes a verified copy of the whole workspace into one new file, while others go on working.</summary>
    public Task BackupAsync(string file, CancellationToken cancellation) => Task.Run(() => Backup.Write(_files, Path.GetFullPath(file)), cancellation);

    /// <summary>
    /// Puts a backup in a folder. A workspace that is there is refused unless <paramref name="replace"/> is given; then it stays beside as <c>kpibot.db.replaced</c>.
    /// </summary>
    public static Task RestoreAsync(string file, string folder, bool replace, CancellationToken cancellation) =>
        Task.Run(() => Backup.RestoreAsync(Path.GetFullPath(file), new WorkspaceFiles(Path.GetFullPath(folder)), replace, cancellation), cancellation);

    /// <summary>Lets another writer in.</summary>
    public void Dispose()
    {
        _lock?.Dispose();
        _session.Dispose();
    }

    private ImportSession Begin(string source)
    {
        var connection = _files.Connect(SqliteOpenMode.ReadWrite);
        try
        {
            return new ImportSession(_files, connection, source, _time, () => _session.Release());
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private Agreement Agree(SqliteConnection connection, Agreement agreement, string by, bool isSeed)
    {
        var isFirst = SettingsTables.Agreements(connection).Count == 0;
        var present = SettingsTables.AgreementInForce(connection);
        if (!isFirst && (isSeed || present == agreement)) return present;
        var now = Instant.FromDateTimeOffset(_time.GetUtcNow());
        SettingsTables.AddAgreement(connection, agreement, now, by);
        SettingsTables.AddRevision(connection, SettingsTables.Revision(connection) + 1, now, $"agreement, {by}");
        return agreement;
    }

    private T Reading<T>(Func<SqliteConnection, T> read) => _files.Run(() =>
    {
        using var connection = _files.Connect(SqliteOpenMode.ReadOnly);
        return read(connection);
    });

    private Task<T> WritingAsync<T>(Func<SqliteConnection, T> write, CancellationToken cancellation)
    {
        EnsureWriter();
        return Task.Run(
            () => _files.Run(() =>
            {
                using var connection = _files.Connect(SqliteOpenMode.ReadWrite);
                connection.Execute("BEGIN IMMEDIATE");
                var result = write(connection);
                connection.Execute("COMMIT");
                return result;
            }),
            cancellation);
    }

    private void EnsureWriter()
    {
        if (!CanWrite) throw new WorkspaceException($"{Folder} was opened for reading only.");
    }
}
