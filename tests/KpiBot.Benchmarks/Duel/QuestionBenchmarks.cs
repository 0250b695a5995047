using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Order;
using KpiBot.Benchmarks.Data;
using KpiBot.Facts;

namespace KpiBot.Benchmarks.Duel;

/// <summary>The eight questions one by one under BenchmarkDotNet: caches and branch predictors stay warm, allocations are counted.</summary>
[InProcess, MemoryDiagnoser, Orderer(SummaryOrderPolicy.Declared), WarmupCount(3), IterationCount(8)]
public class QuestionBenchmarks : IDisposable
{
    private Snapshot _snapshot = null!;
    private DuckDb _duck = null!;

    /// <summary>Size of the company.</summary>
    [Params(10_000, 100_000)]
    public int Deals { get; set; }

    /// <summary>Place of the question among the eight, from 1.</summary>
    [Params(1, 2, 3, 4, 5, 6, 7, 8)]
    public int Number { get; set; }

    private Question Question => EightQuestions.All[Number - 1];

    /// <summary>Opens both.</summary>
    [GlobalSetup]
    public async Task SetupAsync()
    {
        var data = await BenchData.OfAsync(Deals);
        _snapshot = data.Open();
        _duck = new DuckDb(data);
    }

    /// <summary>Closes DuckDB.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _duck?.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>As it is asked in a chat.</summary>
    [Benchmark(Baseline = true)]
    public object KpiBot() => Question.Of(_snapshot);

    /// <summary>As one would write it.</summary>
    [Benchmark]
    public object DuckDbAsWritten() => _duck.Ask(Question.Sql);

    /// <summary>Tuned by hand.</summary>
    [Benchmark]
    public object DuckDbTuned() => _duck.Ask(Question.Tuned);
}
