using KpiBot.Connectors.Http;
using KpiBot.Tests.Storage;

namespace KpiBot.Tests.Connectors.Http;

public sealed class PaceTests
{
    [Theory]
    [InlineData(5, 1, 103)]
    [InlineData(100, 10, 1_000)]
    public async Task No_stretch_of_time_holds_more_calls_than_the_limit_and_hardly_any_time_is_lost(int most, int seconds, int calls)
    {
        var time = new JumpingTime();
        var pace = new Pace(most, TimeSpan.FromSeconds(seconds), time);
        var taken = new List<DateTimeOffset>();
        for (var call = 0; call < calls; call++)
        {
            await pace.TakeAsync(WorkspaceSteps.Cancellation);
            taken.Add(time.GetUtcNow());
        }

        for (var call = most; call < calls; call++) Assert.True(taken[call] - taken[call - most] >= TimeSpan.FromSeconds(seconds));
        Assert.InRange((taken[^1] - taken[0]).TotalSeconds, (calls - 1) / most * seconds, ((calls - 1) / most * seconds * 1.06) + 0.1);
    }

    [Fact]
    public async Task A_pause_holds_everybody()
    {
        var time = new JumpingTime();
        var pace = new Pace(5, TimeSpan.FromSeconds(1), time);
        pace.Pause(TimeSpan.FromMinutes(1));
        var began = time.GetUtcNow();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => pace.TakeAsync(WorkspaceSteps.Cancellation).AsTask()));
        Assert.True(time.GetUtcNow() - began >= TimeSpan.FromMinutes(1));
        Assert.True(pace.Waited >= TimeSpan.FromMinutes(1));
    }
}
