namespace KpiBot.Faults;

/// <summary>What was checked, printed as it is and added up at the end.</summary>
internal sealed class Checks
{
    private int _passed, _failed;

    public void That(string what, bool holds, string seen)
    {
        if (holds) _passed++;
        else _failed++;
        Console.WriteLine($"{(holds ? "ok    " : "FAILED")} {what}: {seen}");
    }

    /// <summary>Prints the totals; 0 when nothing failed.</summary>
    public int Sum()
    {
        Console.WriteLine($"passed: {_passed}\nfailed: {_failed}");
        return _failed == 0 ? 0 : 1;
    }
}
