using KpiBot.Agreements;
using KpiBot.Crm;

namespace KpiBot.Tests.Support;

/// <summary>A workspace in memory: its records, in the order of their keys within each kind, and what it has agreed.</summary>
public sealed record World(IReadOnlyList<CrmRecord> Records, Agreement Agreement)
{
    private readonly Dictionary<Type, object> _byType = [];

    /// <summary>The records of one kind, in the order of their keys: the first has key 1.</summary>
    public IReadOnlyList<T> All<T>() where T : CrmRecord
    {
        if (!_byType.TryGetValue(typeof(T), out var list)) _byType[typeof(T)] = list = Records.OfType<T>().ToList();
        return (IReadOnlyList<T>)list;
    }

    /// <summary>Whether the workspace holds any record of the kind.</summary>
    public bool Has<T>() where T : CrmRecord => All<T>().Count > 0;
}
