using KpiBot.Tests.Support;

namespace KpiBot.Tests.Architecture;

/// <summary>A file holds one idea; one that grows long is looked at.</summary>
public class FileSizeTests
{
    private const int Limit = 300;

    [Fact]
    public void A_file_stays_short_enough_to_be_read_at_once()
    {
        var tooLong =
            from file in Sources.In(Path.Combine(Checkout.Root, "src"))
            let lines = File.ReadLines(file).Count()
            where lines > Limit
            select FormattableString.Invariant($"{Path.GetRelativePath(Checkout.Root, file)}: {lines} lines");
        Assert.Equal([], tooLong);
    }

    [Fact]
    public void Program_only_starts() =>
        Assert.InRange(File.ReadLines(Path.Combine(Checkout.Root, "src", "KpiBot.Host", "Program.cs")).Count(), 1, 60);
}
