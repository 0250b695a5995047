using KpiBot.Delivery;
using KpiBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace KpiBot.Storage.Delivery;

/// <summary>Credentials beside the run that owns the folder's delivery: those of sources, which the host, a sync and the doctor all use. Nothing of them is in a backup.</summary>
internal sealed class SharedCredentials(WorkspaceFiles files, TimeProvider time) : ICredentialStore
{
    public Task<byte[]?> ReadAsync(Installation installation, CancellationToken cancellation) =>
        File.Exists(files.Delivery) ? RunAsync(store => store.Read(installation), cancellation) : Task.FromResult<byte[]?>(null);

    public Task SaveAsync(Installation installation, byte[] credentials, CancellationToken cancellation) => RunAsync(
        store =>
        {
            store.Save(installation, credentials);
            return true;
        },
        cancellation);

    public Task RemoveAsync(Installation installation, CancellationToken cancellation) => RunAsync(
        store =>
        {
            store.Remove(installation);
            return true;
        },
        cancellation);

    public Task<IReadOnlyList<Installation>> InstallationsAsync(string platform, CancellationToken cancellation) =>
        File.Exists(files.Delivery) ? RunAsync(store => store.Installations(platform), cancellation) : Task.FromResult<IReadOnlyList<Installation>>([]);

    private Task<T> RunAsync<T>(Func<CredentialTable, T> work, CancellationToken cancellation) => Task.Run(
        async () =>
        {
            try
            {
                using var connection = WorkspaceFiles.Connect(files.Delivery, SqliteOpenMode.ReadWriteCreate);
                connection.Execute("PRAGMA secure_delete=ON"); // what is deleted is gone from the file
                if (Schema.Delivery.AgeOf(connection) != SchemaAge.Current) await DeliveryStore.PrepareAsync(files, connection, cancellation);
                return work(new CredentialTable(connection, time));
            }
            catch (SqliteException exception)
            {
                throw WorkspaceException.Of(exception, files.Delivery);
            }
        },
        cancellation);
}
