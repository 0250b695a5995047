using System.Numerics;

namespace KpiBot.Facts.Columns;

/// <summary>A set of byte strings, numbered in order of arrival: an open-addressing table over one blob, so that millions of ids cost few objects.</summary>
internal sealed class Utf8Index
{
    private ulong[]? _slots = new ulong[64]; // a string's hash, and its number and 1; 0 when free
    private int[] _offsets = new int[33];
    private byte[] _blob = new byte[512];

    public int Count { get; private set; }

    /// <summary>The string of a number.</summary>
    public ReadOnlySpan<byte> this[int entry] => _blob.AsSpan(_offsets[entry], _offsets[entry + 1] - _offsets[entry]);

    /// <summary>The number of a string; -1 when it is not in the set.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var slots = Slots;
        return (int)(uint)slots[Slot(slots, text, Hash(text))] - 1;
    }

    /// <summary>Adds a string that is not in the set, which is cheaper as long as nothing was looked for.</summary>
    public int Append(ReadOnlySpan<byte> text)
    {
        if (_slots is not null && Count > 0) return Add(text, out _);
        _slots = null;
        Keep(text);
        return Count++;
    }

    /// <summary>The number of a string, which is added when it is new.</summary>
    public int Add(ReadOnlySpan<byte> text, out bool isNew)
    {
        var hash = Hash(text);
        var slots = Slots;
        var slot = Slot(slots, text, hash);
        isNew = slots[slot] == 0;
        if (!isNew) return (int)(uint)slots[slot] - 1;
        if (Count * 4L >= slots.Length * 3L)
        {
            _slots = slots = Doubled(slots);
            slot = Slot(slots, text, hash);
        }

        Keep(text);
        slots[slot] = Held(hash, Count);
        return Count++;
    }

    public Utf8Index Copy() => new() { _slots = [.. Slots], _offsets = [.. _offsets], _blob = [.. _blob], Count = Count };

    public void Write(SnapshotFileWriter writer)
    {
        writer.Values<int>(_offsets.AsSpan(0, Count + 1));
        writer.Values<byte>(_blob.AsSpan(0, _offsets[Count]));
    }

    public void Read(SnapshotFileReader reader)
    {
        (_offsets, _blob) = (reader.Values<int>(), reader.Values<byte>());
        if (_offsets.Length == 0 || _offsets[0] != 0 || _offsets[^1] != _blob.Length) throw new InvalidDataException("A list of texts in the snapshot file is damaged.");
        for (var entry = 1; entry < _offsets.Length; entry++) if (_offsets[entry] < _offsets[entry - 1]) throw new InvalidDataException("A list of texts in the snapshot file is damaged.");
        Count = _offsets.Length - 1;
        _slots = null;
    }

    /// <summary>The slots; of a set that came from a file, or was only added to, they are laid out when a string is first looked for.</summary>
    private ulong[] Slots => _slots ??= LaidOut();

    /// <summary>Puts a string behind the others.</summary>
    private void Keep(ReadOnlySpan<byte> text)
    {
        if (Count + 1 == _offsets.Length) Array.Resize(ref _offsets, Math.Max(33, (Count * 2) + 1));
        var offset = _offsets[Count];
        if (offset + (long)text.Length > _blob.Length) Array.Resize(ref _blob, (int)Math.Min(Array.MaxLength, Math.Max(_blob.Length * 2L, offset + (long)text.Length)));
        text.CopyTo(_blob.AsSpan(offset));
        _offsets[Count + 1] = offset + text.Length;
    }

    private static ulong Held(uint hash, int entry) => ((ulong)hash << 32) | (uint)(entry + 1);

    /// <summary>Where a string stands, or would.</summary>
    private int Slot(ulong[] slots, ReadOnlySpan<byte> text, uint hash)
    {
        for (var slot = (int)hash & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var held = slots[slot];
            if (held == 0 || ((uint)(held >> 32) == hash && this[(int)(uint)held - 1].SequenceEqual(text))) return slot;
        }
    }

    private ulong[] LaidOut()
    {
        var slots = new ulong[Math.Max(64, (int)BitOperations.RoundUpToPowerOf2((uint)(Count + (Count / 2))))];
        for (var entry = 0; entry < Count; entry++) Put(slots, Held(Hash(this[entry]), entry));
        return slots;
    }

    private static ulong[] Doubled(ulong[] slots)
    {
        var doubled = new ulong[slots.Length * 2];
        foreach (var held in slots) if (held != 0) Put(doubled, held);
        return doubled;
    }

    private static void Put(ulong[] slots, ulong held)
    {
        var slot = (int)(held >> 32) & (slots.Length - 1);
        while (slots[slot] != 0) slot = (slot + 1) & (slots.Length - 1);
        slots[slot] = held;
    }

    private static uint Hash(ReadOnlySpan<byte> text) => (uint)(Utf8Hash.Of(text) >> 32);
}
