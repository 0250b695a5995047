using KpiBot.Host;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Faults;

/// <summary>Three deals, which are enough to be asked about.</summary>
internal static class SmallCompany
{
    public static async Task ImportAsync(string folder, string data)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "deals.csv"), "id,status,created,closed\nd1,won,2026-01-05,2026-04-10\nd2,won,2026-01-06,2026-05-11\nd3,lost,2026-02-01,2026-05-12\n");
        var mapping = Path.Combine(folder, "mapping.json");
        await File.WriteAllTextAsync(mapping, """{"source": "crm", "asOf": "2026-06-30", "files": [{"file": "deals.csv", "record": "deal", "complete": true, "id": "id", "fields": {"status": "status", "createdAt": "created", "closedAt": "closed"}}]}""");
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", data)]).Build();
        using var said = new StringWriter();
        if (await CommandLine.RunAsync(["import", mapping], new Terminal(TextReader.Null, TextWriter.Null, said, false), () => settings, TimeProvider.System) != 0) throw new InvalidOperationException(said.ToString());
    }
}
