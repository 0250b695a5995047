namespace KpiBot.Delivery;

/// <summary>What an installation calls its platform with. It comes sealed already: nothing that is stored here says anything to whoever reads the file.</summary>
public interface ICredentialStore
{
    /// <summary>The sealed credentials of an installation; null when there are none.</summary>
    Task<byte[]?> ReadAsync(Installation installation, CancellationToken cancellation);

    /// <summary>Puts others in their place; when it returns they survive a power cut.</summary>
    Task SaveAsync(Installation installation, byte[] credentials, CancellationToken cancellation);

    /// <summary>Forgets them.</summary>
    Task RemoveAsync(Installation installation, CancellationToken cancellation);

    /// <summary>Every installation of a platform that has some.</summary>
    Task<IReadOnlyList<Installation>> InstallationsAsync(string platform, CancellationToken cancellation);
}
