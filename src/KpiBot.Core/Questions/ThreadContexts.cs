namespace KpiBot.Questions;
/// <summary>Stand-in.</summary>
public static class ThreadContexts
{
    /// <summary>Stand-in.</summary>
    public static ThreadContext After(ThreadContext? before, Interpretation interpretation) => interpretation switch
    {
        Interpretation.Understood understood => new(understood.Query, null, null) { Language = interpretation.Language },
        Interpretation.Clarify clarify => new(before?.Last, clarify, null) { Language = interpretation.Language },
        _ => new(before?.Last, null, null) { Language = interpretation.Language },
    };
}
