using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KpiBot.Slack.Envelopes;

/// <summary>Reads a verified body. Slack sends JSON, a form whose <c>payload</c> is JSON, or a plain form; the first letter tells which, whatever the content type says.</summary>
internal static class EnvelopeReader
{
    /// <summary>Null when the body cannot be read at all.</summary>
    public static Envelope? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return IsJson(body.Span) ? OfJson(body) : OfForm(body.Span);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Reads the payload of a socket's envelope: the same parts, all of them JSON.</summary>
    public static Envelope OfSocket(string kind, JsonElement payload) => kind switch
    {
        "events_api" => EventReader.Read(payload),
        "interactive" => InteractionReader.Read(payload),
        "slash_commands" => CommandReader.Read(name => payload.Text(name)),
        _ => new Envelope.Ignored("unknown_kind"),
    };

    private static bool IsJson(ReadOnlySpan<byte> body) => body.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    private static Envelope OfJson(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body, WireJson.Strict);
        return EventReader.Read(document.RootElement);
    }

    private static Envelope? OfForm(ReadOnlySpan<byte> body)
    {
        using var reader = new FormReader(Encoding.UTF8.GetString(body));
        var form = reader.ReadForm();
        if (ValueOf(form, "payload") is { } payload)
        {
            using var document = JsonDocument.Parse(payload, WireJson.Strict);
            return InteractionReader.Read(document.RootElement);
        }
        if (ValueOf(form, "command") is not null) return CommandReader.Read(name => ValueOf(form, name));
        return ValueOf(form, "ssl_check") == "1" ? new Envelope.SslCheck() : null;
    }

    private static string? ValueOf(Dictionary<string, StringValues> form, string name) => form.TryGetValue(name, out var values) && values.Count == 1 ? values[0] : null;
}
