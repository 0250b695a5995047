namespace KpiBot.Sample.Model;

/// <summary>
/// A distribution by its quantiles at equal steps, lowest first. Only sums and products, no logarithm: those differ in the last bit from machine to machine.
/// </summary>
internal sealed class Curve(params double[] quantiles)
{
    public double Throw(ref Dice dice)
    {
        var place = dice.Unit() * (quantiles.Length - 1);
        var knot = (int)place;
        return quantiles[knot] + ((quantiles[knot + 1] - quantiles[knot]) * (place - knot));
    }
}
