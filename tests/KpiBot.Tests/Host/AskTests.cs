using System.Text.Json;
using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;

namespace KpiBot.Tests.Host;

public class AskTests
{
    [Fact]
    public async Task A_question_is_answered_in_words_and_in_json()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("ask", "win rate by region last quarter"));
        Assert.StartsWith("Win rate by region · Q2 2026 (Apr 1 – Jun 30, 2026): 50.0% (2 of 4)\n", console.Out, StringComparison.Ordinal);
        Assert.Equal(0, await console.RunAsync("ask", "receita no trimestre passado", "--json"));
        using var json = JsonDocument.Parse(console.Out);
        Assert.Equal("answered", json.RootElement.GetProperty("outcome").GetString());
        Assert.Equal("pt", json.RootElement.GetProperty("language").GetString());
        Assert.Equal(1500.5m, json.RootElement.GetProperty("results")[0].GetProperty("value").GetDecimal());
        Assert.Contains("R$ 1.500,50", json.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_that_is_asked_for_wins_over_the_questions_own()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("ask", "win rate last quarter", "--lang", "es"));
        Assert.Contains("50,0 %", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_after_the_day_of_the_question_counts()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("ask", "deals won this quarter", "--now", "2026-04-30", "--json"));
        using var json = JsonDocument.Parse(console.Out);
        Assert.Equal(1, json.RootElement.GetProperty("results")[0].GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task A_thread_is_continued_by_the_next_call_and_another_thread_is_not()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("ask", "win rate last quarter", "--thread", "a"));
        Assert.Equal(0, await console.RunAsync("ask", "and by region?", "--thread", "a"));
        Assert.StartsWith("Win rate by region · Q2 2026", console.Out, StringComparison.Ordinal);
        Assert.Equal(0, await console.RunAsync("ask", "and by region?", "--thread", "../../b", "--json"));
        Assert.Contains("\"outcome\": \"clarify\"", console.Out, StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(console.Data, "threads"), "*.json").Length);
    }

    [Fact]
    public async Task A_batch_gives_the_same_bytes_twice_and_keeps_ids_and_turns()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        const string lines = """
            {"id": "q1", "now": "2026-06-30", "q": "win rate this quarter"}

            {"id": 2, "now": "2026-06-30", "turns": [{"q": "win rate this quarter"}, {"q": "only West"}]}
            """;
        Assert.Equal(0, await console.RunAsync(lines, ["ask", "--batch", "-", "--json"]));
        var first = console.Out;
        Assert.Equal(0, await console.RunAsync("ask", "--batch", console.File("batch.jsonl", lines)));
        Assert.Equal(first, console.Out);
        var answers = first.TrimEnd('\n').Split('\n');
        Assert.StartsWith("""{"id":"q1","outcome":"answered",""", answers[0], StringComparison.Ordinal);
        using var turns = JsonDocument.Parse(answers[1]);
        Assert.Equal(2, turns.RootElement.GetProperty("id").GetInt32());
        Assert.Equal("West", turns.RootElement.GetProperty("turns")[1].GetProperty("query").GetProperty("where").GetProperty("region")[0].GetString());
    }

    [Theory]
    [InlineData("{\"id\": 1, \"q\": ", "line 2 is no JSON")]
    [InlineData("[1]", "line 2 is no JSON object")]
    [InlineData("{\"id\": 1}", "line 2 has neither")]
    [InlineData("{\"id\": 1, \"now\": \"tomorrow\", \"q\": \"cac\"}", "line 2 has \"now\": \"tomorrow\"")]
    [InlineData("{\"id\": 1, \"turns\": [\"cac\"]}", "line 2 has a turn without \"q\"")]
    public async Task A_line_that_cannot_be_read_is_named(string line, string says)
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(2, await console.RunAsync("ask", "--batch", console.File("batch.jsonl", "{\"q\": \"leads\"}\n" + line)));
        Assert.Contains("batch.jsonl", console.Error, StringComparison.Ordinal);
        Assert.Contains(says, console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taught_word_is_understood()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("teach", "dinheirama", "=", "revenue_won"));
        Assert.Equal(0, await console.RunAsync("ask", "dinheirama last quarter", "--json"));
        Assert.Contains("\"revenue_won\"", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_zone_moves_the_days_of_instants()
    {
        using var console = new Console();
        console.File("leads.csv", "id,created\nl1,2026-06-30T23:30:00Z\n");
        var mapping = console.File("mapping.json", """{"source": "crm", "workspace": {"zone": "UTC"}, "files": [{"file": "leads.csv", "record": "lead", "id": "id", "fields": {"createdAt": "created"}}]}""");
        Assert.Equal(0, await console.RunAsync("import", mapping));
        Assert.Equal(0, await Leads("UTC"));
        Assert.Equal(1, await Leads("Europe/Madrid"));

        async Task<int> Leads(string zone)
        {
            Assert.Equal(0, await console.RunAsync("ask", "leads this month", "--now", "2026-07-15", "--tz", zone, "--json"));
            using var json = JsonDocument.Parse(console.Out);
            return json.RootElement.GetProperty("results")[0].GetProperty("value").GetInt32();
        }
    }

    [Fact]
    public async Task An_import_after_a_question_is_seen_by_the_next_one()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("ask", "deals won all time"));
        Assert.True(System.IO.File.Exists(Path.Combine(console.Data, "snapshot.bin")));
        console.File("deals.csv", "id,status,created,closed,amount,region\nd1,won,2026-01-05,2026-04-10,1000,West\n");
        Assert.Equal(0, await console.RunAsync("import", console.File("mapping.json")));
        Assert.Equal(0, await console.RunAsync("ask", "deals won all time"));
        Assert.Contains(": 1\n", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_snapshot_file_is_made_anew()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("ask", "deals won all time", "--json"));
        var (answer, file) = (console.Out, Path.Combine(console.Data, "snapshot.bin"));
        var whole = await System.IO.File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        await System.IO.File.WriteAllBytesAsync(file, [.. new byte[16], .. whole[16..]], TestContext.Current.CancellationToken);
        Assert.Equal(0, await console.RunAsync("ask", "deals won all time", "--json"));
        Assert.Equal(answer, console.Out);
        Assert.Equal(whole, await System.IO.File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_figure_beside_a_kpi_and_every_caveat_has_words()
    {
        using var console = new Console();
        var company = console.File("company");
        Assert.Equal(0, await console.RunAsync("sample", "--deals", "200", "--seed", "3", "--until", "2026-06-30", "--out", company));
        Assert.Equal(0, await console.RunAsync("import", Path.Combine(company, "mapping.json")));
        var questions = Catalogue.All.Select(kpi => JsonSerializer.Serialize(new { id = kpi.Id, q = KpiTexts.Of(Language.English, kpi.Id).Name }));
        Assert.Equal(0, await console.RunAsync(string.Join('\n', questions), ["ask", "--batch", "-"]));
        var results = console.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement)
            .Where(answer => answer.TryGetProperty("results", out _)).SelectMany(answer => answer.GetProperty("results").EnumerateArray()).ToList();
        Assert.True(results.Count > 60);
        Assert.Equal([], Names(results, "beside").Except(BesideWords.Names));
        Assert.Equal([], Names(results, "excluded").Except(ExcludedWords.Reasons));
        Assert.Equal([], results.Where(result => result.TryGetProperty("caveats", out _)).SelectMany(result => result.GetProperty("caveats").EnumerateArray()).Select(caveat => caveat.GetString()!).Except(CaveatWords.Ids));
    }

    private static IEnumerable<string> Names(IEnumerable<JsonElement> results, string member) =>
        results.Where(result => result.TryGetProperty(member, out _)).SelectMany(result => result.GetProperty(member).EnumerateObject()).Select(property => property.Name).Distinct();
}
