using System.Text.Json;
using KpiBot.Benchmarks.Data;
using KpiBot.Benchmarks.Output;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Benchmarks.Runs;

/// <summary>Every question of the test sets, in turn, understood by the rules: on its own made-up company, and with 100,000 accounts beside.</summary>
internal static class QuestionsRun
{
    private const int Accounts = 100_000;
    private const double Goal = 2;

    public static void Run()
    {
        var table = new MarkdownTable("ms a question", "questions", "p50 / p95", "goal (p95)", "the first question, with the index built");
        Measure(table, "own values", data => data);
        Measure(table, FormattableString.Invariant($"with {Accounts:N0} accounts"), WithAccounts);
        table.Print();
    }

    private static void Measure(MarkdownTable table, string name, Func<DataVocabulary, DataVocabulary> over)
    {
        var workspaces = new Dictionary<string, DataVocabulary> { [string.Empty] = over(TestVocabulary.Of(null)), ["second"] = over(TestVocabulary.Of("second")) };
        var questions = Load().ToArray();
        var interpreter = new RuleInterpreter();
        var first = System.Diagnostics.Stopwatch.StartNew();
        Ask(interpreter, questions[0], workspaces);
        first.Stop();
        var times = new Samples();
        Rounds.Of(round =>
        {
            foreach (var question in questions) times.Time(round, () => Ask(interpreter, question, workspaces));
        });
        table.Add(name, FormattableString.Invariant($"{questions.Length:N0}"), times.ToString(), FormattableString.Invariant($"{(times.P95 <= Goal ? "" : "**missed** ")}{Goal}"), MarkdownTable.Number(first.Elapsed.TotalMilliseconds));
    }

    private static void Ask(RuleInterpreter interpreter, Asked asked, Dictionary<string, DataVocabulary> workspaces) =>
        interpreter.Interpret(asked.Question, new Surroundings { Today = asked.Now, Calendar = new BusinessCalendar(), Data = workspaces[asked.Workspace] });

    private static DataVocabulary WithAccounts(DataVocabulary data) =>
        data with { Values = new Dictionary<string, IReadOnlyList<string>>(data.Values) { [Dimensions.Account] = [.. data.Values[Dimensions.Account].Concat(AccountNames.Of(Accounts)).Distinct()] } };

    private static IEnumerable<Asked> Load()
    {
        foreach (var language in new[] { "en", "pt", "es" })
        {
            foreach (var line in File.ReadLines(Path.Combine(Folder(), $"questions-{language}.jsonl")).Where(line => line.Length > 0))
            {
                var root = JsonDocument.Parse(line).RootElement;
                var now = root.GetProperty("now").GetDateTime();
                var workspace = root.TryGetProperty("data", out var data) ? data.GetString()! : string.Empty;
                var turns = root.TryGetProperty("turns", out var several) ? several.EnumerateArray().Select(turn => turn.GetProperty("q").GetString()!) : [root.GetProperty("q").GetString()!];
                foreach (var question in turns) yield return new Asked(question, DateOnly.FromDateTime(now), workspace);
            }
        }
    }

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "tests", "KpiBot.Tests", "Questions") is var questions && Directory.Exists(questions)) return questions;
        }
        throw new InvalidOperationException("The program does not stand inside the repository.");
    }

    private sealed record Asked(string Question, DateOnly Now, string Workspace);
}
