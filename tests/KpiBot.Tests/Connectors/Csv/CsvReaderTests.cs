using System.Text;
using CsCheck;
using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Tests.Connectors.Csv;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "a|b/1|2")]
    [InlineData("a,b\r\n1,2", "a|b/1|2")]
    [InlineData("a,b\r1,2\r", "a|b/1|2")]
    [InlineData("a,\"b,\"\"c\"\"\"\n\"1\n2\",\"\"\n", "a|b,\"c\"/1\n2|")]
    [InlineData("a,b\n\n,\n \n1,\n", "a|b/ /1|")]
    [InlineData("a\"b,c\"d\"\n", "a\"b|c\"d\"")]
    [InlineData("\"a\" ,\"b\"\n", "a|b")]
    [InlineData("\"\"", "")]
    [InlineData("", null)]
    [InlineData("\n\r\n\r", null)]
    public async Task Records_and_cells_are_told_apart(string text, string? expected)
    {
        var read = await ReadAsync(Encoding.UTF8.GetBytes(text), new CsvFormat());
        Assert.Equal(expected, read.Count == 0 ? null : string.Join('/', read.Select(record => string.Join('|', record.Cells))));
    }

    [Fact]
    public async Task Separator_and_quote_are_those_of_the_format()
    {
        var semicolons = await ReadAsync("a;'b;''c'"u8.ToArray(), new CsvFormat(Separator: ';', Quote: '\''));
        Assert.Equal(["a", "b;'c"], Assert.Single(semicolons).Cells);
        var bare = await ReadAsync("a\t\"b"u8.ToArray(), new CsvFormat(Separator: '\t', Quote: null));
        Assert.Equal(["a", "\"b"], Assert.Single(bare).Cells);
    }

    [Fact]
    public async Task A_record_knows_the_line_on_which_it_begins()
    {
        var read = await ReadAsync("a\n\n\"b\nc\r\nd\"\ne\rf\r\ng"u8.ToArray(), new CsvFormat());
        Assert.Equal([1, 3, 6, 7, 8], read.Select(record => record.Line));
    }

    [Theory]
    [InlineData("utf-8", "café ½ 東京 😀")]
    [InlineData("windows-1252", "café € “x” – Š")]
    [InlineData("iso-8859-1", "café ½ ÿ")]
    public async Task Text_is_read_in_the_encoding_of_the_format(string name, string text)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        Assert.Equal([text], Assert.Single(await ReadAsync(encoding.GetBytes(text), new CsvFormat(name))).Cells);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_wins_over_the_setting(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("é,東😀")];
        Assert.Equal(["é", "東😀"], Assert.Single(await ReadAsync(bytes, new CsvFormat("windows-1252"))).Cells);
    }

    [Theory]
    [InlineData("a\nb\nc\u0000d\n", 3, "a NUL byte: this is not a text file, or it is UTF-16 without a byte order mark")]
    [InlineData("a\n\"b\n\n", 2, "a quote is opened here and never closed")]
    [InlineData("a\n1,\"b\nc\",\"d\n", 3, "a quote is opened here and never closed")]
    [InlineData("PK\u0003\u0004", null, "this is a ZIP archive or an Excel workbook; save the sheet as CSV and name that file")]
    public async Task What_makes_the_file_unreadable_is_said_with_its_line(string text, int? line, string message)
    {
        var thrown = await Assert.ThrowsAsync<CsvException>(() => ReadAsync(Encoding.UTF8.GetBytes(text), new CsvFormat()));
        Assert.Equal((line, message), ((int?)thrown.Line, thrown.Message));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', (byte)'b', 0xE9, (byte)'\n' })]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xC3 })]
    [InlineData(new byte[] { (byte)'a', (byte)'\n', 0xED, 0xA0, 0x80 })]
    public async Task Bytes_without_meaning_in_the_encoding_are_refused_and_not_replaced(byte[] bytes)
    {
        var thrown = await Assert.ThrowsAsync<CsvException>(() => ReadAsync(bytes, new CsvFormat()));
        Assert.Equal(2, thrown.Line);
        Assert.StartsWith("bytes that mean nothing in utf-8; set \"encoding\"", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replacement_character_of_the_file_itself_is_text() =>
        Assert.Equal(["\uFFFD"], Assert.Single(await ReadAsync("\uFFFD"u8.ToArray(), new CsvFormat())).Cells);

    [Fact]
    public async Task A_stray_text_after_a_quote_spoils_only_its_record()
    {
        var read = await ReadAsync("\"a\"b,c\nd,e\n"u8.ToArray(), new CsvFormat());
        Assert.Equal(["text after the closing quote of cell 1; a quote inside a quoted cell is written twice", null], read.Select(record => record.Fault));
        Assert.Equal(["d", "e"], read[1].Cells);
    }

    [Fact]
    public async Task A_cell_may_have_32_768_characters_and_no_more()
    {
        var longest = new string('x', CsvReader.MaxCell);
        var read = await ReadAsync(Encoding.UTF8.GetBytes($"{longest}\n{longest}x\n\"{longest}x\"\ny"), new CsvFormat());
        Assert.Equal([null, "more than 32,768 characters in cell 1", "more than 32,768 characters in cell 1", null], read.Select(record => record.Fault));
        Assert.Equal([longest], read[0].Cells);
    }

    [Fact]
    public async Task A_record_may_have_16_384_cells_and_no_more()
    {
        Assert.Equal(CsvReader.MaxCells, Assert.Single(await ReadAsync(Encoding.UTF8.GetBytes("a" + new string(',', CsvReader.MaxCells - 1)), new CsvFormat())).Cells.Count);
        await Assert.ThrowsAsync<CsvException>(() => ReadAsync(Encoding.UTF8.GetBytes("a" + new string(',', CsvReader.MaxCells)), new CsvFormat()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_endless_line_is_refused_in_memory_that_does_not_grow_with_it(bool quoted)
    {
        const int Size = 64 * 1024 * 1024;
        using var input = new Endless(Size, quoted ? "h\n\"" : "h\n");
        await using var reader = new CsvReader(input, new CsvFormat());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(await reader.ReadAsync(TestContext.Current.CancellationToken));
        var thrown = await Assert.ThrowsAsync<CsvException>(() => reader.ReadAsync(TestContext.Current.CancellationToken).AsTask());

        Assert.Equal((2L, "a record of more than 1,048,576 characters begins here: the line is too long, or a quote in it is never closed"), (thrown.Line, thrown.Message));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 8 * 1024 * 1024);
        Assert.InRange(reader.BytesRead, CsvReader.MaxRecord, CsvReader.MaxRecord + (128 * 1024));
    }

    [Fact]
    public async Task A_long_file_of_short_lines_is_read_in_one_small_buffer()
    {
        using var input = new Endless(64 * 1024 * 1024, "h\n", line: 100);
        await using var reader = new CsvReader(input, new CsvFormat());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var records = 0;
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) records++;

        Assert.Equal(1 + (((64 * 1024 * 1024) - 2 + 99) / 100), records);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void Whatever_is_written_is_read_back_however_the_bytes_arrive()
    {
        var cell = Gen.String[Gen.Char[" ab,;\"\r\né東'\t"], 0, 6].Where(text => text.Trim() == text);
        var grid = cell.Array[1, 4].Where(record => record.Any(text => text.Length > 0)).List[1, 6];
        Gen.Select(grid, Gen.OneOf(",", ";", "\t"), Gen.OneOf("\n", "\r\n", "\r"), Gen.Int[1, 7], Gen.Bool).Sample(
            (records, separator, lineBreak, piece, ended) =>
            {
                var text = string.Join(lineBreak, records.Select(record => string.Join(separator, record.Select(Quoted)))) + (ended ? lineBreak : "");
                using var input = new Trickle(Encoding.UTF8.GetBytes(text), piece);
                var read = ReadAsync(input, new CsvFormat(Separator: separator[0])).GetAwaiter().GetResult();
                return read.Select(record => string.Join('\u0001', record.Cells)).SequenceEqual(records.Select(record => string.Join('\u0001', record)));
            },
            iter: 1_000);

        static string Quoted(string text) => text.Length == 0 || text.Any(c => !char.IsLetter(c)) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    private static Task<List<Record>> ReadAsync(byte[] bytes, CsvFormat format) => ReadAsync(new MemoryStream(bytes), format);

    private static async Task<List<Record>> ReadAsync(Stream input, CsvFormat format)
    {
        await using var reader = new CsvReader(input, format);
        var records = new List<Record>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            records.Add(new Record(reader.Line, reader.Fault, [.. Enumerable.Range(0, reader.Count).Select(index => reader[index].ToString())]));
        return records;
    }

    private sealed record Record(long Line, string? Fault, IReadOnlyList<string> Cells);

    /// <summary>Gives its bytes in small pieces.</summary>
    private sealed class Trickle(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span[..Math.Min(piece, buffer.Length)]));
    }

    /// <summary>A head and then the letter x, in lines of a length or in a single one, without being held in memory.</summary>
    private sealed class Endless(long size, string head, int? line = null) : Stream
    {
        private long _at;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => size;

        public override long Position { get => _at; set => throw new NotSupportedException(); }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, size - _at);
            buffer[..count].Fill((byte)'x');
            for (var index = 0; _at + index < head.Length && index < count; index++) buffer[index] = (byte)head[(int)_at + index];
            for (var at = LineEnd(_at); at < _at + count; at = LineEnd(at + 1)) buffer[(int)(at - _at)] = (byte)'\n';
            _at += count;
            return count;
        }

        private long LineEnd(long from) => line is { } length ? head.Length + (((Math.Max(from, head.Length) - head.Length) / length) * length) + length - 1 : long.MaxValue;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
