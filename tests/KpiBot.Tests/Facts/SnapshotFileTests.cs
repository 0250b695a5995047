using System.Text.Json;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Facts;

public sealed class SnapshotFileTests
{
    private static readonly (World World, DateOnly Today) Company = RandomCompany.Make(7);

    [Fact]
    public void Answers_are_the_same_from_the_file()
    {
        for (var seed = 0; seed < 6; seed++)
        {
            var (world, today) = RandomCompany.Make(seed);
            var loaded = Load(world);
            Assert.Equal(Answers(loaded, today), Answers(Snapshot.Open(File(loaded), loaded.State)!, today));
        }
    }

    [Fact]
    public void A_snapshot_from_a_file_can_be_written_again()
    {
        var loaded = Load(Company.World);
        var again = File(Snapshot.Open(File(loaded), loaded.State)!);
        Assert.Equal(File(loaded).ToArray(), again.ToArray());
    }

    [Fact]
    public void A_file_of_another_revision_is_refused()
    {
        var loaded = Load(Company.World);
        Assert.Null(Snapshot.Open(File(loaded), loaded.State with { Revision = 2 }));
    }

    [Fact]
    public void A_file_that_was_cut_off_anywhere_is_refused()
    {
        var loaded = Load(Company.World);
        var file = File(loaded).ToArray();
        for (var length = 0; length < file.Length; length += 97) Assert.Null(Snapshot.Open(new MemoryStream(file[..length]), loaded.State));
    }

    [Fact]
    public void A_damaged_byte_is_found_before_anything_is_told_from_it()
    {
        var loaded = Load(Company.World);
        var file = File(loaded).ToArray();
        for (var place = 0; place < file.Length; place += 61)
        {
            file[place] ^= 0x10;
            if (Snapshot.Open(new MemoryStream(file), loaded.State) is { } opened) Assert.Throws<DamagedSnapshotException>(opened.Warm);
            file[place] ^= 0x10;
        }
    }

    private static Snapshot Load(World world)
    {
        using var source = new RecordSnapshotSource(world.Records, world.Agreement);
        return Snapshot.Load(source);
    }

    private static MemoryStream File(Snapshot snapshot)
    {
        var file = new MemoryStream();
        snapshot.Save(file);
        return file;
    }

    private static List<string> Answers(Snapshot snapshot, DateOnly today) =>
        [.. Catalogue.All.Select(kpi => JsonSerializer.Serialize(KpiCalculator.Calculate(snapshot, new KpiRequest { Kpi = kpi.Id, Today = today, Period = new(today.AddDays(-364), today) })))];
}
