using KpiBot.Delivery;

namespace KpiBot.Storage.Delivery;

/// <summary>Credentials on the commit queue.</summary>
internal sealed class CredentialStore(CommitQueue queue, TimeProvider time) : ICredentialStore
{
    public Task<byte[]?> ReadAsync(Installation installation, CancellationToken cancellation) =>
        queue.RunAsync(connection => new CredentialTable(connection, time).Read(installation), cancellation);

    public Task SaveAsync(Installation installation, byte[] credentials, CancellationToken cancellation) => queue.RunAsync(
        connection =>
        {
            new CredentialTable(connection, time).Save(installation, credentials);
            return true;
        },
        cancellation);

    public Task RemoveAsync(Installation installation, CancellationToken cancellation) => queue.RunAsync(
        connection =>
        {
            new CredentialTable(connection, time).Remove(installation);
            return true;
        },
        cancellation);

    public Task<IReadOnlyList<Installation>> InstallationsAsync(string platform, CancellationToken cancellation) =>
        queue.RunAsync(connection => new CredentialTable(connection, time).Installations(platform), cancellation);
}
