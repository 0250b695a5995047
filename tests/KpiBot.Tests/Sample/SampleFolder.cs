using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using KpiBot.Sample;

namespace KpiBot.Tests.Sample;

/// <summary>A company written to a folder that is gone afterwards.</summary>
public class SampleFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kpibot-sample-").FullName;
    private readonly Dictionary<string, CsvTable> _tables = [];

    public SampleFolder()
        : this(1_250, 1, new DateOnly(2026, 9, 17))
    {
    }

    internal SampleFolder(int deals, ulong seed, DateOnly until)
    {
        Until = until;
        Files = SampleCompany.Write(new SampleOptions { Deals = deals, Seed = seed, Until = until }, _folder, null, CancellationToken.None);
        QuarterStart = new DateOnly(until.Year, ((until.Month - 1) / 3 * 3) + 1, 1);
    }

    public DateOnly Until { get; }

    public DateOnly QuarterStart { get; }

    public SampleFiles Files { get; }

    public string Path(string file) => System.IO.Path.Combine(_folder, file);

    internal CsvTable Table(string name)
    {
        if (_tables.TryGetValue(name, out var table)) return table;
        return _tables[name] = name == "spend_brazil" ? new CsvTable(Path("spend_brazil.csv"), ';', Encoding.Latin1) : new CsvTable(Path(name + ".csv"));
    }

    /// <summary>One mark of every byte in the folder.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.GetFiles(_folder).Order(StringComparer.Ordinal)) hash.AppendData(SHA256.HashData(File.ReadAllBytes(file)));
        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The day of a cell with a day or a time; null when it is empty.</summary>
    public static DateOnly? Day(string cell) => cell.Length == 0 ? null : DateOnly.ParseExact(cell[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
