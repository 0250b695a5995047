using System.Security.Cryptography;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Host.Workspaces;

namespace KpiBot.Host.Watching;

/// <summary>
/// What a mapping waits for: all the files that it reads, together; or, where it reads a single one whose name holds <c>*</c>, each file of such a name by itself.
/// </summary>
/// <param name="File">The mapping file.</param>
/// <param name="Mapping">What it says.</param>
/// <param name="Digest">Names what it says: the same file is something else by another mapping.</param>
internal sealed record DropMapping(string File, Mapping Mapping, string Digest)
{
    private const char Any = '*';

    /// <summary>The names that it waits for, each once.</summary>
    public IReadOnlyList<string> Names { get; } = [.. Mapping.Files.SelectMany(file => file.Inputs).Distinct(StringComparer.Ordinal)];

    /// <summary>The mappings of the settings; one that cannot be used here is a <see cref="UsageException"/>.</summary>
    public static async Task<IReadOnlyList<DropMapping>> OfAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var mappings = new List<DropMapping>();
        foreach (var file in files)
        {
            var mapping = new DropMapping(file, await MappingFile.ReadAsync(file, cancellation), Convert.ToHexStringLower(SHA256.HashData(await System.IO.File.ReadAllBytesAsync(file, cancellation))));
            if (mapping.Problem(mappings) is { } problem) throw new UsageException($"The mapping {file} of the setting Watch:Mapping cannot be used for files that are dropped: {problem}");
            mappings.Add(mapping);
        }

        return mappings;
    }

    /// <summary>Whether a file of this name is waited for.</summary>
    public bool Wants(string name) => Names.Any(wanted => Matches(wanted, name));

    /// <summary>What can be imported when these files are there.</summary>
    public IEnumerable<Drop> DropsOf(IReadOnlyCollection<string> whole)
    {
        if (Names is not [var name] || !name.Contains(Any, StringComparison.Ordinal)) return Names.All(whole.Contains) ? [new Drop(this, Mapping, Names)] : [];
        return whole.Where(found => Matches(name, found)).Order(StringComparer.Ordinal).Select(found => new Drop(this, Mapping with { Files = [.. Mapping.Files.Select(file => file with { File = found })] }, [found]));
    }

    private string? Problem(IEnumerable<DropMapping> others)
    {
        if (Names.FirstOrDefault(name => name.Contains('/', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal)) is { } inner) return $"\"{inner}\" is in a folder of its own, and only files of the watched folder itself are taken.";
        if (Names.Count > 1 && Names.FirstOrDefault(name => name.Contains(Any, StringComparison.Ordinal)) is { } pattern) return $"\"{pattern}\" is any file of such a name, which a mapping of several files cannot have.";
        return others.FirstOrDefault(other => other.Names.Any(Wants) || Names.Any(other.Wants)) is { } other ? $"{other.File} waits for a file of the same name." : null;
    }

    /// <summary>Whether a name is the one wanted, in which <c>*</c> is any text.</summary>
    private static bool Matches(string wanted, string name)
    {
        var star = wanted.IndexOf(Any, StringComparison.Ordinal);
        if (star < 0) return wanted == name;
        var (begin, end) = (wanted[..star], wanted[(star + 1)..]);
        return name.Length >= begin.Length + end.Length && name.StartsWith(begin, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal);
    }
}

/// <summary>Files that are imported together.</summary>
/// <param name="By">What waited for them.</param>
/// <param name="Mapping">What they are, under their own names.</param>
/// <param name="Names">Their names.</param>
internal sealed record Drop(DropMapping By, Mapping Mapping, IReadOnlyList<string> Names);
