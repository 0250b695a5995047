using KpiBot.Crm;

namespace KpiBot.Kpis.Calculations;

/// <summary>How a KPI is calculated.</summary>
public abstract class Calculation
{
    /// <summary>The kinds of record it needs; without any record of one of them there is no value.</summary>
    internal abstract IReadOnlyList<RecordKind> Needs { get; }

    /// <summary>Whether a series can be added up in one pass; else each unit is calculated by itself.</summary>
    internal virtual bool IsOnePass(Frame frame) => false;

    /// <summary>The figures of a frame.</summary>
    internal abstract Sheet Run(Frame frame);

    /// <summary>The same by another rule; null where the rule says nothing of it.</summary>
    internal virtual Calculation? By(OtherRule rule) => null;

    /// <summary>Day and key of the records behind the value, with their kind.</summary>
    internal virtual (RecordKind Kind, IEnumerable<(int Day, int Key)> Records)? Records(Frame frame) => null;
}
