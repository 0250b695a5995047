namespace KpiBot.Web;

/// <summary>How much the playground takes; more is refused in a sentence.</summary>
internal static class Limits
{
    /// <summary>Characters of a question.</summary>
    public const int Question = 500;

    /// <summary>The same, as an attribute.</summary>
    public const string QuestionText = "500";

    /// <summary>Bytes of a request's body.</summary>
    public const int Body = 16 * 1024;

    /// <summary>Conversations kept at once; the one that rested longest gives way.</summary>
    public const int Threads = 500;

    /// <summary>Exchanges of a conversation that are shown when its page is loaded again.</summary>
    public const int ExchangesKept = 30;

    /// <summary>Lists that can be looked further into at once; the oldest gives way.</summary>
    public const int Lists = 200;

    /// <summary>Records on each further page of a list.</summary>
    public const int Records = 50;

    /// <summary>Charts that can be fetched at once; the oldest gives way.</summary>
    public const int Pictures = 200;

    /// <summary>Clients whose rate is remembered.</summary>
    public const int Clients = 2_000;

    /// <summary>Browsers signed in at once.</summary>
    public const int Sessions = 500;
}
