namespace KpiBot.LanguageModel.Clients;

/// <summary>A model's host did not answer as it should; the sentence says how.</summary>
/// <param name="message">What happened, without any of what was sent or received.</param>
/// <param name="retryAfter">How long the host asks to be left alone; null when it does not.</param>
public sealed class ModelException(string message, TimeSpan? retryAfter = null) : Exception(message)
{
    /// <summary>How long the host asks to be left alone; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
