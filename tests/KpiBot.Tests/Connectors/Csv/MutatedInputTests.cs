using System.Text;
using CsCheck;
using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;

namespace KpiBot.Tests.Connectors.Csv;

/// <summary>Damaged input is imported as it then stands, or refused with a sentence; it never throws, and nothing of a refused import is kept.</summary>
public sealed class MutatedInputTests : IDisposable
{
    private const string Mapping = """
        {
          // what every part of a mapping looks like
          "source": "crm", "asOf": "2024-01-31",
          "workspace": {"zone": "America/Sao_Paulo", "currency": "BRL", "hours": {"start": "09:00", "end": "18:00"}, "stages": [{"stage": "Won", "means": "won"}]},
          "defaults": {"dateFormats": ["dd/MM/yyyy", "dd MMM, yyyy HH:mm:ss"], "numberFormat": "1.234,56", "missing": ["-"]},
          "aliases": {"who": {"Anna": "Ana"}},
          "files": [{
            "file": "deals.csv", "record": "deal", "complete": true, "id": ["id", "part"], "when": {"kind": ["deal", ""]},
            "joins": [{"file": "team.csv", "as": "team", "key": "name", "from": "owner", "aliases": "who"}],
            "fields": {
              "status": {"column": "stage", "values": {"Won": "won", "*": "open"}}, "amount": {"column": "value", "when": {"stage": ["Won"]}}, "createdAt": "made",
              "owner": {"column": "owner", "aliases": "who"}, "team": "team.boss", "currency": {"value": "BRL"}},
            "dimensions": {"kind": "kind"}
          }]
        }
        """;

    private const string Deals = "\uFEFFid,part,kind,stage,value,made,owner\r\n1,a,deal,Won,\"1.234,50\",03/04/2017,Ana\r\n1,b,,Lost,-,\"15 Apr, 2021 00:02:00\",Anna\r\n\"2\n\"\"x\"\"\",a,test,Won,\"5,00\",2024-01-01T10:00:00Z,Eva\r\n3,ç,deal,Won,\"R$ 7,00\",2024-01-02,\r\n";

    private const string Team = "name,boss\nAna,Rui\nEva,Lia\n";

    private static readonly byte[] Interesting = [0, (byte)'"', (byte)',', (byte)'\n', (byte)'\r', (byte)'{', (byte)'}', (byte)'[', (byte)':', (byte)'\\', (byte)'-', (byte)'9', (byte)'e', 0x80, 0xC3, 0xFF];

    private readonly Exports _exports = new();

    private static readonly Gen<(int Place, int Kind, int Value)[]> Mutations = Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 4], Gen.Int[0, 255]).Array[1, 4];

    public void Dispose() => _exports.Dispose();

    [Fact]
    public void A_damaged_file_is_imported_or_refused_but_never_throws()
    {
        _exports.With("team.csv", Team);
        Mutations.Sample(mutations => Holds(Encoding.UTF8.GetBytes(Mapping), Mutate(Deals, mutations)), iter: 400, threads: 1);
    }

    [Fact]
    public void A_damaged_mapping_is_read_or_refused_but_never_throws()
    {
        _exports.With("team.csv", Team);
        Mutations.Sample(mutations => Holds(Mutate(Mapping, mutations), Encoding.UTF8.GetBytes(Deals)), iter: 400, threads: 1);
    }

    [Fact]
    public async Task The_undamaged_input_is_imported()
    {
        _exports.With("team.csv", Team);
        _exports.With("deals.csv", Deals);
        var deals = await _exports.DealsAsync(Mapping);
        Assert.Equal((3, 1_241.5m), (deals.Count, deals.Sum(deal => deal.Amount)));
    }

    private bool Holds(byte[] mapping, byte[] deals)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _exports.With("deals.csv", deals);
        var held = MappingReader.ReadAsync(new MemoryStream(mapping), default).GetAwaiter().GetResult() switch
        {
            MappingResult.Refused refused => refused.Issues.Count > 0 && refused.Issues.All(issue => IsClean(issue.ToString())),
            MappingResult.Read read => Holds(read.Mapping),
            _ => false,
        };
        return held && GC.GetAllocatedBytesForCurrentThread() - before < 4 * 1024 * 1024;
    }

    /// <summary>Whole or not at all; and with bad rows skipped, the same again when there is none.</summary>
    private bool Holds(Mapping mapping)
    {
        var (whole, most) = (new MemoryStore(), new MemoryStore());
        return (Run(whole, mapping, skipBad: false), Run(most, mapping, skipBad: true)) switch
        {
            (ImportOutcome.Imported first, ImportOutcome.Imported second) =>
                first.Skipped.Total == 0 && second.Skipped.Total == 0 && first.Rows == whole.Records.Count && whole.Records.OrderBy(pair => pair.Key).SequenceEqual(most.Records.OrderBy(pair => pair.Key)),
            (ImportOutcome.Rejected first, ImportOutcome.Imported second) =>
                AreClean(first.Errors) && AreClean(second.Skipped) && whole.Records.Count == 0 && second.Rows == most.Records.Count && most.Skipped.Values.Sum() <= second.Skipped.Total,
            (ImportOutcome.Rejected first, ImportOutcome.Rejected second) => AreClean(first.Errors) && AreClean(second.Errors) && whole.Records.Count == 0 && most.Records.Count == 0,
            _ => false,
        };
    }

    private ImportOutcome Run(MemoryStore store, Mapping mapping, bool skipBad) =>
        new CsvImport(store, _exports.Time).RunAsync(mapping, _exports.Folder, _exports.Calendar, new ImportOptions { SkipBad = skipBad }, default).GetAwaiter().GetResult();

    private static bool AreClean(ImportErrors errors) => errors.Total > 0 && errors.First.Count > 0 && errors.First.All(error => IsClean(error.ToString()));

    /// <summary>One line that a terminal can show.</summary>
    private static bool IsClean(string sentence) => sentence.Length < 2_000 && !sentence.Any(char.IsControl);

    private static byte[] Mutate(string text, (int Place, int Kind, int Value)[] mutations)
    {
        var bytes = Encoding.UTF8.GetBytes(text).ToList();
        foreach (var (seed, kind, value) in mutations)
        {
            var place = seed % bytes.Count;
            if (kind == 0) bytes[place] = (byte)value;
            else if (kind == 1) bytes[place] = Interesting[value % Interesting.Length];
            else if (kind == 2) bytes.Insert(place, Interesting[value % Interesting.Length]);
            else if (kind == 3) bytes.RemoveRange(place, Math.Min(1 + (value % 8), bytes.Count - place - 1));
            else bytes.InsertRange(place, bytes.GetRange(place, Math.Min(value, bytes.Count - place)));
        }

        return [.. bytes];
    }
}
