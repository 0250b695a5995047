namespace KpiBot.Sample.Model;

/// <summary>A product; the service lines are sold as yearly contracts.</summary>
/// <param name="Price">Of a typical deal against the size's own, in hundredths.</param>
/// <param name="Cost">Cost of goods in thousandths of the amount.</param>
internal sealed record Product(string Name, string Alias, int Line, int Weight, int Price, int Cost);

/// <summary>The price list.</summary>
internal static class Products
{
    public const int Pumps = 0;
    public const int Service = 3;

    public static readonly string[] Lines = ["Pumps", "Valves", "Sensors", "Service plans"];

    public static readonly Product[] All =
    [
        new("Torva 200", "Torva200", Pumps, 45, 90, 590), new("Torva 500", "TORVA-500", Pumps, 30, 150, 570), new("Ondina Lift", "Ondina", Pumps, 25, 110, 610),
        new("Clavo Control", "ClavoControl", 1, 60, 85, 560), new("Clavo Seal", "Clavo seal", 1, 40, 60, 540),
        new("Sentix Pressure", "Sentix P", 2, 55, 55, 480), new("Sentix Flow", "Sentix F", 2, 45, 65, 470),
        new("CarePlan Basic", "Careplan basic", Service, 45, 30, 380), new("CarePlan Plus", "CarePlan+", Service, 35, 45, 360), new("RemoteWatch", "Remote Watch", Service, 20, 40, 300),
    ];

    private static readonly int[][] ByLine = [.. Enumerable.Range(0, Lines.Length).Select(line => Enumerable.Range(0, All.Length).Where(product => All[product].Line == line).ToArray())];

    /// <summary>A product of the line.</summary>
    public static int Of(int line, ref Dice dice)
    {
        Span<int> weights = stackalloc int[ByLine[line].Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = All[ByLine[line][i]].Weight;
        return ByLine[line][dice.Weighted(weights)];
    }
}
