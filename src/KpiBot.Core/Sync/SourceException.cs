namespace KpiBot.Sync;

/// <summary>Why a source could not be read.</summary>
public enum SourceFailure
{
    /// <summary>It does not answer, or not in a way that can be read; trying later may help.</summary>
    Unavailable,

    /// <summary>It does not accept the credentials.</summary>
    Refused,

    /// <summary>The credentials do not allow this stream; others may be read.</summary>
    NotAllowed,

    /// <summary>Its limit for today is spent.</summary>
    Spent,

    /// <summary>It does not know the place to go on from any more.</summary>
    PlaceLost,

    /// <summary>It answers in a way that cannot be right: a page again and again, a list that ends early.</summary>
    Wrong,
}

/// <summary>A source could not be read; the message is one sentence for a person that says what is wrong and what to do. It holds no secret and no data.</summary>
public sealed class SourceException(SourceFailure failure, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Why.</summary>
    public SourceFailure Failure { get; } = failure;
}
