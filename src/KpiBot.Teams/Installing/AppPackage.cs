using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace KpiBot.Teams.Installing;

/// <summary>The app as Teams takes it: the manifest, its translations and icons in one file, with the bot's id and the host's domain filled in.</summary>
public static class AppPackage
{
    private const string Folder = "app/";
    private const string Id = "${APP_ID}", Domain = "${DOMAIN}";

    // The same package of the same settings, whenever it is made.
    private static readonly DateTimeOffset Day = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the package. It holds no secret.</summary>
    public static void Write(Stream destination, string appId, string domain)
    {
        using var archive = new ZipArchive(destination, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in Names())
        {
            var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Day;
            using var file = entry.Open();
            file.Write(name.EndsWith(".json", StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Read(name)).Replace(Id, appId, StringComparison.Ordinal).Replace(Domain, domain, StringComparison.Ordinal)) : Read(name));
        }
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
