namespace KpiBot.Delivery;

/// <summary>How long a delivery is tried, and how soon again.</summary>
public sealed record Patience
{
    /// <summary>
    /// The settle time: a message that the platform has taken can be read within it. No message is doubled as long as that holds. A request is given a
    /// third of it, so that it is over well before its message is looked for.
    /// </summary>
    public required TimeSpan Settle { get; init; }

    /// <summary>Most requests for one message.</summary>
    public int Attempts { get; init; } = 500;

    /// <summary>A message that could not be posted for so long is not posted any more: its numbers are old.</summary>
    public required TimeSpan Age { get; init; }

    /// <summary>How long a look that fails is repeated before a person is asked.</summary>
    public TimeSpan Hold { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>The first pause after a failure; each further one is twice as long.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause that is taken unasked.</summary>
    public TimeSpan LongestPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How much earlier than the first attempt a look begins: the two clocks may differ by so much.</summary>
    public TimeSpan LookBack { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an outcome may stay unclear: until it has settled and was looked for as often as needed, and then as long as it is held.</summary>
    public TimeSpan Unclear => Settle * 2 + Hold;

    /// <summary>How long one request may take.</summary>
    public TimeSpan Request => Settle / 3;

    /// <summary>The one for a kind of message. Answers and alerts are wanted soon, so they trust the platform to be quick: the weaker setting.</summary>
    public static Patience Of(MessageKind kind) => kind switch
    {
        MessageKind.Answer => new() { Settle = TimeSpan.FromSeconds(30), Age = TimeSpan.FromMinutes(30) },
        MessageKind.Alert => new() { Settle = TimeSpan.FromSeconds(30), Age = TimeSpan.FromHours(2) },
        MessageKind.Digest => new() { Settle = TimeSpan.FromMinutes(2), Age = TimeSpan.FromHours(6) },
        MessageKind.Notice => new() { Settle = TimeSpan.FromMinutes(2), Age = TimeSpan.FromDays(7) },
    };

    /// <summary>The one for a kind of message where a platform's settle time is another: the longer ones are as many times as long.</summary>
    public static Patience Of(MessageKind kind, TimeSpan settle)
    {
        var usual = Of(kind);
        return usual with { Settle = settle * (usual.Settle / Of(MessageKind.Answer).Settle) };
    }

    /// <summary>The pause after so many attempts: doubling, between half and all of it by <paramref name="chance"/> (0 … 1), never less than was asked for.</summary>
    public TimeSpan PauseAfter(int attempts, TimeSpan? asked, double chance)
    {
        var full = Math.Min(LongestPause.Ticks, FirstPause.Ticks * Math.Pow(2, Math.Clamp(attempts - 1, 0, 40)));
        var pause = TimeSpan.FromTicks((long)(full * (0.5 + chance / 2)));
        return asked is { } least && least > pause ? least : pause;
    }
}
