using System.Text.Json;
using KpiBot.LanguageModel;
using KpiBot.LanguageModel.Clients;

namespace KpiBot.Tests.Host;

/// <summary>The command line with a language model in its settings.</summary>
public class LanguageTests
{
    [Fact]
    public async Task A_question_that_the_rules_cannot_read_is_answered_with_the_model_s_help()
    {
        await using var host = await StartAsync(Asked.Reading);
        using var console = await ConsoleAsync(host);
        Assert.Equal(0, await console.RunAsync("ask", Asked.Dough));
        Assert.StartsWith("Revenue won by region · Q2 2026", console.Out, StringComparison.Ordinal);
        Assert.Single(host.Requests);
        Assert.Equal(0, await console.RunAsync("ask", "revenue by region last quarter"));
        Assert.StartsWith("Revenue won by region · Q2 2026", console.Out, StringComparison.Ordinal);
        Assert.Single(host.Requests);
    }

    [Fact]
    public async Task A_batch_shares_one_cache_and_one_budget()
    {
        await using var host = await StartAsync(Asked.Reading);
        using var console = await ConsoleAsync(host);
        console.Settings["Language:CallsPerDay"] = "1";
        var lines = string.Join('\n', ((string[])[Asked.Dough, Asked.Dough, "wonga by region", "win rate by region"]).Select(question => JsonSerializer.Serialize(new { q = question })));
        Assert.Equal(0, await console.RunAsync("ask", "--batch", console.File("questions.jsonl", lines)));
        var outcomes = console.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("outcome").GetString());
        Assert.Equal(["answered", "answered", "unsupported", "answered"], outcomes);
        Assert.Single(host.Requests);
    }

    [Fact]
    public async Task A_follow_up_inherits_from_what_was_read_with_help()
    {
        await using var host = await StartAsync(Asked.Reading);
        using var console = await ConsoleAsync(host);
        var turns = JsonSerializer.Serialize(new { turns = new[] { new { q = Asked.Dough }, new { q = "only West" } } });
        Assert.Equal(0, await console.RunAsync("ask", "--batch", console.File("turns.jsonl", turns)));
        using var answer = JsonDocument.Parse(console.Out);
        var query = answer.RootElement.GetProperty("turns")[1].GetProperty("query");
        Assert.Equal(["revenue_won"], query.GetProperty("kpis").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal("West", query.GetProperty("where").GetProperty("region")[0].GetString());
    }

    [Fact]
    public async Task Doctor_says_whether_a_model_is_there_and_answers()
    {
        using var without = new Console();
        Assert.Equal(0, await without.RunAsync("doctor"));
        Assert.Contains("no language model", without.Out, StringComparison.Ordinal);

        var host = await StartAsync("ok");
        using var console = await ConsoleAsync(host);
        Assert.Equal(0, await console.RunAsync("doctor"));
        Assert.Contains("ollama, test-model at http://127.0.0.1", console.Out, StringComparison.Ordinal);
        Assert.Contains("answers", console.Out, StringComparison.Ordinal);
        await host.DisposeAsync();
        Assert.Equal(1, await console.RunAsync("doctor"));
        Assert.Contains("FAIL  Language      ollama", console.Out, StringComparison.Ordinal);
        Assert.Contains("The host cannot be reached", console.Out, StringComparison.Ordinal);
    }

    private static Task<FakeModelHost> StartAsync(string reply) =>
        FakeModelHost.StartAsync((context, _) => FakeModelHost.WriteAsync(context, FakeModelHost.ReplyOf(ModelProvider.Ollama, reply)));

    private static async Task<Console> ConsoleAsync(FakeModelHost host)
    {
        var console = new Console();
        await console.ImportDealsAsync();
        (console.Settings["Language:Provider"], console.Settings["Language:Model"], console.Settings["Language:Endpoint"]) = ("ollama", "test-model", host.Url.ToString());
        return console;
    }
}
