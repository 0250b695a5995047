using System.Diagnostics.Metrics;

namespace KpiBot.LanguageModel;

/// <summary>
/// Meter <c>KpiBot.LanguageModel</c>. Counters: <c>kpibot.language_model.questions</c> by <c>outcome</c> (<see cref="ModelOutcome"/>, in lower case),
/// <c>kpibot.language_model.calls</c>, <c>kpibot.language_model.tokens</c> by <c>direction</c> (<c>input</c>, <c>output</c>). No tag and no log holds a word of a question.
/// </summary>
internal static class ModelMetrics
{
    public const string MeterName = "KpiBot.LanguageModel";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Questions = Meter.CreateCounter<long>("kpibot.language_model.questions", "{question}", "Questions that the rules left to a language model");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("kpibot.language_model.calls", "{call}", "Calls of a language model");
    private static readonly Counter<long> Tokens = Meter.CreateCounter<long>("kpibot.language_model.tokens", "{token}", "Tokens of those calls");

    public static void Ended(ModelOutcome outcome) => Questions.Add(1, new KeyValuePair<string, object?>("outcome", outcome.ToString().ToLowerInvariant()));

    public static void Called() => Calls.Add(1);

    public static void Used(long input, long output)
    {
        Tokens.Add(input, new KeyValuePair<string, object?>("direction", "input"));
        Tokens.Add(output, new KeyValuePair<string, object?>("direction", "output"));
    }
}

/// <summary>What became of a question that was left to a model.</summary>
public enum ModelOutcome
{
    /// <summary>With its help the question was understood.</summary>
    Understood,

    /// <summary>The same after one repair.</summary>
    Repaired,

    /// <summary>It had nothing to say, or nothing that holds.</summary>
    Refused,

    /// <summary>Its reply was not of the agreed shape.</summary>
    Nonsense,

    /// <summary>It did not answer in time.</summary>
    TimedOut,

    /// <summary>It could not be reached or failed.</summary>
    Failed,

    /// <summary>It is left alone for a while after failing.</summary>
    Paused,

    /// <summary>The user's day is spent.</summary>
    OverBudget,

    /// <summary>The question is too long to be sent.</summary>
    TooLong,

    /// <summary>The same was asked before; the model was not called.</summary>
    Cached,
}
