using System.Net;
using KpiBot.Teams.Envelopes;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace KpiBot.Teams.Gate;

/// <summary>
/// Stands in front of everything that comes in: first the token, then how much, and only then what it says, which must name the service and a channel that the token speaks for.
/// A request seen twice is admitted twice: that it is done once is the inbox's business (<see cref="Envelope.Keys"/>).
/// </summary>
/// <param name="tokens">Checks tokens; null where activities without one are taken, from this machine alone.</param>
/// <param name="reader">Reads what was let in.</param>
public sealed class TeamsGate(ChannelTokens? tokens, ActivityReader reader)
{
    /// <summary>Bytes of a body at most.</summary>
    public const int LargestBody = 1024 * 1024;

    private const string Scheme = "Bearer ";

    /// <summary>Judges a request; its body is read only after its token.</summary>
    public async ValueTask<Admission> AdmitAsync(HttpRequest request, CancellationToken cancellation)
    {
        var claims = tokens is null ? null : await CheckAsync(request, tokens, cancellation);
        if (claims is null && !IsAnonymous(request)) return new Admission.Refused();
        if (request.ContentLength > LargestBody) return new Admission.Refused();
        return await BoundedBody.ReadAsync(request.Body, LargestBody, cancellation) is { } body ? Admit(claims, body) : new Admission.Refused();
    }

    /// <summary>Judges a body by the token that came with it; null where none is asked for.</summary>
    internal Admission Admit(ChannelClaims? claims, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, WireJson.Strict);
            var activity = document.RootElement;
            if (claims is not null && (activity.Text("serviceUrl") != claims.ServiceUrl || activity.Text("channelId") is not { } channel || !claims.Endorsements.Contains(channel))) return new Admission.Refused();
            return new Admission.Admitted(reader.Read(activity));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return new Admission.Unreadable();
        }
    }

    private static async ValueTask<ChannelClaims?> CheckAsync(HttpRequest request, ChannelTokens tokens, CancellationToken cancellation) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? await tokens.CheckAsync(header[Scheme.Length..], cancellation) : null;

    private bool IsAnonymous(HttpRequest request) => tokens is null && request.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
