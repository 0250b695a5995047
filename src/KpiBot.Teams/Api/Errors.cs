using System.Collections.Frozen;
using System.Net;

namespace KpiBot.Teams.Api;

/// <summary>What an error of the connector's means for whoever asked.</summary>
public enum ErrorClass
{
    /// <summary>Not done; later it can be.</summary>
    RetrySafe,

    /// <summary>Perhaps done.</summary>
    Ambiguous,

    /// <summary>Not done, and never will be.</summary>
    Permanent,

    /// <summary>Not done: KpiBot is not in that conversation, or may not speak there.</summary>
    Gone,

    /// <summary>Not done: the credential must be mended.</summary>
    Auth,
}

/// <summary>Every outcome that Microsoft documents for the calls used: by its code where it has one that says more than the status, else by the status. What is in neither table promises nothing.</summary>
internal static class Errors
{
    private static readonly FrozenDictionary<string, ErrorClass> ByCode = new Dictionary<string, ErrorClass>
    {
        ["MessageWritesBlocked"] = ErrorClass.Gone,
        ["BotNotInConversationRoster"] = ErrorClass.Gone,
        ["BotDisabledByAdmin"] = ErrorClass.Gone,
        ["ConversationBlockedByUser"] = ErrorClass.Gone,
        ["BotNotRegistered"] = ErrorClass.Gone,
        ["ConversationNotFound"] = ErrorClass.Gone,
        ["NotEnoughPermissions"] = ErrorClass.Permanent,
        ["ActivityNotFoundInConversation"] = ErrorClass.Permanent,
        ["MessageSizeTooBig"] = ErrorClass.Permanent,
        ["ContentStreamNotAllowed"] = ErrorClass.Permanent,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<HttpStatusCode, ErrorClass> ByStatus = new Dictionary<HttpStatusCode, ErrorClass>
    {
        [HttpStatusCode.BadRequest] = ErrorClass.Permanent,
        [HttpStatusCode.Unauthorized] = ErrorClass.Auth,
        [HttpStatusCode.Forbidden] = ErrorClass.Permanent,
        [HttpStatusCode.NotFound] = ErrorClass.Permanent,
        [HttpStatusCode.MethodNotAllowed] = ErrorClass.Permanent,
        [HttpStatusCode.PreconditionFailed] = ErrorClass.RetrySafe,
        [HttpStatusCode.RequestEntityTooLarge] = ErrorClass.Permanent,
        [HttpStatusCode.TooManyRequests] = ErrorClass.RetrySafe,
    }.ToFrozenDictionary();

    /// <summary>Every code in the table.</summary>
    public static IEnumerable<string> Known => ByCode.Keys;

    public static ErrorClass ClassOf(HttpStatusCode status, string? code) =>
        // A server that failed may have said anything: only what it refused is certain.
        (int)status is >= 400 and < 500 && code is not null && ByCode.TryGetValue(code, out var known) ? known : ByStatus.GetValueOrDefault(status, ErrorClass.Ambiguous);
}
