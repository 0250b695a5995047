using System.Text;
using KpiBot.Connectors.Csv;
using KpiBot.Connectors.Csv.Mappings;
using KpiBot.Crm;
using KpiBot.Periods;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Connectors.Csv;

/// <summary>A folder of exports, a mapping and a store to import into.</summary>
internal sealed class Exports : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kpibot-csv");

    public MemoryStore Store { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero));

    public BusinessCalendar Calendar { get; init; } = new() { Zone = "America/Sao_Paulo" };

    public string Folder => _folder.FullName;

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public Exports With(string name, string text, Encoding? encoding = null) => With(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public Exports With(string name, byte[] bytes)
    {
        File.WriteAllBytes(Path(name), bytes);
        return this;
    }

    /// <summary>A mapping of one file of deals; <paramref name="rest"/> is added to the file's block.</summary>
    public static string Deals(string fields = "", string rest = "", string root = "") => $$"""
        {"source": "crm", {{root}} "files": [{"file": "deals.csv", "record": "deal", "id": "id", {{rest}} "fields": {"status": {"value": "open"}, {{fields}} } }], }
        """;

    public async Task<ImportOutcome> ImportAsync(string mapping, ImportOptions? options = null)
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(mapping));
        var result = await MappingReader.ReadAsync(json, TestContext.Current.CancellationToken);
        Assert.Empty(result is MappingResult.Refused refused ? refused.Issues.Select(issue => issue.ToString()) : []);
        return await new CsvImport(Store, Time).RunAsync(((MappingResult.Read)result).Mapping, Folder, Calendar, options ?? new ImportOptions(), TestContext.Current.CancellationToken);
    }

    /// <summary>The deals of an import that must succeed, in the order of their ids.</summary>
    public async Task<IReadOnlyList<Deal>> DealsAsync(string mapping)
    {
        var outcome = await ImportAsync(mapping);
        Assert.Empty(outcome is ImportOutcome.Rejected rejected ? rejected.Errors.First.Select(error => error.ToString()) : []);
        return [.. Store.All<Deal>().OrderBy(deal => deal.Id, StringComparer.Ordinal)];
    }

    /// <summary>The sentences of an import that must be refused.</summary>
    public async Task<IReadOnlyList<string>> ErrorsAsync(string mapping)
    {
        var rejected = Assert.IsType<ImportOutcome.Rejected>(await ImportAsync(mapping));
        Assert.Empty(Store.Records);
        Assert.Equal(rejected.Errors.Total, rejected.Errors.First.Count + rejected.Errors.More);
        return [.. rejected.Errors.First.Select(error => error.ToString())];
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
