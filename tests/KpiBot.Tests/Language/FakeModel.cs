using Microsoft.Extensions.AI;

namespace KpiBot.LanguageModel;

/// <summary>A model that says what a test wants, and remembers what it was told.</summary>
internal sealed class FakeModel(Func<int, CancellationToken, Task<string>> reply) : IChatClient
{
    private int _calls;

    public FakeModel(params string[] replies)
        : this((call, _) => Task.FromResult(replies[Math.Min(call, replies.Length - 1)]))
    {
    }

    /// <summary>Number of calls.</summary>
    public int Calls => _calls;

    /// <summary>Everything sent: the messages and the schema of each call.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>Tokens that each reply says it took; null: it does not say.</summary>
    public UsageDetails? Usage { get; set; }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = Interlocked.Increment(ref _calls) - 1;
        Assert.Null(options?.Tools);
        var schema = options?.ResponseFormat is ChatResponseFormatJson { Schema: { } json } ? json.GetRawText() : "";
        lock (Sent) Sent.Add(string.Join('\n', messages.Select(message => $"{message.Role}: {message.Text}")) + "\n" + schema);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, await reply(call, cancellationToken))) { Usage = Usage };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException("Nothing is streamed.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
