namespace KpiBot.LanguageModel.Limits;

/// <summary>What a model may take.</summary>
/// <param name="Time">For one question, the repair included.</param>
/// <param name="CallsPerDay">Calls for one user on one day (UTC).</param>
/// <param name="TokensPerDay">Tokens, in and out, likewise.</param>
public sealed record ModelLimits(TimeSpan Time, int CallsPerDay, int TokensPerDay)
{
    /// <summary>Tokens of a reply at most.</summary>
    public const int ReplyTokens = 800;
}
