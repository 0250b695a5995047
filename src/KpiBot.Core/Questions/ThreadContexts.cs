namespace KpiBot.Questions;

/// <summary>How a thread's context grows with each answer.</summary>
public static class ThreadContexts
{
    /// <summary>The context after a question was understood or asked back. What a definition, an alert or a digest does not hold still stands behind it.</summary>
    public static ThreadContext After(ThreadContext? before, Interpretation interpretation) => interpretation switch
    {
        Interpretation.Understood understood => Understood(before, understood),
        Interpretation.Clarify clarify => new ThreadContext(before?.Last, clarify, clarify.Draft ?? before?.Interrupted) { Language = clarify.Language },
        _ => (before ?? new ThreadContext(null, null, null)) with { Language = interpretation.Language },
    };

    private static ThreadContext Understood(ThreadContext? before, Interpretation.Understood understood)
    {
        var query = understood.Query;
        var last = query.StartsOver ? null : before?.Last;
        if (query.Intent is Intent.Help or Intent.Freshness) return new ThreadContext(last, null, null) { Language = understood.Language };
        if (query.Intent == Intent.Define && last is not null) query = query with { Period = last.Period, Filters = last.Filters };
        if (query.Intent is Intent.Alert or Intent.Digest && last is not null) query = query with { Period = query.Period ?? last.Period };
        return new ThreadContext(query, null, null) { Language = understood.Language };
    }
}
