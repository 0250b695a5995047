using KpiBot.Crm;

namespace KpiBot.Kpis.Calculations;

/// <summary>A calculation and its named variants.</summary>
internal sealed class Variants(Calculation main, params (string Name, Calculation Calculation)[] others) : Calculation
{
    internal override IReadOnlyList<RecordKind> Needs => main.Needs;

    internal override bool IsOnePass(Frame frame) => Of(frame).IsOnePass(frame);

    internal override Sheet Run(Frame frame) => Of(frame).Run(frame);

    internal override (RecordKind Kind, IEnumerable<(int Day, int Key)> Records)? Records(Frame frame) => Of(frame).Records(frame);

    internal override Calculation? By(OtherRule rule) =>
        main.By(rule) is { } other ? new Variants(other, [.. others.Select(variant => (variant.Name, variant.Calculation.By(rule) ?? variant.Calculation))]) : null;

    private Calculation Of(Frame frame) => others.FirstOrDefault(o => o.Name == frame.Request.Variant).Calculation ?? main;
}
