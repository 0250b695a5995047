using System.Collections;
using System.Runtime.CompilerServices;

namespace KpiBot.Periods;

/// <summary>An immutable list that is equal to another with the same items in the same order, so that records which hold one compare by value.</summary>
[CollectionBuilder(typeof(Roll), nameof(Roll.Of))]
public sealed class Roll<T> : IReadOnlyList<T>, IEquatable<Roll<T>>
{
    private readonly T[] _items;

    /// <summary>Takes a copy of the items.</summary>
    public Roll(IEnumerable<T> items) => _items = [.. items];

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <inheritdoc/>
    public bool Equals(Roll<T>? other) => other is not null && _items.AsSpan().SequenceEqual(other._items, null);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Roll<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items) hash.Add(item);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

/// <summary>Makes collection expressions of <see cref="Roll{T}"/> work.</summary>
public static class Roll
{
    /// <summary>A roll of the given items.</summary>
    public static Roll<T> Of<T>(ReadOnlySpan<T> items) => new(items.ToArray());
}
