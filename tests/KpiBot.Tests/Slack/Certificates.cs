using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KpiBot.Tests.Slack;

/// <summary>A certificate as an installation has one.</summary>
internal static class Certificates
{
    public const string Password = "certificate-password";

    public static string Write(string folder)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=kpibot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        var file = Path.Combine(folder, "kpibot.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, Password));
        return file;
    }
}
