using KpiBot.Host;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.Tests.Host;

/// <summary>The command line called in-process, in a folder of its own that is removed afterwards.</summary>
internal sealed class Console : IDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>What the last call wrote to standard output.</summary>
    public string Out { get; private set; } = "";

    /// <summary>What the last call wrote to standard error.</summary>
    public string Error { get; private set; } = "";

    /// <summary>Settings beside the data folder.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>A folder for the test's files.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("kpibot-test-").FullName;

    /// <summary>The data folder that calls use when they name none.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>A path in the folder.</summary>
    public string File(string name, string? content = null)
    {
        var path = Path.Combine(Folder, name);
        if (content is not null) System.IO.File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Calls kpibot and returns its exit code.</summary>
    public Task<int> RunAsync(params string[] args) => RunAsync("", args);

    /// <summary>Calls kpibot with a standard input and returns its exit code.</summary>
    public async Task<int> RunAsync(string input, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", Data), .. Settings]).Build();
        var code = await CommandLine.RunAsync(args, new Terminal(new StringReader(input), output, error, false), () => settings, _time, cancellation: TestContext.Current.CancellationToken);
        (Out, Error) = (output.ToString(), error.ToString());
        return code;
    }

    /// <summary>Imports four deals of two regions: West wins 2 of 3, East loses its one; all closed in the second quarter of 2026.</summary>
    public async Task ImportDealsAsync()
    {
        File("deals.csv", "id,status,created,closed,amount,region\nd1,won,2026-01-05,2026-04-10,1000,West\nd2,won,2026-01-06,2026-05-11,500.5,West\nd3,lost,2026-02-01,2026-05-12,,West\nd4,lost,2026-02-02,2026-06-13,,East\n");
        var mapping = File("mapping.json", """
            {
              "source": "crm", "asOf": "2026-06-30", "workspace": {"zone": "America/Sao_Paulo", "currency": "BRL"},
              "files": [{"file": "deals.csv", "record": "deal", "complete": true, "id": "id",
                "fields": {"status": "status", "createdAt": "created", "closedAt": "closed", "amount": "amount", "region": "region"}}]
            }
            """);
        await EmptyFolder.MakeRecordsAsync(Data);
        await EmptyFolder.MakeDeliveryAsync(Data);
        Assert.Equal(0, await RunAsync("import", mapping));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
