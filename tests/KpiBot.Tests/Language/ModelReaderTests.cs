using System.Diagnostics.Metrics;
using KpiBot.LanguageModel.Clients;
using KpiBot.Questions;
using KpiBot.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Time.Testing;

namespace KpiBot.LanguageModel;

public class ModelReaderTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_rules_and_the_model_together_understand()
    {
        var model = new FakeModel(Asked.Reading);
        var understood = Assert.IsType<Interpretation.Understood>(await Reader(model).AskAsync(Asked.Dough));
        Assert.Equal(["outcome answered", "intent breakdown", "kpi0 revenue_won", "period 2026-01-01..2026-03-31", "by region"], GoldQuestion.Lines(understood));
        Assert.Contains(understood.Reading, part => part is { Words: "dough", Meaning: "revenue_won" });
        Assert.Equal(1, model.Calls);
    }

    [Fact]
    public async Task It_is_never_asked_where_the_rules_gave_a_query()
    {
        var model = new FakeModel(Asked.Reading);
        var (reader, sure) = (Reader(model), 0);
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Root, "tests", "KpiBot.Tests", "Questions"), "questions-*.jsonl"))
        {
            foreach (var question in GoldQuestion.Load(file).SelectMany(gold => gold.Turns.Take(1)).Select(turn => turn.Question))
            {
                var ruled = Asked.ByRules(question);
                if (ruled is not Interpretation.Understood) continue;
                Assert.Same(ruled, await reader.ReadAsync(question, Asked.Surroundings, ruled, TestContext.Current.CancellationToken));
                sure++;
            }
        }
        Assert.True(sure > 500);
        Assert.Equal(0, model.Calls);
    }

    [Fact]
    public async Task A_reply_that_does_not_hold_is_repaired_once()
    {
        var model = new FakeModel("""{"parts":[{"words":"dough","as":"kpi","is":"cash"}]}""", Asked.Reading);
        Assert.IsType<Interpretation.Understood>(await Reader(model).AskAsync(Asked.Dough));
        Assert.Equal(2, model.Calls);
        Assert.DoesNotContain("cash", model.Sent[1], StringComparison.Ordinal);
        Assert.Contains("the term given for \"dough\"", model.Sent[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no json", 2)]
    [InlineData("""{"parts":[{"words":"dough","as":"kpi","is":"cash"}]}""", 2)]
    [InlineData("""{"parts":[]}""", 1)]
    [InlineData("""{"parts":[{"words":"dough","as":"value","is":""}]}""", 1)]
    public async Task After_that_what_the_rules_said_stands(string reply, int calls)
    {
        var model = new FakeModel(reply);
        Assert.Equal(Asked.ByRules(Asked.Dough), await Reader(model).AskAsync(Asked.Dough));
        Assert.Equal(calls, model.Calls);
    }

    [Fact]
    public async Task The_same_question_is_asked_once_for_each_language_and_each_set_of_kpis()
    {
        var model = new FakeModel(Asked.Reading);
        var reader = Reader(model);
        var first = await reader.AskAsync(Asked.Dough);
        Assert.Equal(first, await reader.AskAsync(Asked.Dough));
        Assert.Equal(first, await reader.AskAsync(Asked.Dough, Asked.Surroundings with { User = "u2" }));
        Assert.Equal(1, model.Calls);
        await reader.AskAsync(Asked.Dough, Asked.Surroundings with { Language = Kpis.Language.Spanish });
        Assert.Equal(2, model.Calls);
        await reader.AskAsync(Asked.Dough, Asked.Surroundings with { VisibleKpis = ["revenue_won", "win_rate"] });
        Assert.Equal(3, model.Calls);
        await reader.AskAsync(Asked.Dough, Asked.Surroundings with { VisibleKpis = ["revenue_won", "win_rate"] });
        Assert.Equal(3, model.Calls);
    }

    [Fact]
    public async Task What_was_kept_is_settled_anew_each_day()
    {
        var reader = Reader(new FakeModel(Asked.Reading));
        await reader.AskAsync(Asked.Dough);
        var later = Assert.IsType<Interpretation.Understood>(await reader.AskAsync(Asked.Dough, Asked.Surroundings with { Today = new DateOnly(2026, 8, 1) }));
        Assert.Equal(new DateOnly(2026, 4, 1), later.Query.Period!.From);
    }

    [Fact]
    public async Task What_was_of_no_use_is_asked_again_after_an_hour()
    {
        var model = new FakeModel("""{"parts":[]}""", Asked.Reading);
        var reader = Reader(model);
        await reader.AskAsync(Asked.Dough);
        await reader.AskAsync(Asked.Dough);
        Assert.Equal(1, model.Calls);
        _time.Advance(TimeSpan.FromMinutes(61));
        Assert.IsType<Interpretation.Understood>(await reader.AskAsync(Asked.Dough));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_model_that_does_not_answer_in_time_is_not_waited_for(bool listens)
    {
        var model = new FakeModel(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, _time, listens ? cancellation : CancellationToken.None);
            return "";
        });
        var answer = Reader(model).AskAsync(Asked.Dough);
        _time.Advance(TimeSpan.FromSeconds(7.9));
        Assert.False(answer.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal(Asked.ByRules(Asked.Dough), await answer);
    }

    [Fact]
    public async Task The_time_limit_holds_for_the_call_and_its_repair_together()
    {
        var model = new FakeModel(async (call, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(5), _time, cancellation);
            return call == 0 ? "no json" : Asked.Reading;
        });
        var answer = Reader(model).AskAsync(Asked.Dough);
        _time.Advance(TimeSpan.FromSeconds(5));
        while (model.Calls < 2) await Task.Yield();
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(Asked.ByRules(Asked.Dough), await answer);
    }

    [Fact]
    public async Task A_caller_that_gives_up_is_heard()
    {
        using var stop = new CancellationTokenSource();
        var answer = Reader(new FakeModel((_, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, _time, cancellation).ContinueWith(_ => "", cancellation))).AskAsync(Asked.Dough, cancellation: stop.Token);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task A_model_that_fails_again_and_again_is_left_alone_for_a_minute()
    {
        var model = new FakeModel((call, _) => call < 3 ? throw new InvalidDataException("secret") : Task.FromResult(Asked.Reading));
        var reader = Reader(model);
        for (var i = 0; i < 10; i++) Assert.Equal(Asked.ByRules(Asked.Dough), await reader.AskAsync(Asked.Dough));
        Assert.Equal(3, model.Calls);
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.IsType<Interpretation.Understood>(await reader.AskAsync(Asked.Dough));
    }

    [Fact]
    public async Task A_host_that_asks_to_be_left_alone_is()
    {
        var model = new FakeModel((call, _) => call == 0 ? throw new ModelException("429", TimeSpan.FromSeconds(30)) : Task.FromResult(Asked.Reading));
        var reader = Reader(model);
        await reader.AskAsync(Asked.Dough);
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(Asked.ByRules(Asked.Dough), await reader.AskAsync(Asked.Dough));
        Assert.Equal(1, model.Calls);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<Interpretation.Understood>(await reader.AskAsync(Asked.Dough));
    }

    [Fact]
    public async Task Calls_and_tokens_end_with_the_user_s_day()
    {
        var model = new FakeModel("""{"parts":[]}""") { Usage = new UsageDetails { InputTokenCount = 1_000, OutputTokenCount = 10 } };
        var reader = new ModelReader(model, Asked.Limits with { CallsPerDay = 2 }, _time);
        foreach (var word in (string[])["dough", "wonga", "moolah"]) await reader.AskAsync(word + " by region");
        Assert.Equal((2, (2, 2_020L)), (model.Calls, reader.Budget.SpentBy("u1")));
        await reader.AskAsync("moolah by region", Asked.Surroundings with { User = "u2" });
        Assert.Equal(3, model.Calls);
        _time.Advance(TimeSpan.FromHours(12));
        await reader.AskAsync("wedge by region");
        Assert.Equal((4, (1, 1_010L)), (model.Calls, reader.Budget.SpentBy("u1")));
    }

    [Fact]
    public async Task Many_at_once_do_not_spend_more_than_there_is()
    {
        const int tokens = 100_000;
        var model = new FakeModel("""{"parts":[]}""") { Usage = new UsageDetails { InputTokenCount = 1_500, OutputTokenCount = 800 } };
        var reader = new ModelReader(model, Asked.Limits with { CallsPerDay = 40, TokensPerDay = tokens }, _time);
        await Task.WhenAll(Enumerable.Range(0, 1_000).Select(i => Task.Run(() => reader.AskAsync($"blorp{(char)('a' + (i % 26))}{(char)('a' + (i / 26))} by region"))));
        Assert.InRange(model.Calls, 10, 40);
        Assert.InRange(model.Calls * 2_300L, 1, tokens);
        Assert.Equal((model.Calls, model.Calls * 2_300L), reader.Budget.SpentBy("u1"));
    }

    [Fact]
    public async Task Telemetry_tells_outcomes_and_tokens_and_no_words()
    {
        var seen = new List<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, self) => { if (instrument.Meter.Name == ModelMetrics.MeterName) self.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            lock (seen) seen.Add($"{instrument.Name} {value} {string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}");
        });
        listener.Start();
        var reader = Reader(new FakeModel(Asked.Reading) { Usage = new UsageDetails { InputTokenCount = 4_711, OutputTokenCount = 23 } });
        await reader.AskAsync(Asked.Dough);
        await reader.AskAsync(Asked.Dough);
        await reader.AskAsync("dough " + new string('x', 500));
        string[] expected =
        [
            "kpibot.language_model.tokens 4711 direction=input", "kpibot.language_model.tokens 23 direction=output", "kpibot.language_model.questions 1 outcome=understood",
            "kpibot.language_model.questions 1 outcome=cached", "kpibot.language_model.questions 1 outcome=toolong",
        ];
        lock (seen)
        {
            Assert.Empty(expected.Except(seen));
            Assert.DoesNotContain(seen, line => line.Contains("dough", StringComparison.Ordinal));
        }
    }

    private ModelReader Reader(IChatClient model) => new(model, Asked.Limits, _time);
}
