namespace KpiBot.Web.Gate;

/// <summary>Things by name for a while: at most so many, each until it rested for so long. Where there are too many, the one that rested longest gives way. Safe for many threads.</summary>
internal sealed class Bounded<T>(int most, TimeSpan rest, TimeProvider time)
    where T : class
{
    private readonly Dictionary<string, LinkedListNode<Kept>> _byName = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _byUse = new();
    private readonly Lock _lock = new();

    /// <summary>The thing of that name, which is used by this; null where there is none (any more).</summary>
    public T? Find(string name)
    {
        lock (_lock)
        {
            Forget();
            return _byName.TryGetValue(name, out var node) ? Used(node).Thing : null;
        }
    }

    /// <summary>The thing of that name, made when there is none.</summary>
    public T GetOrAdd(string name, Func<T> make)
    {
        lock (_lock)
        {
            Forget();
            if (_byName.TryGetValue(name, out var node)) return Used(node).Thing;
            if (_byName.Count >= most) Remove(_byUse.First!);
            var thing = make();
            _byName[name] = _byUse.AddLast(new Kept(name, thing, time.GetTimestamp()));
            return thing;
        }
    }

    /// <summary>Forgets a name.</summary>
    public void Remove(string name)
    {
        lock (_lock)
        {
            if (_byName.TryGetValue(name, out var node)) Remove(node);
        }
    }

    private void Forget()
    {
        while (_byUse.First is { } oldest && time.GetElapsedTime(oldest.Value.UsedAt) > rest) Remove(oldest);
    }

    private Kept Used(LinkedListNode<Kept> node)
    {
        _byUse.Remove(node);
        _byUse.AddLast(node);
        return node.Value = node.Value with { UsedAt = time.GetTimestamp() };
    }

    private void Remove(LinkedListNode<Kept> node)
    {
        _byUse.Remove(node);
        _byName.Remove(node.Value.Name);
    }

    private sealed record Kept(string Name, T Thing, long UsedAt);
}
