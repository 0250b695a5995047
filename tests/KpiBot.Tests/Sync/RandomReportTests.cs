using System.Globalization;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Storage;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;
using Microsoft.Extensions.Time.Testing;
using NodaTime;

namespace KpiBot.Tests.Sync;

/// <summary>Whatever is restated, added or taken back within the look-back, and wherever reading is interrupted, a copy of a report is what it is when it is read at once.</summary>
public sealed class RandomReportTests
{
    private static readonly int Histories = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SYNC_HISTORIES"), out var histories) ? histories : 2;

    [Fact]
    public async Task What_was_read_bit_by_bit_equals_what_is_read_at_once()
    {
        for (var seed = 0; seed < Histories; seed++)
        {
            var (dice, time) = (new Dice(seed), SyncSteps.Clock());
            var report = new PretendReport(time) { PageSize = 1 + dice.Next(9) };
            using var folder = new TemporaryFolder();
            using var workspace = await folder.WriterAsync(time);
            for (var step = 0; step < 60; step++)
            {
                report.Restate(dice);
                time.Advance(TimeSpan.FromHours(dice.Chance(70) ? dice.Next(12) : dice.Next(200)));
                if (dice.Chance(30)) await InterruptedAsync(workspace, report, time, dice);
            }

            report.OnRead = () => { };
            Assert.True((await workspace.SyncAsync(report, time)).IsComplete);
            Assert.Equal(await SyncSteps.FreshAsync(report, time), workspace.Everything(report));
        }
    }

    [Fact]
    public async Task A_delta_replaces_its_own_days_alone_and_a_sweep_no_more_than_it_reaches()
    {
        var time = SyncSteps.Clock();
        var report = new PretendReport(time) { PageSize = 3 };
        for (var day = 0; day < 60; day++) report.Rows[(report.Today.PlusDays(-day), "a")] = 10;
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(time);
        await workspace.SyncAsync(report, time);
        Assert.Equal(60, workspace.All<Spend>().Count);
        report.Rows.Clear();
        report.Rows[(report.Today, "b")] = 10;
        await workspace.SyncAsync(report, time, new SyncOptions { AtOnce = 1, Accept = true });
        Assert.Equal(60 - 8 + 1, workspace.All<Spend>().Count); // today and the seven days before
        await workspace.SyncAsync(report, time, new SyncOptions { AtOnce = 1, Accept = true, Full = true });
        Assert.Single(workspace.All<Spend>());

        report.Rows.Clear();
        for (var day = 390; day < 410; day++) report.Rows[(report.Today.PlusDays(-day), "a")] = 10;
        await workspace.SyncAsync(report, time, new SyncOptions { AtOnce = 1, Full = true });
        Assert.Equal(11, workspace.All<Spend>().Count); // of 400 days and today
        time.Advance(TimeSpan.FromDays(5));
        await workspace.SyncAsync(report, time, new SyncOptions { AtOnce = 1, Full = true });
        Assert.Equal(11, workspace.All<Spend>().Count);
    }

    [Fact]
    public async Task Days_that_all_turn_empty_at_once_are_not_believed_and_read_anew_from_their_beginning()
    {
        var time = SyncSteps.Clock();
        var report = new PretendReport(time) { PageSize = 3 };
        for (var day = 0; day < 60; day++) (report.Rows[(report.Today.PlusDays(-day), "a")], report.Rows[(report.Today.PlusDays(-day), "b")]) = (10, 20);
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(time);
        await workspace.SyncAsync(report, time);
        report.IsSilent = true;
        foreach (var isFull in (bool[])[false, true])
        {
            var broken = await workspace.SyncAsync(report, time, new SyncOptions { AtOnce = 1, Full = isFull });
            Assert.Equal($"ads gives nothing in days for days for which it gave {(isFull ? 120 : 16)} rows before: nothing was taken for gone.", broken.Streams[0].Copy.Problem);
            Assert.Equal(120, workspace.All<Spend>().Count);
        }

        report.IsSilent = false;
        report.Rows.Remove((report.Today.PlusDays(-3), "b"));
        Assert.True((await workspace.SyncAsync(report, time)).IsComplete);
        Assert.Equal(119, workspace.All<Spend>().Count);
    }

    private static async Task InterruptedAsync(Workspace workspace, PretendReport report, TimeProvider time, Dice dice)
    {
        var pages = dice.Next(20);
        report.OnRead = () => { if (pages-- == 0) throw new SourceException(SourceFailure.Unavailable, "It broke off."); };
        await workspace.SyncAsync(report, time, new SyncOptions { AtOnce = 1, Full = dice.Chance(10) });
    }

    /// <summary>Cost by day and campaign, read in pages of any size.</summary>
    private sealed class PretendReport(FakeTimeProvider time) : ICrmConnector
    {
        private static readonly StreamSpec Days = new("days") { Kinds = [RecordKind.Spend], LookBack = Duration.FromDays(7), Reach = Duration.FromDays(400) };

        public SortedDictionary<(LocalDate Day, string Campaign), int> Rows { get; } = [];

        public int PageSize { get; init; }

        /// <summary>Whether it answers without a row.</summary>
        public bool IsSilent { get; set; }

        public Action OnRead { get; set; } = () => { };

        public string Source => "ads";

        public IReadOnlyList<StreamSpec> Streams { get; } = [Days];

        public SourceTraffic Traffic => new(0, 0, TimeSpan.Zero, null);

        public LocalDate Today => Instant.FromDateTimeOffset(time.GetUtcNow()).InUtc().Date;

        public void Restate(Dice dice)
        {
            var key = (Today.PlusDays(-dice.Next(8)), dice.Of("a", "b", "c"));
            if (dice.Chance(30)) Rows.Remove(key);
            else Rows[key] = dice.Next(5);
        }

        public Task<SyncPage> ReadAsync(PageRequest request, CancellationToken cancellation)
        {
            OnRead();
            if (IsSilent) return Task.FromResult(new SyncPage([], [], null));
            var found = Rows.Select(row => (Id: $"{row.Key.Day:uuuu-MM-dd}|{row.Key.Campaign}", row.Key.Day, row.Value)).Where(row => row.Day.AtMidnight().InUtc().ToInstant() >= request.Since && string.CompareOrdinal(row.Id, request.Token ?? "") > 0).Take(PageSize + 1).ToList();
            var page = found.Take(PageSize).Select(row => new SyncRow(row.Id, row.Day.AtMidnight().InUtc().ToInstant(), new Dictionary<string, string> { ["cost"] = row.Value.ToString(CultureInfo.InvariantCulture) })).ToList();
            return Task.FromResult(new SyncPage(page, [], found.Count > PageSize ? page[^1].Id : null));
        }

        public Task<long?> CountAsync(StreamSpec stream, CancellationToken cancellation) => Task.FromResult<long?>(null);

        public ITranslator TranslatorOf(ILandedRows landed) => new Translator();

        private sealed class Translator : ITranslator
        {
            public SourceHome Home { get; } = new(null, null);

            public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; } = new Dictionary<RecordKind, LinkTemplate>();

            public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row) =>
                [new Spend { Source = "ads", Id = row.Id, At = Moment.On(row.ModifiedAt.InUtc().Date.ToDateOnly()), Amount = decimal.Parse(row.Fields["cost"], CultureInfo.InvariantCulture) }];
        }
    }
}
