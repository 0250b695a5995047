using KpiBot.Periods;

namespace KpiBot.Questions;

/// <summary>Questions asked one after the other in a thread, on the made-up manufacturer.</summary>
internal sealed class Conversation(Surroundings? around = null)
{
    private static readonly RuleInterpreter Interpreter = new();
    private ThreadContext? _thread;

    /// <summary>May 20, 2026 in a plain calendar.</summary>
    public static Surroundings Plain { get; } = new() { Today = new DateOnly(2026, 5, 20), Calendar = new BusinessCalendar(), Data = TestVocabulary.Data };

    /// <summary>Asks in the thread.</summary>
    public Interpretation Ask(string question)
    {
        var said = Interpreter.Interpret(question, (around ?? Plain) with { Thread = _thread });
        _thread = ThreadContexts.After(_thread, said);
        return said;
    }

    /// <summary>Asks what must be understood.</summary>
    public Query Query(string question) => Assert.IsType<Interpretation.Understood>(Ask(question)).Query;

    /// <summary>Asks what must be asked back.</summary>
    public Interpretation.Clarify Clarify(string question) => Assert.IsType<Interpretation.Clarify>(Ask(question));
}
