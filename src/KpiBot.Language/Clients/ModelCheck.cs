using Microsoft.Extensions.AI;

namespace KpiBot.LanguageModel.Clients;

/// <summary>Whether a model can be reached: one word is asked for.</summary>
public static class ModelCheck
{
    /// <summary>What is wrong, in a sentence; null when it answers.</summary>
    public static async Task<string?> ProblemAsync(IChatClient client, TimeSpan limit, TimeProvider time, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        try
        {
            await client.GetResponseAsync([new ChatMessage(ChatRole.User, "Answer with: ok")], new ChatOptions { MaxOutputTokens = 16 }, either.Token).WaitAsync(either.Token);
            return null;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            // Foreign code: its own messages may hold what was sent.
            return timeout.IsCancellationRequested ? "It did not answer in time." : exception is ModelException ? exception.Message : $"It failed ({exception.GetType().Name}).";
        }
    }
}
