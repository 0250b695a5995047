using KpiBot.Digests;
using KpiBot.Host.Chats;
using KpiBot.Storage;

namespace KpiBot.Host.Commands;

/// <summary>The digests of a data folder, those of the settings and those made in chats.</summary>
internal static class Digests
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<DigestSubscription> All(string folder, string zone, CommandContext context)
    {
        using var reader = Workspace.OpenReader(folder);
        return [.. DigestSetup.Settled(context.Settings, zone, context.Time).Concat(reader.Kept<DigestSubscription>(DigestSubscription.Kind).Select(entry => entry.Value)).OrderBy(digest => digest.Name, StringComparer.Ordinal)];
    }

    /// <summary>The one of a name or an id; none, or several of a name, is a <see cref="UsageException"/>.</summary>
    public static DigestSubscription Named(string name, string folder, string zone, CommandContext context)
    {
        var all = All(folder, zone, context);
        if (all.FirstOrDefault(digest => digest.Id == name) is { } exact) return exact;
        return all.Where(digest => digest.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() switch
        {
            [var only] => only,
            [] => throw new UsageException($"There is no digest \"{name}\". {(all.Count == 0 ? "The section Digests of the settings holds none, and nobody has made one in a chat." : $"There are: {string.Join(", ", all.Select(digest => digest.Name))}.")}"),
            var several => throw new UsageException($"There are several digests called \"{name}\": give the id, one of {string.Join(", ", several.Select(digest => digest.Id))}."),
        };
    }
}
