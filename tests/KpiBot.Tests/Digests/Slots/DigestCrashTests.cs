using KpiBot.Digests.Slots;
using KpiBot.Tests.Delivery;

namespace KpiBot.Tests.Digests.Slots;

/// <summary>Digests and ends of the program at every step of every outcome. The other end's ledger is the judge.</summary>
public sealed class DigestCrashTests
{
    private const int Steps = 50;

    // Every step where KPIBOT_DIGEST_CRASHES is "all", every fifth otherwise.
    private static readonly int Stride = Environment.GetEnvironmentVariable("KPIBOT_DIGEST_CRASHES") == "all" ? 1 : 5;

    private static readonly TimeSpan[] HiddenFor = [TimeSpan.Zero, Bench.Patience.Settle / 2, Bench.Patience.Settle];
    private static readonly Fate[] DetailFates = [Fate.Accepted, Fate.LostBefore, Fate.LostAfter];

    public static TheoryData<bool> CanFind => [true, false];

    [Theory]
    [MemberData(nameof(CanFind))]
    public void A_crash_at_any_step_of_any_outcome_loses_no_digest_and_doubles_none(bool canFind)
    {
        var cases = 0;
        foreach (var head in Enum.GetValues<Fate>())
        foreach (var detail in DetailFates)
        foreach (var hidden in HiddenFor)
        for (var step = cases / (Steps * 2 / Stride) % Stride; step < Steps; step += Stride)
        foreach (var afterEffect in (bool[])[false, true])
        {
            Judge(Play(canFind, head, detail, hidden, step, afterEffect), canFind, head);
            cases++;
        }

        Assert.Equal(6 * 3 * 3 * Steps * 2 / Stride, cases); // 10,800 of both, with every step
    }

    [Fact]
    public void The_judge_sees_a_platform_that_is_slower_than_the_settle_time() =>
        Assert.ThrowsAny<Exception>(() => Judge(Play(true, Fate.LostAfter, Fate.Accepted, Bench.Patience.Settle * 2, int.MaxValue, false), true, Fate.LostAfter));

    private static SlotBench Play(bool canFind, Fate head, Fate detail, TimeSpan hidden, int step, bool afterEffect)
    {
        var bench = new SlotBench(canFind);
        var (left, isFirst, isFirstDetail) = (step, true, true);
        bench.Bench.End.Hidden = () => hidden;
        bench.Bench.End.Fate = () =>
        {
            if (bench.Bench.End.Requests[^1].Message.Key.EndsWith("detail", StringComparison.Ordinal)) return isFirstDetail ? Once(ref isFirstDetail, detail) : Fate.Accepted;
            return isFirst ? Once(ref isFirst, head) : Fate.Accepted;
        };
        bench.Subscribe(SlotBench.Weekly());
        bench.Subscribe(SlotBench.Weekly("b", "C2"));
        bench.Start(() => left-- == 0 ? afterEffect : null);
        bench.Settle(minutes: 6);
        bench.Start();
        bench.Settle(minutes: 6);
        bench.Bench.UnlockAndDrain();
        bench.Settle();
        return bench;
    }

    private static Fate Once(ref bool isFirst, Fate fate)
    {
        isFirst = false;
        return fate;
    }

    private static void Judge(SlotBench bench, bool canFind, Fate head)
    {
        bench.Bench.Judge();
        Assert.Empty(bench.Open);
        Assert.Equal(["a", "b"], bench.Done.Select(slot => slot.Digest));
        foreach (var slot in bench.Done)
        {
            var posted = bench.Posted.Where(text => text.Contains($": {slot.Digest} ", StringComparison.Ordinal)).ToList();
            switch (slot.Phase)
            {
                case SlotPhase.Posted:
                    Assert.Equal(2, posted.Count);
                    Assert.Equal(posted[0].Split(' ')[^1], posted[1].Split(' ')[^1]); // the same numbers
                    Assert.StartsWith($"{(slot.Digest == "a" ? "C1" : "C2")}/{slot.Thread}: ", posted[1], StringComparison.Ordinal);
                    break;
                case SlotPhase.Failed:
                    Assert.Equal(Fate.Never, head);
                    Assert.Empty(posted);
                    break;
                default:
                    Assert.Equal((SlotPhase.Unknown, false), (slot.Phase, canFind));
                    Assert.InRange(posted.Count, 0, 2);
                    break;
            }
        }
    }
}
