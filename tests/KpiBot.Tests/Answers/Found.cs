using KpiBot.Agreements;
using KpiBot.Answers;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using NodaTime;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Tests.Answers;

/// <summary>Answers made of results written down by hand.</summary>
internal static class Found
{
    public static readonly Period Q2 = new(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30));
    public static readonly Period Q1 = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31));

    public static readonly KpiResult WinRate = new()
    {
        Kpi = "win_rate", Unit = KpiUnit.Ratio, Value = 0.625m, Numerator = 1250, Denominator = 2000, N = 2000, Period = Q2, Zone = "UTC", DatedBy = "closed",
        DataAsOf = new Dictionary<string, Instant> { ["crm"] = Instant.FromUtc(2026, 7, 1, 6, 0) },
    };

    public static Query Query(Intent intent, params string[] kpis) => new() { Intent = intent, Kpis = [.. kpis], Period = new QueryPeriod(Q2.From, Q2.To, false) };

    public static Finding Answer(Query query, params KpiResult[] results) => In(Language.English, query, results);

    public static Finding In(Language language, Query query, params KpiResult[] results) => Read(new Interpretation.Understood(language, query, []), results);

    public static Finding Read(Interpretation interpretation, params KpiResult[] results) => new()
    {
        Interpretation = interpretation,
        Results = results,
        Calendar = new BusinessCalendar(),
        Workspace = new WorkspaceState(1, new Agreement { Currency = "BRL" }, [new SourceState(1, "crm", Instant.FromUtc(2026, 7, 1, 6, 0), new Dictionary<KpiBot.Crm.RecordKind, long>())]),
    };
}
