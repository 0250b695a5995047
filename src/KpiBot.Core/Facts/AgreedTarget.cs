using KpiBot.Facts.Columns;

namespace KpiBot.Facts;

/// <summary>A target as the snapshot keeps it: days as <see cref="Day"/>, both included; the value in ten-thousandths, money in the reporting currency.</summary>
public sealed record AgreedTarget(string Kpi, int From, int To, long Value, string? Dimension, string? Member, int Source)
{
    /// <summary>Stands for the source of what was agreed in the workspace itself.</summary>
    public const int Agreed = -1;
}
