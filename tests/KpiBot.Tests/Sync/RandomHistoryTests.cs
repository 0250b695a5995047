using KpiBot.Crm;
using KpiBot.Storage;
using KpiBot.Sync;
using KpiBot.Tests.Storage;
using KpiBot.Tests.Support;
using NodaTime;

namespace KpiBot.Tests.Sync;

/// <summary>Whatever happens in a source, and wherever reading it is interrupted, a copy brought up to date is the copy that is made from nothing.</summary>
public sealed class RandomHistoryTests
{
    private static readonly int Histories = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SYNC_HISTORIES"), out var histories) ? histories : 10;

    [Fact]
    public Task What_was_read_bit_by_bit_equals_what_is_read_at_once() => SyncSteps.EachAsync(Histories, seed => LiveAsync(seed, withSilence: false));

    [Fact]
    public Task What_leaves_and_comes_back_in_silence_is_found_by_the_weekly_sweep() => SyncSteps.EachAsync(Histories, seed => LiveAsync(seed, withSilence: true));

    private static async Task LiveAsync(int seed, bool withSilence)
    {
        var (dice, time) = (new Dice(seed), SyncSteps.Clock());
        var crm = new PretendCrm(time) { PageSize = 1 + dice.Next(7), Lag = () => dice.Chance(70) ? Duration.Zero : Duration.FromMinutes(dice.Next(31)) };
        using var folder = new TemporaryFolder();
        using var workspace = await folder.WriterAsync(time);
        for (var step = 0; step < 60; step++)
        {
            Happen(crm, dice, withSilence);
            time.Advance(TimeSpan.FromMinutes(dice.Chance(80) ? dice.Next(10) : dice.Next(600)));
            if (dice.Chance(20)) await InterruptedAsync(workspace, crm, time, dice);
        }

        time.Advance(withSilence ? TimeSpan.FromDays(8) : TimeSpan.FromMinutes(31));
        crm.OnRead = _ => { };
        crm.Tamper = (_, page) => page;
        Assert.True((await workspace.SyncAsync(crm, time)).IsComplete);
        var fresh = Led(crm, await SyncSteps.FreshAsync(crm, time));
        var copy = Led(crm, workspace.Everything(crm));
        Assert.True(fresh.SequenceEqual(copy), $"The history of seed {seed} ended with another copy than a first sync gives: without {string.Join(", ", fresh.Except(copy).Take(3))}, with {string.Join(", ", copy.Except(fresh).Take(3))}.");
    }

    /// <summary>Without references to leads that are gone: a copy remembers merges into them, which a first sync cannot know.</summary>
    private static List<CrmRecord> Led(PretendCrm crm, List<CrmRecord> records)
    {
        var live = crm.Live("people").ToHashSet();
        return [.. records.Select(record => record is Deal { LeadId: { } lead } deal && !live.Contains(lead) ? deal with { LeadId = null } : record)];
    }

    /// <summary>A run that breaks off at a page, or at a record within the transaction that takes the page in, or not at all.</summary>
    private static async Task InterruptedAsync(Workspace workspace, PretendCrm crm, TimeProvider time, Dice dice)
    {
        var (pages, records) = (dice.Next(25), dice.Chance(50) ? dice.Next(60) : int.MaxValue);
        crm.OnRead = _ => { if (pages-- == 0) throw new SourceException(SourceFailure.Unavailable, "It broke off."); };
        crm.Tamper = (_, page) => page with { Rows = new BreakingRows(page.Rows, () => records-- == 0) };
        try
        {
            await workspace.SyncAsync(crm, time, new SyncOptions { AtOnce = 1, Full = dice.Chance(10) });
        }
        catch (BreakingRows.BrokenException)
        {
        }
    }

    private static void Happen(PretendCrm crm, Dice dice, bool withSilence)
    {
        var stream = dice.Chance(60) ? "deals" : "people";
        var live = crm.Live(stream).ToList();
        var archived = crm.Archived(stream).ToList();
        switch (dice.Next(withSilence ? 12 : 9))
        {
            case 0 when live.Where(id => withSilence || !crm.HasMerged(stream, id)).ToList() is { Count: > 0 } removable: // who merges and leaves at once takes the merge along, in silence
                crm.Remove(stream, dice.Of(removable));
                break;
            case 1 when crm.Live("people").ToList() is { Count: > 1 } people:
                var loser = dice.Of(people);
                crm.Merge("people", loser, dice.Of(people.Except([loser]).ToList()));
                break;
            case 2:
                crm.Put("owners", $"o{dice.Next(3)}", ("name", dice.Of("Ana", "Bruno", "Carla")));
                break;
            case 9 when live.Count > 0:
                crm.Remove(stream, dice.Of(live), purge: true);
                break;
            case 10 when archived.Count > 0:
                crm.Restore(stream, dice.Of(archived));
                break;
            case var _ when live.Count > 0 && dice.Chance(50):
                crm.Put(stream, dice.Of(live), Fields(crm, dice));
                break;
            default:
                crm.Put(stream, $"{stream[..1]}{dice.Next(1_000_000):000000}", Fields(crm, dice));
                break;
        }
    }

    private static (string, string?)[] Fields(PretendCrm crm, Dice dice) =>
    [
        ("stage", dice.Of("open", "won", "lost")), ("amount", dice.Maybe(80, "10", "20", "30")), ("owner", dice.Maybe(80, "o0", "o1", "o2")),
        ("person", crm.Live("people").ToList() is { Count: > 0 } people ? dice.Of(people) : null),
    ];
}
