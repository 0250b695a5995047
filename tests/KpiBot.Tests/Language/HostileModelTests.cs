using System.Collections.Concurrent;
using System.Globalization;
using KpiBot.Answers;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Questions.Words;
using KpiBot.Tests.Sample;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.LanguageModel;

/// <summary>The model is owned by an attacker. It still reads nothing that the asker may not, says no number, and holds up nobody.</summary>
public class HostileModelTests(SampleWorkspace sample, ITestOutputHelper output)
{
    /// <summary>10,000 replies; as many as <c>KPIBOT_HOSTILE_REPLIES</c> says where that is set.</summary>
    private static readonly int Replies = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_HOSTILE_REPLIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 10_000;

    /// <summary>Questions with a word that the rules do not know, and what every reading of them must still hold.</summary>
    private static readonly (string Question, string[] Kept)[] Questions =
    [
        ("dough by region last quarter", ["by region", "period 2026-07-01..2026-09-30"]),
        ("how much dough in Iberia this year", ["where region=Iberia", "period 2026-01-01..2026-11-22"]),
        ("bufunfada por vendedor em abril", ["by owner", "period 2026-04-01..2026-04-30"]),
        ("win rate plox last year except Iberia", ["kpi0 win_rate", "not region=Iberia", "period 2025-01-01..2025-12-31"]),
        ("wonga der letzten 3 monate", []),
        ("top 3 channels by moolah", ["by channel", "top 3"]),
        ("cuánta morlaca por canal el mes pasado", ["period 2026-10-01..2026-10-31"]),
        ("blorp vs blarp by month", []),
        ("what on earth is our TCV plox", []),
        ("xyz", []),
    ];

    /// <summary>Names that no data knows: whatever a model says, there is no answer without them.</summary>
    private static readonly string[] Unanswerable = ["win rate of Zorblax last quarter", "revenue for zorblax this year", "receita do zorblax por mês", "leads de Zorblax el mes pasado", "sales in Zorblax by rep"];

    private static readonly string[] Visible = ["revenue_won", "win_rate", "leads", "cac", "churn_rate", "sales_activities", "average_contract_value"];

