using System.Collections.Concurrent;
using System.Security.Cryptography;
using KpiBot.Connectors.OAuth;
using KpiBot.Delivery;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Host.Connecting;

/// <summary>Connections of a data folder: sealed, each with a key that opens no other's, and changed by one process at a time.</summary>
internal sealed class SealedConnections(string folder, ICredentialStore store, IDataProtectionProvider protection) : IConnectionStore
{
    private const string Platform = "source";

    // As long as a renewal and its second try may take.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5), BetweenLooks = TimeSpan.FromMilliseconds(100);
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Here = new(StringComparer.Ordinal);

    public async Task<Connection?> ReadAsync(string source, CancellationToken cancellation)
    {
        if (await store.ReadAsync(Of(source), cancellation) is not { } kept) return null;
        try
        {
            return Connection.Read(ProtectorOf(source).Unprotect(kept));
        }
        catch (CryptographicException)
        {
            // Of another ring: nothing can be done with it but to connect anew.
            return null;
        }
    }

    public Task SaveAsync(string source, Connection connection, CancellationToken cancellation) => store.SaveAsync(Of(source), ProtectorOf(source).Protect(connection.Written()), cancellation);

    /// <summary>In this process by a semaphore, among processes by a file that the operating system frees however one ends.</summary>
    public async Task<IDisposable> LockAsync(string source, CancellationToken cancellation)
    {
        var path = Path.Combine(Path.GetFullPath(folder), $"connection-{source}.lock");
        var here = Here.GetOrAdd(path, _ => new SemaphoreSlim(1));
        await here.WaitAsync(cancellation);
        try
        {
            return new Held(await TakeAsync(path, cancellation), here);
        }
        catch
        {
            here.Release();
            throw;
        }
    }

    private static async Task<FileStream> TakeAsync(string path, CancellationToken cancellation)
    {
        // The clock of other processes is the machine's.
        for (var since = TimeProvider.System.GetTimestamp(); ; await Task.Delay(BetweenLooks, TimeProvider.System, cancellation))
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (TimeProvider.System.GetElapsedTime(since) < Patience)
            {
            }
        }
    }

    private IDataProtector ProtectorOf(string source) => protection.CreateProtector("KpiBot", Platform, source, "connection");

    private static Installation Of(string source) => new(Platform, source);

    private sealed record Held(FileStream File, SemaphoreSlim Here) : IDisposable
    {
        public void Dispose()
        {
            File.Dispose();
            Here.Release();
        }
    }
}
