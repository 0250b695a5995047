using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using KpiBot.Slack.Envelopes;
using KpiBot.Slack.Gate;

namespace KpiBot.Slack.Sockets;

/// <summary>One socket, from its greeting to its end.</summary>
internal sealed class SocketConnection(AcceptEnvelope accept, Action<Exception> failed) : IDisposable
{
    private const int Chunk = 16 * 1024;

    // The payload lies one level deeper than over HTTP.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = WireJson.Strict.MaxDepth + 1 };
    private static readonly TimeSpan PingEvery = TimeSpan.FromSeconds(20);
    private readonly ClientWebSocket _socket = new();

    /// <summary>Whether Slack said hello.</summary>
    public bool IsGreeted { get; private set; }

    public async Task RunAsync(Uri address, CancellationToken cancellation)
    {
        // A connection that died in silence is noticed by the ping that nobody answers.
        (_socket.Options.KeepAliveInterval, _socket.Options.KeepAliveTimeout) = (PingEvery, PingEvery);
        await _socket.ConnectAsync(address, cancellation);
        while (await ReceiveAsync(cancellation) is { } message && await HandleAsync(message, cancellation))
        {
        }
    }

    public void Dispose() => _socket.Dispose();

    /// <summary>The next message; null when the other side closed, or sends more than is ever asked for.</summary>
    private async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellation)
    {
        var message = new ArrayBufferWriter<byte>(Chunk);
        while (message.WrittenCount <= SlackGate.LargestBody)
        {
            var part = await _socket.ReceiveAsync(message.GetMemory(Chunk), cancellation);
            if (part.MessageType == WebSocketMessageType.Close) return null;
            message.Advance(part.Count);
            if (part.EndOfMessage) return message.WrittenMemory;
        }
        return null;
    }

    /// <summary>False when Slack asks to connect anew.</summary>
    private async Task<bool> HandleAsync(ReadOnlyMemory<byte> message, CancellationToken cancellation)
    {
        // What cannot be read cannot be acknowledged either.
        if (Read(message) is not { } said) return true;
        IsGreeted |= said.Kind == "hello";
        if (said is { Id: { } id, Envelope: { } envelope } && await IsKeptAsync(envelope))
            await _socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(new { envelope_id = id }), WebSocketMessageType.Text, endOfMessage: true, cancellation);
        return said.Kind != "disconnect";
    }

    private static Said? Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message, Strict);
            var root = document.RootElement;
            if (root.Text("type") is not { } kind) return null;
            return new Said(kind, root.Text("envelope_id"), root.Part("payload") is { } payload ? EnvelopeReader.OfSocket(kind, payload) : null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<bool> IsKeptAsync(Envelope envelope)
    {
        if (envelope is not (Envelope.Event or Envelope.Command or Envelope.Interaction)) return true;
        try
        {
            await accept(envelope, CancellationToken.None);
            return true;
        }
        catch (Exception exception)
        {
            // Whatever keeps envelopes may fail in its own ways; each means that Slack must send it again, and none that the others are lost.
            failed(exception);
            return false;
        }
    }

    private sealed record Said(string Kind, string? Id, Envelope? Envelope);
}
