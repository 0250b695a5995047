using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;

namespace KpiBot.Teams.Installing;

/// <summary>The app as Teams takes it: the manifest, its translations and icons in one file, with the bot's id and the host's domain filled in.</summary>
public static class AppPackage
{
    private const string Folder = "app/";
    private const string Id = "${APP_ID}", Domain = "${DOMAIN}";

    private const string Manifest = "manifest.json";

    // Read in one place, where somebody of it consented, and nowhere else.
    private static readonly string[] Reading = ["ChannelMessage.Read.Group", "ChatMessage.Read.Chat"];

    // The same package of the same settings, whenever it is made.
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package. It holds no secret.</summary>
    /// <param name="destination">Where.</param>
    /// <param name="appId">The bot's id.</param>
    /// <param name="domain">The host's.</param>
    /// <param name="readsBack">Whether the teams and chats that add it are asked to let it read their messages, by which alone it can find out what became of one of its own.</param>
    public static void Write(Stream destination, string appId, string domain, bool readsBack)
    {
        using var archive = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in Names())
        {
            var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Day;
            using var file = entry.Open();
            file.Write(name.EndsWith(".json", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Filled(name, appId, domain, readsBack)) : Read(name));
        }
    }

    private static string Filled(string name, string appId, string domain, bool readsBack)
    {
        var text = Encoding.UTF8.GetString(Read(name)).Replace(Id, appId, StringComparison.Ordinal).Replace(Domain, domain, StringComparison.Ordinal);
        if (name != Manifest || !readsBack) return text;
        var manifest = JsonNode.Parse(text)!;
        // Teams asks for the consent, which names no address but must have one.
        manifest["webApplicationInfo"] = new JsonObject { ["id"] = appId, ["resource"] = $"https://{domain}" };
        manifest["authorization"] = new JsonObject
        {
            ["permissions"] = new JsonObject { ["resourceSpecific"] = new JsonArray([.. Reading.Select(right => new JsonObject { ["name"] = right, ["type"] = "Application" })]) },
        };
        return manifest.ToJsonString(new() { WriteIndented = true });
    }

    private static IEnumerable<string> Names() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal);

    private static byte[] Read(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(Folder + name)!;
        using var whole = new MemoryStream();
        resource.CopyTo(whole);
        return whole.ToArray();
    }
}
