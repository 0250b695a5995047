namespace KpiBot.Connectors.Csv.Values;

/// <summary>Yes or no in English, Portuguese and Spanish.</summary>
internal sealed class FlagCell : CellReader<bool>
{
    private static readonly Dictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Words = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = true, ["t"] = true, ["yes"] = true, ["y"] = true, ["1"] = true,
        ["false"] = false, ["f"] = false, ["no"] = false, ["n"] = false, ["0"] = false,
        ["sim"] = true, ["s"] = true, ["verdadeiro"] = true, ["não"] = false, ["nao"] = false, ["falso"] = false,
        ["sí"] = true, ["si"] = true, ["verdadero"] = true,
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public override string Expected => "yes or no (true/false, 1/0, sim/não, sí/no)";

    /// <inheritdoc/>
    public override bool TryRead(ReadOnlySpan<char> cell, out bool value) => Words.TryGetValue(cell, out value);
}
