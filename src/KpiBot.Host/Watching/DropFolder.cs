using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KpiBot.Host.Watching;

/// <summary>
/// The folder that is watched, and the three in it: <c>taking</c>, where files are while they are imported, so that nobody changes them under the import's hands; <c>done</c>; and <c>failed</c>.
/// </summary>
internal sealed class DropFolder
{
    private readonly string _root, _taking;
    private Dictionary<string, (long Size, DateTime Written)> _seen = [];

    /// <summary>Makes what is missing; a folder that cannot be used is a <see cref="UsageException"/>.</summary>
    public DropFolder(string root)
    {
        (_root, _taking, Done, Failed) = (Path.GetFullPath(root), Path.Combine(root, "taking"), Path.Combine(root, "done"), Path.Combine(root, "failed"));
        try
        {
            foreach (var folder in (ReadOnlySpan<string>)[_root, _taking, Done, Failed])
            {
                Directory.CreateDirectory(folder);
                if (folder != _root && new DirectoryInfo(folder).LinkTarget is not null) throw new UsageException($"{folder} is a link: the folders inside the setting Watch:Folder must be its own.");
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The folder of the setting Watch:Folder ({root}) cannot be used: {exception.Message}");
        }
    }

    /// <summary>Where files are while they are imported.</summary>
    public string Taking => _taking;

    /// <summary>Where those go that were imported.</summary>
    public string Done { get; }

    /// <summary>Where those go that were not.</summary>
    public string Failed { get; }

    /// <summary>Looks for files: those that are as the look before found them are whole; so are those that a run before this one had begun with.</summary>
    /// <param name="isWanted">Which names are looked for.</param>
    /// <param name="links">Names that are links, which may lead anywhere and are never followed.</param>
    public IReadOnlyCollection<string> Look(Func<string, bool> isWanted, out IReadOnlyList<string> links)
    {
        var files = new DirectoryInfo(_root).EnumerateFiles().Where(file => isWanted(file.Name)).ToList();
        links = [.. files.Where(IsLink).Select(file => file.Name)];
        var now = files.Where(file => !IsLink(file)).ToDictionary(file => file.Name, file => (file.Length, file.LastWriteTimeUtc));
        var begun = new DirectoryInfo(_taking).EnumerateFiles().Where(file => !IsLink(file)).Select(file => file.Name);
        HashSet<string> whole = [.. now.Where(file => _seen.TryGetValue(file.Key, out var before) && before == file.Value).Select(file => file.Key), .. begun];
        _seen = now;
        return whole;
    }

    /// <summary>Takes a file out of everybody's hands; one that was taken already stays. False when it is a plain file no more.</summary>
    public bool Take(string name)
    {
        var (from, to) = (Path.Combine(_root, name), Path.Combine(_taking, name));
        if (!File.Exists(to)) File.Move(from, to);
        return !IsLink(new FileInfo(to));
    }

    /// <summary>Names the content of files.</summary>
    public async Task<string> DigestAsync(IReadOnlyList<string> names, string of, CancellationToken cancellation)
    {
        var parts = new StringBuilder("drop ").Append(of);
        foreach (var name in names)
        {
            await using var file = File.OpenRead(Path.Combine(_taking, name));
            parts.Append(' ').Append(Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellation)));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts.ToString())));
    }

    /// <summary>Ends with files: each goes to a folder, under a name that begins with when it was written, and a report beside it. What a run before this one has written of it stays.</summary>
    public void End(IReadOnlyList<string> names, string folder, IReadOnlyList<string> report) => End(_taking, names, folder, report);

    /// <summary>Puts a link out of the way, as a file that failed.</summary>
    public void Refuse(string link, IReadOnlyList<string> report) => End(_root, [link], Failed, report);

    private static void End(string place, IReadOnlyList<string> names, string folder, IReadOnlyList<string> report)
    {
        foreach (var name in names)
        {
            var from = Path.Combine(place, name);
            var to = FreeName(folder, $"{File.GetLastWriteTimeUtc(from).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}-{name}");
            if (!File.Exists(to + ".txt")) File.WriteAllLines(to + ".txt", report);
            File.Move(from, to);
        }
    }

    private static string FreeName(string folder, string name)
    {
        for (var number = 1; ; number++)
        {
            var free = Path.Combine(folder, number == 1 ? name : FormattableString.Invariant($"{Path.GetFileNameWithoutExtension(name)}-{number}{Path.GetExtension(name)}"));
            if (!Path.Exists(free) && new FileInfo(free).LinkTarget is null) return free;
        }
    }

    private static bool IsLink(FileInfo file) => file.LinkTarget is not null || file.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
