using System.Globalization;
using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Tests.Support;

/// <summary>A small workspace on the day of a question.</summary>
internal sealed record Case(DateOnly Today, Agreement Agreement, IReadOnlyList<CrmRecord> Records)
{
    public static Case On(string today) => new(A.Day(today), new Agreement(), []);

    public Case Agreed(Func<Agreement, Agreement> change) => this with { Agreement = change(Agreement) };

    /// <summary>Rows that the last import of the sources could not read, by kind.</summary>
    public IReadOnlyDictionary<RecordKind, long> Unread { get; init; } = new Dictionary<RecordKind, long>();

    /// <summary>The state that the last import saw; null: later than every question.</summary>
    public Instant? AsOf { get; init; }

    /// <summary>Adds records, in the order of their keys; those without an id get a number.</summary>
    public Case With(params CrmRecord[] records)
    {
        var all = Records.ToList();
        foreach (var record in records) all.Add(record.Id.Length > 0 ? record : record with { Id = (all.Count + 1).ToString(CultureInfo.InvariantCulture) });
        return this with { Records = all };
    }

    public KpiResult Ask(string kpi, string period, string? by = null, string? compare = null, Grain? grain = null, Top? top = null, string? variant = null, params Filter[] filters) =>
        Engine.Calculate(this, new KpiRequest
        {
            Kpi = kpi, Period = A.Period(period), Today = Today, By = by, Compare = compare is null ? null : A.Period(compare), Grain = grain, Top = top, Variant = variant,
            Filters = [.. filters],
        });

    public TargetReading? Target(string kpi, string period, params Filter[] filters) =>
        Engine.Target(this, new KpiRequest { Kpi = kpi, Period = A.Period(period), Today = Today, Filters = [.. filters] });
}
