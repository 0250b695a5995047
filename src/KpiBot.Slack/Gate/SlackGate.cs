using System.Globalization;
using KpiBot.Slack.Envelopes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace KpiBot.Slack.Gate;

/// <summary>
/// Stands in front of everything that comes in: how much, then when, then whether the secret signed these very bytes, and only then what they say.
/// A request seen twice is admitted twice: that it is done once is the inbox's business (<see cref="Envelope.Keys"/>).
/// </summary>
public sealed class SlackGate(SigningSecrets secrets, TimeProvider time)
{
    /// <summary>Bytes of a body at most.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>Seconds that a request may be old, or ahead of our clock.</summary>
    public const int OldestSeconds = 300;

    private const int LongestTimestamp = 11;
    private const string TimestampHeader = "X-Slack-Request-Timestamp";
    private const string SignatureHeader = "X-Slack-Signature";

    /// <summary>Reads a request up to the limit and judges it.</summary>
    public async ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellation)
    {
        var (timestamp, signature) = (One(request.Headers[TimestampHeader]), One(request.Headers[SignatureHeader]));
        if (!IsNow(timestamp) || signature is null || request.ContentLength > LargestBody) return new Admission.Refused();
        var body = await BoundedBody.ReadAsync(request.Body, LargestBody, cancellation);
        return body is null ? new Admission.Refused() : Admit(timestamp, signature, body.Value);
    }

    /// <summary>Judges a body that was read.</summary>
    public Admission Admit(string? timestamp, string? signature, ReadOnlyMemory<byte> body)
    {
        if (body.Length > LargestBody || !IsNow(timestamp) || !secrets.Fits(timestamp!, body.Span, signature)) return new Admission.Refused();
        return EnvelopeReader.Read(body) is { } envelope ? new Admission.Admitted(envelope) : new Admission.Unreadable();
    }

    private bool IsNow(string? timestamp) =>
        timestamp is { Length: > 0 and <= LongestTimestamp }
        && long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - seconds) <= OldestSeconds;

    private static string? One(StringValues values) => values.Count == 1 ? values[0] : null;
}
