using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Storage;
using KpiBot.Sync;
using NodaTime;

namespace KpiBot.Benchmarks.Data;

/// <summary>A <see cref="BenchCompany"/> in a store of KpiBot's and in DuckDB, made once for each size and kept under <c>artifacts/bench</c>.</summary>
internal sealed class BenchData
{
    private BenchData(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>DuckDB's file.</summary>
    public string DuckDb => Path.Combine(Folder, "bench.duckdb");

    /// <summary>The snapshot's own file.</summary>
    public string SnapshotFile => Path.Combine(Folder, "snapshot.bin");

    /// <summary>The data of a size; what is not there yet is made, with a word on standard error.</summary>
    public static async Task<BenchData> OfAsync(int deals)
    {
        var data = new BenchData(Path.Combine(Root, FormattableString.Invariant($"{deals}-v1")));
        var done = Path.Combine(data.Folder, "done");
        if (File.Exists(done)) return data;
        if (Directory.Exists(data.Folder)) Directory.Delete(data.Folder, recursive: true);
        Directory.CreateDirectory(data.Folder);
        var company = new BenchCompany(deals);
        await Console.Error.WriteLineAsync(FormattableString.Invariant($"making {deals:N0} deals in {data.Folder} ..."));
        await data.StoreAsync(company);
        DuckDbCopy.Make(data.DuckDb, company);
        await File.WriteAllTextAsync(done, "");
        return data;
    }

    /// <summary>The snapshot, from its own file when there is one.</summary>
    public Snapshot Open()
    {
        using var workspace = Workspace.OpenReader(Folder);
        using var source = workspace.OpenSnapshotSource();
        if (Kept(source.State) is { } kept) return kept;
        var snapshot = Snapshot.Load(source);
        using var to = File.Create(SnapshotFile);
        snapshot.Save(to);
        return snapshot;
    }

    /// <summary>The snapshot from its own file; null when there is none that fits.</summary>
    public Snapshot? Kept(WorkspaceState state) => File.Exists(SnapshotFile) ? Snapshot.Open(new FileStream(SnapshotFile, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0), state) : null;

    private static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KpiBot.sln"))) folder = folder.Parent;
            return Path.Combine(folder?.FullName ?? Path.GetTempPath(), "artifacts", "bench");
        }
    }

    private async Task StoreAsync(BenchCompany company)
    {
        using var workspace = await Workspace.OpenWriterAsync(Folder, TimeProvider.System, default);
        await workspace.SeedAgreementAsync(BenchCompany.Agreement, "benchmark", default);
        await using var session = await workspace.BeginAsync(BenchCompany.Source, default);
        await PutAsync(session, RecordKind.Account, Enumerable.Range(0, company.Accounts).Select(company.Account));
        await PutAsync(session, RecordKind.Lead, Enumerable.Range(0, company.Leads).Select(company.Lead));
        var deals = Enumerable.Range(0, company.Deals).Select(index => (Index: index, Deal: company.Deal(index)));
        await PutAsync(session, RecordKind.Deal, deals.Select(d => d.Deal));
        await PutAsync(session, RecordKind.StageChange, deals.SelectMany(d => company.Changes(d.Index, d.Deal)));
        await PutAsync(session, RecordKind.Contract, deals.SelectMany(d => company.Contracts(d.Index, d.Deal)));
        foreach (var records in new BenchLife(company).All)
            if (records.FirstOrDefault() is { } first) await PutAsync(session, RecordKinds.Of(first.GetType()), records);
        await session.CommitAsync(Instant.FromUnixTimeMilliseconds(BenchCompany.Unix(BenchCompany.Today)) + Duration.FromHours(21), default);
    }

    private static async Task PutAsync(IImportSession session, RecordKind kind, IEnumerable<CrmRecord> records)
    {
        foreach (var batch in records.Chunk(8192)) await session.UpsertAsync(kind, batch, default);
    }
}
