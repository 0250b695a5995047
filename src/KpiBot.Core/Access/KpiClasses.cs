namespace KpiBot.Access;

/// <summary>How closely each KPI is kept, by setting; one without a setting is internal.</summary>
/// <param name="ById">Class by KPI id.</param>
public sealed record KpiClasses(IReadOnlyDictionary<string, KpiClass> ById)
{
    /// <summary>Nothing was set.</summary>
    public static KpiClasses Default { get; } = new(new Dictionary<string, KpiClass>());

    /// <summary>The class of what tells of all these KPIs at once: the closest kept among them. Internal when there is none.</summary>
    public KpiClass Of(IEnumerable<string> kpis) => kpis.Select(kpi => ById.GetValueOrDefault(kpi, KpiClass.Internal)).DefaultIfEmpty(KpiClass.Internal).Max();
}
