using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using KpiBot.Facts.Columns;

namespace KpiBot.Facts;

/// <summary>
/// Writes a snapshot: the columns as they lie in memory, block after block; then a directory that says where each stands and holds everything small; then the
/// directory's own place. Block and directory have a checksum each.
/// </summary>
internal sealed class SnapshotFileWriter(Stream file)
{
    private readonly ArrayBufferWriter<byte> _directory = new();
    private long _position;

    /// <summary>The build that wrote the file: what is derived while loading changes with the code, so another build's file is not read.</summary>
    public static string Version { get; } = typeof(SnapshotFileWriter).Module.ModuleVersionId.ToString("N");

    public void Texts(IReadOnlyCollection<string> values)
    {
        Number(values.Count);
        foreach (var value in values) Text(value);
    }

    public void Number(long value) => _directory.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in value)));

    public void Text(string value) => Values<byte>(Encoding.UTF8.GetBytes(value));

    public void Values<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Number(values.Length);
        _directory.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Writes a column's rows as a block; of a segment that holds one value all over, that value.</summary>
    public void Segments<T>(T[][] segments, int rows) where T : unmanaged
    {
        Number(rows);
        Number(_position);
        uint checksum = 0;
        for (var segment = 0; segment < Column.SegmentsOf(rows); segment++)
        {
            var part = segments[segment].AsSpan(0, Math.Min(Column.SegmentRows, rows - (segment << Column.SegmentBits)));
            var same = part.Length == Column.SegmentRows && !part.ContainsAnyExcept(part[0]);
            Number(same ? 1 : 0);
            var bytes = MemoryMarshal.AsBytes(same ? part[..1] : part);
            checksum = Checksum(checksum, bytes);
            file.Write(bytes);
            _position += bytes.Length;
        }

        Number(checksum);
    }

    /// <summary>Writes the directory; to be called once, at the end.</summary>
    public void Finish()
    {
        var directory = _directory.WrittenSpan;
        file.Write(directory);
        file.Write(MemoryMarshal.AsBytes((ReadOnlySpan<long>)[_position, directory.Length, Checksum(0, directory)]));
    }

    public static uint Checksum(uint before, ReadOnlySpan<byte> bytes)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes)) before = BitOperations.Crc32C(before, word);
        foreach (var rest in bytes[^(bytes.Length % sizeof(ulong))..]) before = BitOperations.Crc32C(before, rest);
        return before;
    }
}

/// <summary>
/// Reads what <see cref="SnapshotFileWriter"/> wrote: the directory at once, a column when it is first asked for. A directory that is not whole throws
/// <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/>.
/// </summary>
internal sealed class SnapshotFileReader
{
    private readonly Stream _file;
    private readonly byte[] _directory;
    private int _read;

    public SnapshotFileReader(Stream file)
    {
        _file = file;
        Span<long> place = stackalloc long[3];
        if (file.Length < MemoryMarshal.AsBytes(place).Length) throw new EndOfStreamException();
        file.Seek(-MemoryMarshal.AsBytes(place).Length, SeekOrigin.End);
        file.ReadExactly(MemoryMarshal.AsBytes(place));
        if (place[0] < 0 || place[1] < 0 || place[0] + place[1] + MemoryMarshal.AsBytes(place).Length != file.Length) throw new InvalidDataException("The snapshot file has no directory.");
        _directory = new byte[place[1]];
        file.Seek(place[0], SeekOrigin.Begin);
        file.ReadExactly(_directory);
        if (SnapshotFileWriter.Checksum(0, _directory) != place[2]) throw new InvalidDataException("The directory of the snapshot file is damaged.");
    }

    public long Number()
    {
        long value = 0;
        Copy(MemoryMarshal.AsBytes(new Span<long>(ref value)));
        return value;
    }

    public string Text() => Encoding.UTF8.GetString(Values<byte>());

    public IEnumerable<string> Texts()
    {
        for (var left = Number(); left > 0; left--) yield return Text();
    }

    public T[] Values<T>() where T : unmanaged
    {
        var length = Number();
        if (length < 0 || length * Unsafe.SizeOf<T>() > _directory.Length - _read) throw new EndOfStreamException();
        var values = GC.AllocateUninitializedArray<T>((int)length);
        Copy(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }

    /// <summary>The rows of a column, which are read when they are first asked for; damaged ones throw <see cref="DamagedSnapshotException"/> then, and ever after.</summary>
    public (Lazy<T[]?[]> Segments, int Rows) Segments<T>() where T : unmanaged
    {
        var (rows, position) = ((int)Number(), Number());
        var same = new bool[Column.SegmentsOf(rows)];
        for (var segment = 0; segment < same.Length; segment++) same[segment] = Number() != 0;
        var checksum = (uint)Number();
        return (new Lazy<T[]?[]>(() => Block<T>(position, rows, same, checksum)), rows);
    }

    private void Copy(Span<byte> to)
    {
        if (to.Length > _directory.Length - _read) throw new EndOfStreamException();
        _directory.AsSpan(_read, to.Length).CopyTo(to);
        _read += to.Length;
    }

    private T[][] Block<T>(long position, int rows, bool[] same, uint checksum) where T : unmanaged
    {
        try
        {
            lock (_file) return Read<T>(position, rows, same, checksum);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or ObjectDisposedException)
        {
            throw new DamagedSnapshotException(exception);
        }
    }

    private T[][] Read<T>(long position, int rows, bool[] same, uint checksum) where T : unmanaged
    {
        var segments = new T[same.Length][];
        uint found = 0;
        _file.Seek(position, SeekOrigin.Begin);
        for (var segment = 0; segment < segments.Length; segment++)
        {
            T value = default;
            var part = same[segment] ? new Span<T>(ref value) : segments[segment] = Column.NewSegment<T>(Math.Min(Column.SegmentRows, rows - (segment << Column.SegmentBits)));
            _file.ReadExactly(MemoryMarshal.AsBytes(part));
            found = SnapshotFileWriter.Checksum(found, MemoryMarshal.AsBytes(part));
            if (same[segment]) segments[segment] = Uniform<T>.Of(value, segment == 0 ? null : segments[segment - 1]);
        }

        return found == checksum ? segments : throw new InvalidDataException("A column of the snapshot file is damaged.");
    }
}

/// <summary>The snapshot's own file cannot be read any more: the rows must be loaded from the store again.</summary>
public sealed class DamagedSnapshotException(Exception cause) : Exception("The snapshot's own file is damaged: delete it, and the rows are read again.", cause);
