using KpiBot.Host;
using KpiBot.Tests.Connectors.Http;
using KpiBot.Tests.Connectors.Pipedrive;
using KpiBot.Tests.Connectors.RdStation;
using KpiBot.Tests.Connectors.Rest;
using KpiBot.Tests.Storage;
using Microsoft.Extensions.Configuration;

namespace KpiBot.Tests.Host;

public sealed class OtherSourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string?> _settings = [];

    [Fact]
    public async Task A_question_is_answered_from_what_was_synced_from_pipedrive()
    {
        await using var pipedrive = await FakePipedrive.StartedAsync();
        pipedrive.Fill();
        (_settings["Pipedrive:Token"], _settings["Pipedrive:ApiUrl"]) = (FakeSource.Token, pipedrive.Url);
        await AnswersAsync("pipedrive", pipedrive.Time);
    }

    [Fact]
    public async Task A_question_is_answered_from_what_was_synced_from_rd_station()
    {
        await using var station = await FakeRdStation.StartedAsync();
        station.Fill();
        (_settings["RdStation:Token"], _settings["RdStation:ApiUrl"]) = (FakeSource.Token, station.Url);
        await AnswersAsync("rdstation", station.Time);
    }

    [Fact]
    public async Task A_question_is_answered_from_a_source_that_a_file_describes()
    {
        await using var rest = await FakeRest.StartedAsync();
        rest.Fill();
        var file = Path.Combine(_folder.Path, "impulsa.json");
        await File.WriteAllTextAsync(file, rest.Text(), TestContext.Current.CancellationToken);
        (_settings["Rest:impulsa:File"], _settings["Rest:impulsa:Secret"]) = (file, FakeSource.Token);
        await AnswersAsync("impulsa", rest.Time);

        await File.WriteAllTextAsync(file, rest.Text(("\"record\": \"deal\"", "\"record\": \"dael\"")), TestContext.Current.CancellationToken);
        var (code, _, error) = await RunAsync(rest.Time, "sync");
        Assert.Equal(2, code);
        Assert.Contains("impulsa.json cannot be used:\n  streams[3].record: \"dael\" is not known (did you mean \"deal\"?); expected lead, deal,", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Rest:impulsa:Secret", "x", "The setting Rest:impulsa:File is empty: name the file that describes the source, see docs/rest.md.")]
    [InlineData("Rest:impulsa:File", "x.json", "The setting Rest:impulsa:Secret is empty: give it the token, key or password, better by KPIBOT_REST__IMPULSA__SECRET.")]
    [InlineData("RdStation:ApiUrl", "https://crm.rdstation.com", "The setting RdStation:ApiUrl is \"https://crm.rdstation.com\": the token is sent to https://api.rd.services alone.")]
    [InlineData("RdStation:Currency", "real", "The setting RdStation:Currency is \"real\": expected three capital letters such as BRL.")]
    [InlineData("RdStation:Zone", "Brasilia", "The setting RdStation:Zone is \"Brasilia\": expected an IANA time zone such as America/Sao_Paulo.")]
    [InlineData("RdStation:Without", "letters", "The setting RdStation:Without names \"letters\": expected some of segments, organizations, contacts, tasks, deal_products.")]
    [InlineData("Pipedrive:ApiUrl", "https://evil.example", "The setting Pipedrive:ApiUrl is \"https://evil.example\": the token is sent to https://api.pipedrive.com alone.")]
    [InlineData("Pipedrive:Token", "two words", "The setting Pipedrive:Token is no token: one has no blanks and no special letters (Pipedrive: Personal preferences → API).")]
    [InlineData("Pipedrive:Without", "letters", "The setting Pipedrive:Without names \"letters\": expected some of organizations, activities, leads, deal_products, deal_changes.")]
    public async Task A_setting_that_cannot_be_used_is_named(string name, string value, string sentence)
    {
        _settings[name] = value;
        var (code, _, error) = await RunAsync(TimeProvider.System, "sync");
        Assert.Equal((2, sentence + "\n"), (code, error));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A deal of 11,000 that was won in 2026 is found by a question, in the company's currency.</summary>
    private async Task AnswersAsync(string source, TimeProvider time)
    {
        var (code, output, error) = await RunAsync(time, "sync", source);
        Assert.True(code == 0, error);
        Assert.Contains($"{source} is up to date:", output, StringComparison.Ordinal);
        (code, output, error) = await RunAsync(time, "ask", "revenue won in 2026", "--now", "2026-07-01");
        Assert.True(code == 0, error);
        Assert.Contains("11,000", output, StringComparison.Ordinal);
        Assert.Contains("R$", output, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeSource.Token, output + error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(TimeProvider time, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Folder", Path.Combine(_folder.Path, "data")), .. _settings]).Build();
        var code = await CommandLine.RunAsync(args, new Terminal(TextReader.Null, output, error, false), () => settings, time, isDevelopment: true, cancellation: TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }
}
