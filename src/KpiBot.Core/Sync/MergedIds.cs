namespace KpiBot.Sync;

/// <summary>Where ids of merged rows lead: a reference to a row that was merged means the one that is left, over any number of merges.</summary>
public sealed class MergedIds(IReadOnlyDictionary<string, string> merged)
{
    /// <summary>The id that is left of it.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(id))]
    public string? Of(string? id)
    {
        // More steps than merges are a circle, which a source that merged both ways by turns can make.
        for (var steps = merged.Count; id is not null && steps > 0 && merged.TryGetValue(id, out var into); steps--) id = into;
        return id;
    }
}
