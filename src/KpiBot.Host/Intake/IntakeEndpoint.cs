using System.Buffers;
using KpiBot.Connectors.Push;
using KpiBot.Storage;

namespace KpiBot.Host.Intake;

/// <summary>
/// <c>POST /intake/NAME</c>: how much, then when and by whom, and only then what it says. Whoever is not proved to have the secret is told nothing, not even whether there is such a name.
/// What is acknowledged is stored; what is not can be sent again.
/// </summary>
internal sealed class IntakeEndpoint(IReadOnlyDictionary<string, IntakePlace> places, Action taken, Action<string> report) : IDisposable
{
    /// <summary>Bytes of a body at most.</summary>
    public const int LargestBody = 1024 * 1024;

    // Signed deliveries that wait for whoever writes; one more is told to come again.
    private const int MostWaiting = 16;
    private const int FirstBuffer = 16 * 1024;
    private const string RetryAfter = "5";

    private readonly SemaphoreSlim _room = new(MostWaiting);

    /// <summary>How long a delivery waits for whoever writes; then its sender is told to come again.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);

    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/intake/{name}", AnswerAsync);

    public void Dispose() => _room.Dispose();

    private async Task<IResult> AnswerAsync(HttpContext context, string name)
    {
        if (context.Request.ContentLength > LargestBody) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (IntakeSignature.Read(context.Request.Headers[IntakeSignature.Header]) is not { } signature) return Results.Unauthorized();
        if (await BodyAsync(context) is not { } body) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (!places.TryGetValue(name, out var place) || !place.Admits(signature, body.Span)) return Results.Unauthorized();
        if (!await _room.WaitAsync(0)) return Busy(context);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return Answer(await place.TakeAsync(signature, body, patience.Token));
        }
        catch (OperationCanceledException)
        {
            return Busy(context);
        }
        catch (WorkspaceException failure)
        {
            report(failure.Message);
            context.Response.Headers.RetryAfter = RetryAfter;
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
        finally
        {
            _room.Release();
        }
    }

    private IResult Answer(PushOutcome outcome)
    {
        switch (outcome)
        {
            case PushOutcome.Unreadable unreadable:
                return Results.Json(new { error = unreadable.Problem }, statusCode: StatusCodes.Status400BadRequest);
            case PushOutcome.Taken all:
                if (all is { IsRepeated: false, Rows: > 0 }) taken();
                return all.Bad == 0
                    ? Results.Json(new { rows = all.Rows, repeated = all.IsRepeated })
                    : Results.Json(
                        new { rows = all.Rows, repeated = all.IsRepeated, bad = all.Bad, errors = all.Faults.Select(fault => new { row = fault.Row, field = fault.Field, problem = fault.Problem }) },
                        statusCode: StatusCodes.Status422UnprocessableEntity);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static IResult Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfter;
        return Results.StatusCode(StatusCodes.Status429TooManyRequests);
    }

    /// <summary>The whole body; null when it is longer than the limit or breaks off.</summary>
    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpContext context)
    {
        var (body, chunk) = (new ArrayBufferWriter<byte>(FirstBuffer), new byte[FirstBuffer]);
        try
        {
            while (await context.Request.Body.ReadAsync(chunk, context.RequestAborted) is > 0 and var read)
            {
                if (body.WrittenCount + read > LargestBody) return null;
                body.Write(chunk.AsSpan(0, read));
            }
        }
        catch (Exception exception) when (exception is IOException or BadHttpRequestException)
        {
            return null;
        }

        return body.WrittenMemory;
    }
}
