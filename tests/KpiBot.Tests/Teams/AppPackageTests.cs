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
        using var one = Written(readsBack: false);
        using var other = Written(readsBack: false);
        Assert.Equal(one.ToArray(), other.ToArray());
        using var archive = new ZipArchive(one, ZipArchiveMode.Read);
        Assert.Equal(["color.png", "es.json", "manifest.json", "outline.png", "pt-BR.json"], archive.Entries.Select(entry => entry.FullName));
        using var reader = new StreamReader(archive.GetEntry("manifest.json")!.Open(), Encoding.UTF8);
        using var manifest = JsonDocument.Parse(reader.ReadToEnd());
        Assert.Equal(Minted.AppId, manifest.RootElement.GetProperty("bots")[0].GetProperty("botId").GetString());
        Assert.Equal("kpi.example.com", manifest.RootElement.GetProperty("validDomains")[0].GetString());
        Assert.DoesNotContain("${", manifest.RootElement.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_right_to_read_messages_is_asked_for_only_where_they_are_read_back()
    {
        Assert.Equal("[]", Rights(readsBack: false));
        Assert.Equal("""[{"name":"ChannelMessage.Read.Group","type":"Application"},{"name":"ChatMessage.Read.Chat","type":"Application"}]""", Rights(readsBack: true));
    }

    private static string Rights(bool readsBack)
    {
        using var archive = new ZipArchive(Written(readsBack), ZipArchiveMode.Read);
        using var reader = new StreamReader(archive.GetEntry("manifest.json")!.Open(), Encoding.UTF8);
        var manifest = System.Text.Json.Nodes.JsonNode.Parse(reader.ReadToEnd())!;
        Assert.Equal(readsBack ? Minted.AppId : null, (string?)manifest["webApplicationInfo"]?["id"]);
        return manifest["authorization"]?["permissions"]?["resourceSpecific"]?.ToJsonString() ?? "[]";
    }

    private static MemoryStream Written(bool readsBack)
    {
        var written = new MemoryStream();
        AppPackage.Write(written, Minted.AppId, "kpi.example.com", readsBack);
        return written;
    }
}
