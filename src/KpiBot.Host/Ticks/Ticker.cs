using Quartz;

namespace KpiBot.Host.Ticks;

/// <summary>Ticks, by Quartz: one simple trigger in UTC, nothing stored. It decides nothing: what is due is computed where it is known, from the clock and from what is decided already.</summary>
internal sealed class Ticker : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly IScheduler _scheduler;

    private Ticker(IScheduler scheduler) => _scheduler = scheduler;

    /// <summary>Ticks from now on, once a minute.</summary>
    public static async Task<Ticker> StartAsync(Action tick, TimeProvider time, CancellationToken cancellation)
    {
        var scheduler = await QuartzSchedulerBuilder.Create(quartz =>
        {
            quartz.UseTimeProvider(time);
            quartz.UseDefaultThreadPool(1);
            quartz.ScheduleJob("tick", tick, trigger => trigger.WithIdentity("each minute").WithSimpleSchedule(Every));
        }).BuildScheduler(cancellation);
        await scheduler.Start(cancellation);
        return new Ticker(scheduler);
    }

    /// <summary>Ticks no more.</summary>
    public async ValueTask DisposeAsync() => await _scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
}
