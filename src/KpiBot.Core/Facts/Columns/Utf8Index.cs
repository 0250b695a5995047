using System.Runtime.InteropServices;

namespace KpiBot.Facts.Columns;

/// <summary>A set of byte strings, numbered in order of arrival: an open-addressing table over one blob, so that millions of ids cost few objects.</summary>
internal sealed class Utf8Index
{
    private int[] _slots = new int[64];
    private uint[] _hashes = new uint[32];
    private int[] _offsets = new int[33];
    private byte[] _blob = new byte[512];

    public int Count { get; private set; }

    /// <summary>The string of a number.</summary>
    public ReadOnlySpan<byte> this[int entry] => _blob.AsSpan(_offsets[entry], _offsets[entry + 1] - _offsets[entry]);

    /// <summary>The number of a string; -1 when it is not in the set.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var hash = Hash(text);
        for (var slot = hash & Mask; ; slot = (slot + 1) & Mask)
        {
            var entry = _slots[slot] - 1;
            if (entry < 0) return -1;
            if (_hashes[entry] == hash && this[entry].SequenceEqual(text)) return entry;
        }
    }

    /// <summary>The number of a string, which is added when it is new.</summary>
    public int Add(ReadOnlySpan<byte> text, out bool isNew)
    {
        var hash = Hash(text);
        var slot = hash & Mask;
        for (; ; slot = (slot + 1) & Mask)
        {
            var entry = _slots[slot] - 1;
            if (entry < 0) break;
            if (_hashes[entry] == hash && this[entry].SequenceEqual(text))
            {
                isNew = false;
                return entry;
            }
        }

        isNew = true;
        if (Count == _hashes.Length) Grow();
        if (Count * 4L >= _slots.Length * 3L)
        {
            Rehash(_slots.Length * 2);
            for (slot = hash & Mask; _slots[slot] != 0;) slot = (slot + 1) & Mask;
        }

        var offset = _offsets[Count];
        if (offset + (long)text.Length > _blob.Length) Array.Resize(ref _blob, (int)Math.Min(Array.MaxLength, Math.Max(_blob.Length * 2L, offset + (long)text.Length)));
        text.CopyTo(_blob.AsSpan(offset));
        _offsets[Count + 1] = offset + text.Length;
        _hashes[Count] = hash;
        _slots[slot] = ++Count;
        return Count - 1;
    }

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
        _hashes = new uint[Math.Max(1, Count)];
        for (var entry = 0; entry < Count; entry++) _hashes[entry] = Hash(this[entry]);
        Rehash(Math.Max(64, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Count * 2)));
    }

    private uint Mask => (uint)_slots.Length - 1;

    private void Grow()
    {
        Array.Resize(ref _hashes, Count * 2);
        Array.Resize(ref _offsets, (Count * 2) + 1);
    }

    private void Rehash(int slots)
    {
        _slots = new int[slots];
        for (var entry = 0; entry < Count; entry++)
        {
            var slot = _hashes[entry] & Mask;
            while (_slots[slot] != 0) slot = (slot + 1) & Mask;
            _slots[slot] = entry + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> text)
    {
        var hash = 0xcbf29ce484222325UL ^ (ulong)text.Length;
        while (text.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(text)) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 29;
            text = text[8..];
        }

        foreach (var b in text) hash = (hash ^ b) * 0x100000001B3UL;
        hash *= 0xff51afd7ed558ccdUL;
        return (uint)(hash >> 32);
    }
}
