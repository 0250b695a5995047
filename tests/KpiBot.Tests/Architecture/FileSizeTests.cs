using KpiBot.Tests.Support;

namespace KpiBot.Tests.Architecture;

/// <summary>A file holds one idea; one that grows long is looked at, or stands here with its reason.</summary>
public class FileSizeTests
{
    private const int Limit = 300;

    private static readonly Dictionary<string, string> Long = new()
    {
        ["DraftReader.cs"] = "the parts of a question, one short method each, read in one order that must be seen whole",
    };

    [Fact]
    public void A_file_stays_short_enough_to_be_read_at_once()
    {
        var tooLong =
            from file in Sources.In(Path.Combine(Checkout.Root, "src"))
            let lines = File.ReadLines(file).Count()
            where lines > Limit && !Long.ContainsKey(Path.GetFileName(file))
            select FormattableString.Invariant($"{Path.GetRelativePath(Checkout.Root, file)}: {lines} lines");
        Assert.Equal([], tooLong);
    }

    [Fact]
    public void What_is_listed_as_long_still_is() =>
        Assert.Equal([], Long.Keys.Where(name => !Sources.In(Path.Combine(Checkout.Root, "src")).Any(file => Path.GetFileName(file) == name && File.ReadLines(file).Count() > Limit)));

    [Fact]
    public void Program_only_starts() =>
        Assert.InRange(File.ReadLines(Path.Combine(Checkout.Root, "src", "KpiBot.Host", "Program.cs")).Count(), 1, 60);
}
