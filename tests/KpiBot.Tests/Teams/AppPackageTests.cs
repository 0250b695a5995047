using System.IO.Compression;
using System.Text;
using System.Text.Json;
using KpiBot.Teams.Installing;

namespace KpiBot.Tests.Teams;

public sealed class AppPackageTests
{
    [Fact]
    public void The_package_is_filled_in_and_the_same_whenever_it_is_made()
    {
        using var one = Written();
        using var other = Written();
        Assert.Equal(one.ToArray(), other.ToArray());
        using var archive = new ZipArchive(one, ZipArchiveMode.Read);
        Assert.Equal(["color.png", "es.json", "manifest.json", "outline.png", "pt-BR.json"], archive.Entries.Select(entry => entry.FullName));
        using var reader = new StreamReader(archive.GetEntry("manifest.json")!.Open(), Encoding.UTF8);
        using var manifest = JsonDocument.Parse(reader.ReadToEnd());
        Assert.Equal(Minted.AppId, manifest.RootElement.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal("kpi.example.com", manifest.RootElement.GetProperty("validDomains")[0].GetString());
        Assert.DoesNotContain("${", manifest.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    private static MemoryStream Written()
    {
        var written = new MemoryStream();
        AppPackage.Write(written, Minted.AppId, "kpi.example.com");
        return written;
    }
}
