using System.Globalization;
using KpiBot.Sample;

namespace KpiBot.Tests.Sample;

public sealed class SampleCompanyTests
{
    private static readonly DateOnly Until = new(2026, 6, 30);

    [Fact]
    public void The_same_seed_day_and_size_give_the_same_bytes_on_every_machine()
    {
        using var folder = new SampleFolder(300, 42, Until);
        Assert.Equal("DAFB2D4E9B801999F40950313041CCB43F009873DDE3BD824103104B7DB3A5B9", folder.Fingerprint());
    }

    [Fact]
    public void The_machines_culture_changes_nothing()
    {
        using var plain = new SampleFolder(150, 7, Until);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        culture.DateTimeFormat.DateSeparator = ".";
        Thread.CurrentThread.CurrentCulture = culture;
        using var foreign = new SampleFolder(150, 7, Until);
        Assert.Equal(plain.Fingerprint(), foreign.Fingerprint());
    }

    [Fact]
    public void Another_seed_is_another_company()
    {
        using var one = new SampleFolder(150, 1, Until);
        using var other = new SampleFolder(150, 2, Until);
        Assert.NotEqual(one.Fingerprint(), other.Fingerprint());
    }

    [Theory]
    [InlineData(1_250)]
    [InlineData(20_000)]
    public void The_numbers_of_records_are_near_what_was_asked_for(int deals)
    {
        using var folder = new SampleFolder(deals, 3, Until);
        Assert.InRange(folder.Files.Rows["leads.csv"], (deals * 4) - 5, (deals * 4) + 5);
        Assert.InRange(folder.Files.Rows["deals.csv"], deals * 0.9, deals * 1.12);
        Assert.InRange(folder.Files.Rows["accounts.csv"], deals * 0.22, deals * 0.31);
    }

    [Theory]
    [InlineData(99)]
    [InlineData(10_000_001)]
    public void A_size_that_cannot_be_told_is_refused(int deals) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SampleFolder(deals, 1, Until));

    [Fact]
    public void It_stops_when_asked_to()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var folder = Directory.CreateTempSubdirectory("kpibot-sample-");
        Assert.Throws<OperationCanceledException>(() => SampleCompany.Write(new SampleOptions { Deals = 5_000, Until = Until }, folder.FullName, null, cancelled.Token));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Progress_grows_to_one()
    {
        var seen = new Seen();
        var folder = Directory.CreateTempSubdirectory("kpibot-sample-");
        var files = SampleCompany.Write(new SampleOptions { Deals = 3_000, Until = Until }, folder.FullName, seen, CancellationToken.None);
        folder.Delete(recursive: true);
        Assert.True(seen.Reports.Count > 2);
        Assert.Equal(seen.Reports.OrderBy(report => report.Fraction), seen.Reports);
        Assert.Equal(new SampleProgress(files.Rows.Values.Sum(), 1), seen.Reports[^1]);
    }

    private sealed class Seen : IProgress<SampleProgress>
    {
        public List<SampleProgress> Reports { get; } = [];

        public void Report(SampleProgress value) => Reports.Add(value);
    }
}
