using KpiBot.Delivery;

namespace KpiBot.Tests.Delivery;

/// <summary>An outbox, the runs of its worker, and the other end, all on one clock.</summary>
internal sealed class Bench : IOwnerNotices
{
    public static readonly Patience Patience = new()
    {
        Settle = TimeSpan.FromSeconds(30), Age = TimeSpan.FromHours(1), Hold = TimeSpan.FromMinutes(10),
    };

    public static readonly Installation Home = new("chat", "T1");

    private OutboxWorker _worker = null!;

    public Bench(bool canFind = true)
    {
        Outbox = new MemoryOutbox(Clock);
        End = new OtherEnd(Clock, canFind);
    }

    public ManualClock Clock { get; } = new();

    public MemoryOutbox Outbox { get; }

    public OtherEnd End { get; }

    public RunOfOutbox Run { get; private set; } = null!;

    public List<Notice> Notices { get; } = [];

    public static Message Message(string key, string channel = "C1", string? thread = null) => new()
    {
        Key = key, Kind = MessageKind.Answer, Destination = new Destination(Home.Platform, Home.Team, channel, thread), Payload = new byte[] { 1 },
    };

    /// <summary>Starts the program (again). A test's own context would run what follows an await later than at once.</summary>
    public void Start(Func<bool?>? crash = null)
    {
        SynchronizationContext.SetSynchronizationContext(null);
        Run = Outbox.Begin();
        Run.Crash = crash ?? (() => null);
        var poster = new PosterOfRun(End, Run);
        var settings = new OutboxSettings { PosterOf = platform => platform == Home.Platform ? poster : null, Chance = () => 0.5, PatienceOf = _ => Patience };
        _worker = new OutboxWorker(Run, this, settings, Clock);
        _ = _worker.OpenAsync(CancellationToken.None);
        Pump();
    }

    public void Add(params Message[] messages)
    {
        Assert.True(Run.AddAsync(messages, CancellationToken.None).IsCompletedSuccessfully);
        Pump();
    }

    public void Pump()
    {
        if (!Run.IsDead) _worker.Pump();
    }

    public void Advance(TimeSpan by)
    {
        Clock.Advance(by);
        Pump();
    }

    /// <summary>Moves to the next thing planned; false when nothing is.</summary>
    public bool Next()
    {
        if (Run.IsDead || _worker.UntilNext() is not { } wait) return false;
        Advance(wait);
        return true;
    }

    /// <summary>Goes on until nothing is planned, or nothing soon.</summary>
    public void Drain(TimeSpan? soon = null)
    {
        for (var steps = 0; (soon is null || _worker.UntilNext() <= soon) && Next(); steps++) Assert.True(steps < 2_000, "The outbox does not come to rest.");
    }

    /// <summary>New credentials.</summary>
    public void UnlockAndDrain()
    {
        _ = Run.UnlockAsync(Home, CancellationToken.None);
        Pump();
        Drain();
    }

    public Standing Of(string key) => Outbox.Rows.Values.Single(row => row.Message.Key == key).Standing;

    public Task TellAsync(Notice notice, CancellationToken cancellation)
    {
        Notices.Add(notice);
        return Task.CompletedTask;
    }

    /// <summary>Everything that was given is accounted for, by the other end's ledger.</summary>
    public void Judge()
    {
        foreach (var row in Outbox.Rows.Values)
        {
            var taken = End.Ledger.Where(entry => entry.Id == row.Id).ToList();
            switch (row.Standing.Status)
            {
                case DeliveryStatus.Sent:
                    Assert.Equal(row.Standing.MessageId, Assert.Single(taken).MessageId);
                    break;
                case DeliveryStatus.Failed:
                    Assert.Empty(taken);
                    break;
                case DeliveryStatus.Unknown:
                    Assert.InRange(taken.Count, 0, 1);
                    break;
                case DeliveryStatus.Waiting or DeliveryStatus.Sending or DeliveryStatus.Unclear:
                    Assert.Fail($"{row.Message.Key} was left {row.Standing}.");
                    break;
            }
        }

        foreach (var conversation in Outbox.Rows.Values.Where(row => row.Standing.Status == DeliveryStatus.Sent).GroupBy(row => row.Message.Destination))
        {
            var order = conversation.Select(row => End.Ledger.FindIndex(taken => taken.Id == row.Id)).ToList();
            Assert.Equal(order.Order(), order);
        }
    }
}
