using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts;

/// <summary>Writes a snapshot's columns as they lie in memory.</summary>
internal sealed class SnapshotFileWriter(Stream stream)
{
    /// <summary>The build that wrote the file: what is derived while loading changes with the code, so another build's file is not read.</summary>
    public static string Version { get; } = typeof(SnapshotFileWriter).Module.ModuleVersionId.ToString("N");

    /// <summary>The last word of a whole file.</summary>
    public const long End = 0x656E_64;

    public void Texts(IReadOnlyCollection<string> values)
    {
        Number(values.Count);
        foreach (var value in values) Text(value);
    }

    public void Number(long value) => stream.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)));

    public void Text(string value)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        Number(bytes.Length);
        stream.Write(bytes);
    }

    public void Values<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Number(values.Length);
        stream.Write(MemoryMarshal.AsBytes(values));
    }

    public void Segments<T>(T[][] segments, int rows) where T : unmanaged
    {
        Number(rows);
        for (var first = 0; first < rows; first += Column.SegmentRows)
        {
            var part = segments[first >> Column.SegmentBits].AsSpan(0, Math.Min(Column.SegmentRows, rows - first));
            var same = part.Length == Column.SegmentRows && !part.ContainsAnyExcept(part[0]);
            Number(same ? 1 : 0);
            stream.Write(MemoryMarshal.AsBytes(same ? part[..1] : part));
        }
    }
}

/// <summary>Reads what <see cref="SnapshotFileWriter"/> wrote; a file that ends early throws <see cref="EndOfStreamException"/>.</summary>
internal sealed class SnapshotFileReader(Stream stream)
{
    public long Number()
    {
        long value = 0;
        stream.ReadExactly(MemoryMarshal.AsBytes(new Span<long>(ref value)));
        return value;
    }

    public string Text()
    {
        var length = Number();
        if (length is < 0 or > 1 << 24) throw new InvalidDataException("A text in the snapshot file has an impossible length.");
        var bytes = new byte[length];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }

    public IEnumerable<string> Texts()
    {
        for (var left = Number(); left > 0; left--) yield return Text();
    }

    public T[] Values<T>() where T : unmanaged
    {
        var length = Number();
        if (length is < 0 or > int.MaxValue) throw new InvalidDataException("A list in the snapshot file has an impossible length.");
        // What is said to follow must be there before memory is taken for it.
        if (stream.CanSeek && length * Unsafe.SizeOf<T>() > stream.Length - stream.Position) throw new EndOfStreamException();
        var values = GC.AllocateUninitializedArray<T>((int)length);
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    public (T[][] Segments, int Rows) Segments<T>() where T : unmanaged
    {
        var rows = Number();
        if (rows is < 0 or > int.MaxValue) throw new InvalidDataException("A column in the snapshot file has an impossible length.");
        var segments = new T[(int)((rows + Column.SegmentRows - 1) >> Column.SegmentBits)][];
        T[]? blank = null;
        for (var segment = 0; segment < segments.Length; segment++)
        {
            var length = (int)Math.Min(Column.SegmentRows, rows - ((long)segment << Column.SegmentBits));
            if (Number() == 0)
            {
                stream.ReadExactly(MemoryMarshal.AsBytes((segments[segment] = Column.NewSegment<T>(length)).AsSpan()));
                continue;
            }

            T value = default;
            stream.ReadExactly(MemoryMarshal.AsBytes(new Span<T>(ref value)));
            if (blank is null || !blank[0].Equals(value)) Array.Fill(blank = Column.NewSegment<T>(Column.SegmentRows), value);
            segments[segment] = blank;
        }

        return (segments, (int)rows);
    }
}
