using KpiBot.Teams.Envelopes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiBot.Teams.Gate;

/// <summary>Keeps a verified envelope for good, so that it may be acknowledged: when this returns, losing the process loses nothing. What it returns is said at once to whoever pressed a button; null for nothing.</summary>
public delegate ValueTask<string?> AcceptEnvelope(Envelope envelope, CancellationToken cancellation);

/// <summary>The one address that Teams calls.</summary>
public static class TeamsEndpoints
{
    /// <summary>Where Teams calls.</summary>
    public const string Path = "/api/messages";

    /// <summary>Puts the gate in front of <paramref name="accept"/>. What the gate refuses gets an empty 401 and leaves no trace of what it said; a body that cannot be read an empty 400.</summary>
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder routes, TeamsGate gate, AcceptEnvelope accept)
    {
        routes.MapPost(Path, context => AnswerAsync(context, gate, accept));
        return routes;
    }

    private static async Task AnswerAsync(HttpContext context, TeamsGate gate, AcceptEnvelope accept)
    {
        var admission = await gate.AdmitAsync(context.Request, context.RequestAborted);
        context.Response.StatusCode = admission switch
        {
            Admission.Admitted => StatusCodes.Status200OK,
            Admission.Unreadable => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status401Unauthorized,
        };
        if (admission is not Admission.Admitted { Envelope: var envelope }) return;
        try
        {
            // A sender who hangs up early must not undo what is being kept.
            if (await accept(envelope, CancellationToken.None) is not { } said) return;
            context.Response.ContentType = "application/json; charset=utf-8";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            await context.Response.WriteAsync(said, context.RequestAborted);
        }
        catch (InboxFullException)
        {
            // What cannot be kept is not acknowledged: Teams sends it again.
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}

/// <summary>Too much is waiting: Teams is to send it again.</summary>
public sealed class InboxFullException() : Exception("Too many questions are waiting.");
