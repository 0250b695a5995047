using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using KpiBot.Host.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace KpiBot.Host.Chats;

/// <summary>The keys that tokens are encrypted with: in a folder of this user alone, themselves encrypted with the certificate of the settings.</summary>
internal static class KeyRing
{
    private const UnixFileMode Ours = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Opens the ring; a certificate that cannot be used, or a folder that others may read, is a <see cref="UsageException"/>.</summary>
    public static IDataProtectionProvider Open(KeyOptions options)
    {
        var certificate = Load(options);
        var folder = Path.GetFullPath(options.Folder);
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else if (!Directory.Exists(folder)) Directory.CreateDirectory(folder, Ours);
        else if (File.GetUnixFileMode(folder) != Ours) throw new UsageException($"Other users may read the folder of the setting Keys:Folder ({folder}): chmod 700 it.");
        if (Directory.EnumerateFiles(folder, "key-*.xml").FirstOrDefault(file => !File.ReadAllText(file).Contains("encryptedSecret", StringComparison.Ordinal)) is { } open)
            throw new UsageException($"The key {open} is not encrypted: remove it, and install KpiBot in your workspaces again.");
        return DataProtectionProvider.Create(new DirectoryInfo(folder), ring => ring.SetApplicationName("KpiBot").ProtectKeysWithCertificate(certificate).UnprotectKeysWithAnyCertificate(certificate));
    }

    private static X509Certificate2 Load(KeyOptions options)
    {
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(options.Certificate, options.Password.Reveal());
            return certificate.HasPrivateKey && certificate.GetRSAPrivateKey() is not null
                ? certificate
                : throw new UsageException($"The certificate of the setting Keys:Certificate ({options.Certificate}) has no RSA private key: export it with one.");
        }
        catch (CryptographicException)
        {
            throw new UsageException($"The certificate of the setting Keys:Certificate ({options.Certificate}) cannot be opened: is Keys:Password right?");
        }
    }
}
