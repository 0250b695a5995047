using KpiBot.Slack.Envelopes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace KpiBot.Slack.Gate;

/// <summary>Keeps a verified envelope for good, so that it may be acknowledged: when this returns, losing the process loses nothing. When it cannot be kept it throws, and Slack sends it again.</summary>
public delegate ValueTask AcceptEnvelope(Envelope envelope, CancellationToken cancellation);

/// <summary>The three addresses that Slack calls.</summary>
public static class SlackEndpoints
{
    /// <summary>Where Slack calls.</summary>
    public static IReadOnlyList<string> Paths { get; } = ["/slack/events", "/slack/commands", "/slack/interactions"];

    /// <summary>Puts the gate in front of <paramref name="accept"/>. What the gate refuses gets an empty 401 and leaves no trace of what it said; a signed body that cannot be read gets an empty 400.</summary>
    public static IEndpointRouteBuilder MapSlack(this IEndpointRouteBuilder routes, SlackGate gate, AcceptEnvelope accept)
    {
        foreach (var path in Paths) routes.MapPost(path, context => AnswerAsync(context, gate, accept));
        return routes;
    }

    private static async Task AnswerAsync(HttpContext context, SlackGate gate, AcceptEnvelope accept)
    {
        var admission = await gate.AdmitAsync(context.Request, context.RequestAborted);
        context.Response.StatusCode = admission switch
        {
            Admission.Admitted => StatusCodes.Status200OK,
            Admission.Unreadable => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status401Unauthorized,
        };
        if (admission is not Admission.Admitted { Envelope: var envelope }) return;
        switch (envelope)
        {
            case Envelope.Challenge challenge:
                context.Response.ContentType = "text/plain; charset=utf-8";
                context.Response.Headers.XContentTypeOptions = "nosniff";
                await context.Response.WriteAsync(challenge.Text, context.RequestAborted);
                break;
            case Envelope.Event or Envelope.Command or Envelope.Interaction:
                // A sender who hangs up early must not undo what is being kept.
                await KeepAsync(context, envelope, accept);
                break;
        }
    }

    /// <summary>What cannot be kept is not acknowledged: Slack sends it again.</summary>
    private static async Task KeepAsync(HttpContext context, Envelope envelope, AcceptEnvelope accept)
    {
        try
        {
            await accept(envelope, CancellationToken.None);
        }
        catch (InboxFullException)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }
}
