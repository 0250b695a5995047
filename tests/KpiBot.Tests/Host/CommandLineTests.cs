namespace KpiBot.Tests.Host;

public class CommandLineTests
{
    [Theory]
    [InlineData("Ask a question", "ask")]
    [InlineData("not both", "ask", "win rate", "--batch", "x")]
    [InlineData("leave out --thread", "ask", "--batch", "x", "--thread", "t")]
    [InlineData("no batch file", "ask", "--batch", "nowhere.jsonl")]
    [InlineData("--tz", "ask", "win rate", "--tz", "Mars")]
    [InlineData("'discord'", "ask", "win rate", "--format", "discord")]
    [InlineData("no data folder", "ask", "win rate", "--data", "nowhere")]
    [InlineData("no mapping file", "import", "nowhere.json")]
    [InlineData("--deals 5", "sample", "--deals", "5", "--seed", "1", "--out", "x")]
    [InlineData("--until", "sample", "--deals", "100", "--seed", "1", "--out", "x", "--until", "never")]
    [InlineData("Teach a word like this", "teach", "a", "is", "b")]
    [InlineData("no data folder", "teach", "a", "=", "revenue_won")]
    [InlineData("no backup", "restore", "nowhere")]
    [InlineData("'dance'", "dance")]
    public async Task Bad_usage_is_one_sentence_and_exit_code_2(string says, params string[] args)
    {
        using var console = new Console();
        Assert.Equal(2, await console.RunAsync(args));
        Assert.Contains(says, console.Error, StringComparison.Ordinal);
        Assert.Single(console.Error.Trim().Split('\n'));
        Assert.Empty(console.Out);
    }

    [Fact]
    public async Task An_import_says_what_it_did_and_a_second_one_changes_nothing()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Contains("deal           4 added, 0 changed, 0 unchanged, 0 removed", console.Out, StringComparison.Ordinal);
        await console.ImportDealsAsync();
        Assert.Contains("deal           0 added, 0 changed, 4 unchanged, 0 removed", console.Out, StringComparison.Ordinal);
        Assert.Empty(console.Error);
    }

    [Fact]
    public async Task A_bad_row_is_named_and_nothing_is_kept_unless_it_may_be_skipped()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        var deals = console.File("deals.csv");
        await System.IO.File.AppendAllTextAsync(deals, "d5,won,2026-01-05,20x6-04-10,1,West\n", TestContext.Current.CancellationToken);
        Assert.Equal(2, await console.RunAsync("import", console.File("mapping.json")));
        Assert.Contains("deals.csv, line 6, column \"closed\"", console.Error, StringComparison.Ordinal);
        Assert.Contains("Nothing was imported", console.Error, StringComparison.Ordinal);
        Assert.Equal(0, await console.RunAsync("import", console.File("mapping.json"), "--skip-bad"));
        Assert.Contains("1 rows could not be read", console.Error, StringComparison.Ordinal);
        Assert.Equal(0, await console.RunAsync("doctor"));
        Assert.Contains("crm: 1 rows of deal could not be read", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_the_workspace_has_agreed_otherwise_are_kept_and_said()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        var other = (await System.IO.File.ReadAllTextAsync(console.File("mapping.json"), TestContext.Current.CancellationToken)).Replace("\"crm\"", "\"second\"").Replace("BRL", "USD");
        Assert.Equal(0, await console.RunAsync("import", console.File("other.json", other)));
        Assert.Contains("currency", console.Error, StringComparison.Ordinal);
        Assert.Contains("BRL", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mapping_with_an_unknown_property_is_refused_by_name()
    {
        using var console = new Console();
        Assert.Equal(2, await console.RunAsync("import", console.File("mapping.json", """{"source": "crm", "fields": [], "files": []}""")));
        Assert.Contains("fields", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doctor_says_what_is_there_and_what_is_not()
    {
        using var console = new Console();
        Assert.Equal(0, await console.RunAsync("doctor"));
        Assert.Contains("made-up sample data", console.Out, StringComparison.Ordinal);
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("doctor"));
        Assert.Contains("ok    The database is whole.", console.Out, StringComparison.Ordinal);
        Assert.Contains("America/Sao_Paulo", console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_fails_with_what_to_do()
    {
        using var console = new Console();
        Directory.CreateDirectory(console.Data);
        await System.IO.File.WriteAllTextAsync(Path.Combine(console.Data, "kpibot.db"), "not a database at all, only text that is long enough to be read as one", TestContext.Current.CancellationToken);
        Assert.Equal(1, await console.RunAsync("doctor"));
        Assert.Contains("FAIL", console.Out, StringComparison.Ordinal);
        Assert.Equal(1, await console.RunAsync("ask", "win rate"));
        Assert.Contains("kpibot restore", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backup_is_restored_into_a_folder_of_its_own_and_never_over_a_workspace()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("backup", console.File("copy.db")));
        Assert.Equal(1, await console.RunAsync("restore", console.File("copy.db")));
        Assert.Equal(0, await console.RunAsync("restore", console.File("copy.db"), "--data", console.File("restored")));
        Assert.Equal(0, await console.RunAsync("doctor", "--data", console.File("restored")));
        Assert.Contains("crm: data as of", console.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("net new", "revenue_won", "\"net new\" now means revenue_won.")]
    [InlineData("oeste", "west", "\"oeste\" now means region: West.")]
    [InlineData("oeste", "region:West", "\"oeste\" now means region: West.")]
    public async Task A_word_is_taught_for_a_kpi_or_a_value(string word, string meaning, string says)
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(0, await console.RunAsync("teach", word, "=", meaning));
        Assert.Contains(says, console.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_for_nothing_we_know_is_refused()
    {
        using var console = new Console();
        await console.ImportDealsAsync();
        Assert.Equal(2, await console.RunAsync("teach", "oeste", "=", "Wset"));
        Assert.Contains("\"Wset\" is neither", console.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_company_is_written_with_the_command_that_imports_it()
    {
        using var console = new Console();
        Assert.Equal(0, await console.RunAsync("sample", "--deals", "100", "--seed", "3", "--until", "2026-06-30", "--out", console.File("company")));
        Assert.Contains("deals.csv", console.Out, StringComparison.Ordinal);
        Assert.Contains("kpibot import ", console.Out, StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(Path.Combine(console.File("company"), "mapping.json")));
    }
}
