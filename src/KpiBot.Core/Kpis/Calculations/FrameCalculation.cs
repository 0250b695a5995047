using KpiBot.Crm;

namespace KpiBot.Kpis.Calculations;

/// <summary>A calculation that is a function of the frame.</summary>
internal sealed class FrameCalculation(Func<Frame, Sheet> run, params RecordKind[] needs) : Calculation
{
    /// <summary>The calculation whose records stand behind the number.</summary>
    public Func<Calculation>? RecordsOf { get; init; }

    internal override IReadOnlyList<RecordKind> Needs => needs;

    internal override Sheet Run(Frame frame) => run(frame);

    internal override (RecordKind Kind, IEnumerable<(int Day, int Key)> Records)? Records(Frame frame) => RecordsOf?.Invoke().Records(frame);
}
