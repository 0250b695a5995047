using KpiBot.Facts;
using KpiBot.Kpis;

namespace KpiBot.Benchmarks.Duel;

/// <summary>One question asked of KpiBot as it is asked in a chat, and of DuckDB in SQL: as one would write it, and tuned by hand.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Ask">What KpiBot is asked; more than one where the question holds several KPIs.</param>
/// <param name="Numbers">The numbers of KpiBot's results in the order of the SQL's rows: by key, then by column.</param>
/// <param name="Sql">As written: rows of a key and numbers, ordered by key.</param>
/// <param name="Tuned">The same over the <c>t_</c> tables.</param>
internal sealed record Question(string Name, KpiRequest[] Ask, Func<KpiResult[], IEnumerable<(string Key, decimal?[] Numbers)>> Numbers, string Sql, string Tuned)
{
    /// <summary>KpiBot's results.</summary>
    public KpiResult[] Of(Snapshot snapshot)
    {
        var results = new KpiResult[Ask.Length];
        for (var i = 0; i < results.Length; i++) results[i] = KpiCalculator.Calculate(snapshot, Ask[i]);
        return results;
    }

    public override string ToString() => Name;
}
