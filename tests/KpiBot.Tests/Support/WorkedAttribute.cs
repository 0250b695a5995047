namespace KpiBot.Tests.Support;

/// <summary>The test works a KPI by hand; every id of the catalogue needs one.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class WorkedAttribute(string kpi) : Attribute
{
    public string Kpi { get; } = kpi;
}
