namespace KpiBot.LanguageModel.Limits;

/// <summary>Leaves a model alone that asks for it, or that fails again and again; until then the rules answer at once.</summary>
public sealed class ModelPause(TimeProvider time)
{
    private const int FailuresBorne = 3;
    private static readonly TimeSpan AfterFailures = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private readonly Lock _lock = new();
    private DateTimeOffset _until = DateTimeOffset.MinValue;
    private int _failures;

    /// <summary>Whether the model is left alone now.</summary>
    public bool IsOn
    {
        get
        {
            lock (_lock) return time.GetUtcNow() < _until;
        }
    }

    /// <summary>The model answered.</summary>
    public void Answered()
    {
        lock (_lock) _failures = 0;
    }

    /// <summary>The model failed; <paramref name="asked"/> is how long it asked to be left alone, null when it did not.</summary>
    public void Failed(TimeSpan? asked)
    {
        lock (_lock)
        {
            if (++_failures >= FailuresBorne) asked ??= AfterFailures;
            if (asked is { } pause) _until = time.GetUtcNow() + (pause < Longest ? pause : Longest);
        }
    }
}