    [Fact]
    public async Task Whatever_it_replies_nothing_is_read_that_may_not_be_and_no_number_is_its_own()
    {
        var surroundings = (await sample.SurroundingsAsync()) with { VisibleKpis = [.. Visible] };
        var all = Questions.Select(pair => pair.Question).Concat(Unanswerable).ToArray();
        var ruled = all.ToDictionary(question => question, question => Asked.ByRules(question, surroundings));
        Assert.All(ruled.Values, interpretation => Assert.IsNotType<Interpretation.Understood>(interpretation));
        var reached = new ConcurrentDictionary<Query, Interpretation.Understood>();
        var understood = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, Replies / 100), TestContext.Current.CancellationToken, async (batch, cancellation) =>
        {
            var hostile = new HostileReplies(batch, Visible);
            for (var i = 0; i < 100; i++)
            {
                var question = all[((batch * 100) + i) % all.Length];
                // A reader of its own: what an earlier reply did must not shield a later one.
                var model = new FakeModel((_, _) => Task.FromResult(hostile.Next(question)));
                var read = await new ModelReader(model, Asked.Limits, TimeProvider.System).ReadAsync(question, surroundings, ruled[question], cancellation);
                Assert.InRange(model.Calls, 1, 2);
                if (ReferenceEquals(read, ruled[question])) continue;
                Interlocked.Increment(ref understood);
                if (reached.TryAdd(Assert.IsType<Interpretation.Understood>(read).Query, (Interpretation.Understood)read)) Inspect(question, (Interpretation.Understood)read, surroundings);
            }
        });
        foreach (var (query, reading) in reached) await AnswerIsCalculated(query, reading, surroundings);
        output.WriteLine($"{Replies} replies; {understood} were taken up as {reached.Count} different queries, all of them within what the asker may see and what the question says.");
        Assert.True(reached.Count > Replies / 1_000, "The replies must get far enough to try the guard.");
    }

    [Fact]
    public async Task However_slowly_it_replies_nobody_waits_longer_than_the_limit()
    {
        var hung = 0;
        for (var run = 0; run < 200; run++)
        {
            var time = new FakeTimeProvider();
            var (step, tokens) = (TimeSpan.FromSeconds(1 + (run % 3)), run % 40);
            var listens = run % 2 == 0;
            var model = new FakeModel(async (_, cancellation) =>
            {
                for (var token = 0; token < 30 + tokens; token++) await Task.Delay(step, time, listens ? cancellation : CancellationToken.None);
                return Asked.Reading;
            });
            var answer = new ModelReader(model, Asked.Limits, time).AskAsync(Asked.Dough);
            for (var second = 0; second < 8; second++) time.Advance(TimeSpan.FromSeconds(1));
            if (await Task.WhenAny(answer, Task.Delay(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)) != answer) hung++;
            else Assert.Equal(Asked.ByRules(Asked.Dough), await answer);
        }
        Assert.Equal(0, hung);
    }

    /// <summary>KPIs that the asker may see, values of the data that the question names, numbers that it holds, nothing that acts later, and all that the rules had read.</summary>
    private static void Inspect(string question, Interpretation.Understood reading, Surroundings surroundings)
    {
        var query = reading.Query;
        Assert.DoesNotContain(question, Unanswerable);
        Assert.Empty(query.Kpis.Except(Visible));
        Assert.Null(query.Alert);
        Assert.Null(query.Schedule);
        Assert.NotEqual(Intent.Overview, query.Intent);
        var words = Tokenizer.Words(question);
        foreach (var filter in query.Filters)
        {
            Assert.Subset(surroundings.Data.Values[filter.Dimension].ToHashSet(), filter.Values.ToHashSet());
            Assert.All(filter.Values, value => Assert.NotEmpty(Tokenizer.Words(value).Intersect(words)));
        }
        Assert.Contains(query.Top?.Count ?? 1, (int[])[1, 5, .. words.Where(word => word.All(char.IsAsciiDigit)).Select(int.Parse)]);
        Assert.DoesNotContain(HostileReplies.Number, reading.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(HostileReplies.Word, reading.ToString(), StringComparison.Ordinal);
        Assert.All(reading.Reading, part => Assert.Contains(part.Words, question, StringComparison.Ordinal));
        var kept = Questions.Single(pair => pair.Question == question).Kept;
        if (query.Intent is Intent.Define) return;
        // A forecast and a target look at the whole unit; the period named is still the one.
        var lines = GoldQuestion.Lines(reading).Select(line => query.Intent is Intent.Forecast or Intent.Target ? line.Replace("2026-12-31", "2026-11-22", StringComparison.Ordinal) : line).ToList();
        Assert.All(kept, part => Assert.Contains(lines, line => line.StartsWith(part, StringComparison.Ordinal)));
    }

    /// <summary>The answer's numbers are the calculator's, and nothing of the reply is in its text.</summary>
    private async Task AnswerIsCalculated(Query query, Interpretation.Understood reading, Surroundings surroundings)
    {
        var snapshot = await sample.SnapshotAsync();
        var answer = await (await sample.AskingAsync(new Settled(reading))).AskAsync("", surroundings, snapshot, TestContext.Current.CancellationToken);
        foreach (var result in answer.Results.Where(_ => query.Intent is Intent.Value or Intent.Breakdown or Intent.Trend or Intent.Compare))
        {
            var again = KpiCalculator.Calculate(snapshot, Requests.Of(query, result.Kpi, surroundings.Calendar, surroundings.Today));
            Assert.Equal((again.Value, again.Rows.Count), (result.Value, result.Rows.Count));
        }
        var said = AnswerText.Of(answer) + AnswerJson.Of(answer, indented: false);
        foreach (var canary in (string[])[HostileReplies.Number, HostileReplies.Word, "evil.example", "DROP TABLE"]) Assert.DoesNotContain(canary, said, StringComparison.Ordinal);
    }

    private sealed class Settled(Interpretation interpretation) : IQuestionInterpreter
    {
        public Interpretation Interpret(string question, Surroundings surroundings) => interpretation;
    }
}
