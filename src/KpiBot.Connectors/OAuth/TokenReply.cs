using System.Net;
using System.Text.Json;
using KpiBot.Access;

namespace KpiBot.Connectors.OAuth;

/// <summary>What came of asking for a token (RFC 6749): a reply can hold anything, so every part of it is read with care.</summary>
internal sealed record TokenReply
{
    /// <summary>The status; null where none came.</summary>
    public HttpStatusCode? Status { get; init; }

    /// <summary>Whether it was done: a status of the two hundreds.</summary>
    public bool IsDone => (int?)Status is >= 200 and < 300;

    /// <summary>Why the request certainly did not leave; null where it may have.</summary>
    public Exception? NotSent { get; init; }

    /// <summary>How long to wait before the next; null when that is not said.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What was answered; null where it is no JSON.</summary>
    public JsonElement? Body { private get; init; }

    /// <summary>What was answered; null where it is no JSON object.</summary>
    public JsonElement? Said => Body is { ValueKind: JsonValueKind.Object } ? Body : null;

    /// <summary>The token to call with; null where there is none that a header can hold.</summary>
    public Secret? AccessToken => Text("access_token") is { } token && token.All(c => c is > ' ' and <= '~') ? Secret.Of(token) : null;

    /// <summary>What the next token is got with; null where there is none, or the former stays.</summary>
    public Secret? RefreshToken => Text("refresh_token") is { } token ? Secret.Of(token) : null;

    /// <summary>How long the token holds; null where that is not said.</summary>
    public TimeSpan? Lasts =>
        Said is { } said && said.TryGetProperty("expires_in", out var seconds) && seconds.ValueKind == JsonValueKind.Number && seconds.TryGetInt32(out var life) && life > 0 ? TimeSpan.FromSeconds(life) : null;

    /// <summary>The server's own word for what is wrong, such as invalid_grant, or nothing: letters and underscores alone, since it is shown.</summary>
    public string Error => (Text("error") ?? Text("status")) is { Length: <= 60 } word && word.All(c => char.IsAsciiLetter(c) || c == '_') ? word : "";

    /// <summary>The status alone: the answer may hold secrets.</summary>
    public override string ToString() => $"HTTP {(int?)Status}";

    private string? Text(string name) => Said is { } said && said.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
