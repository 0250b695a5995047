using KpiBot.LanguageModel.Clients;
using KpiBot.LanguageModel.Limits;
using KpiBot.LanguageModel.Prompts;
using KpiBot.Questions;
using KpiBot.Questions.Glosses;
using Microsoft.Extensions.AI;

namespace KpiBot.LanguageModel;

/// <summary>
/// A language model as one more reader: one call and at most one repair for a question, within one time limit and the user's budget.
/// It says what words stand for; the rules read the question again with that. Whatever goes wrong, what the rules said stands.
/// </summary>
public sealed class ModelReader(IChatClient client, ModelLimits limits, TimeProvider time) : ISecondReader
{
    private const int ReadingsKept = 2_000;
    private const int LettersPerToken = 2;
    private readonly GlossCache _cache = new(ReadingsKept, time);
    private readonly ModelPause _pause = new(time);

    /// <summary>What was spent today.</summary>
    public ModelBudget Budget { get; } = new(limits, time);

    /// <inheritdoc/>
    public async ValueTask<Interpretation> ReadAsync(string question, Surroundings surroundings, Interpretation ruled, CancellationToken cancellation)
    {
        if (GlossReading.Open(question, surroundings, ruled) is not { } open) return ruled;
        var (outcome, understood) = await ReadAsync(new Unread(question, open, surroundings, ruled), cancellation);
        ModelMetrics.Ended(outcome);
        return understood ?? ruled;
    }

    private sealed record Unread(string Question, GlossReading Open, Surroundings Surroundings, Interpretation Ruled);

    private async ValueTask<(ModelOutcome, Interpretation?)> ReadAsync(Unread unread, CancellationToken cancellation)
    {
        if (ModelQuestion.Of(unread.Question, unread.Open.Unexplained, unread.Surroundings, unread.Ruled.Language) is not { } asked) return (ModelOutcome.TooLong, null);
        var key = GlossCache.KeyOf(asked.Briefing.Instructions, asked.Question);
        if (_cache.Find(key) is { } known) return (ModelOutcome.Cached, Read(unread, known).Understood);
        if (_pause.IsOn) return (ModelOutcome.Paused, null);
        using var limit = new CancellationTokenSource(limits.Time, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            return await AskAsync(unread, asked, key, either.Token);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            // A client is foreign code that talks to a foreign host: whatever it throws is the same to the asker.
            _pause.Failed((exception as ModelException)?.RetryAfter);
            return (limit.IsCancellationRequested ? ModelOutcome.TimedOut : ModelOutcome.Failed, null);
        }
    }

    private async ValueTask<(ModelOutcome, Interpretation?)> AskAsync(Unread unread, ModelQuestion asked, string key, CancellationToken cancellation)
    {
        string? repair = null;
        for (var isRepair = false; ; isRepair = true)
        {
            if (await CallAsync(asked, repair, unread.Surroundings.User, cancellation) is not { } reply) return (ModelOutcome.OverBudget, null);
            var glosses = ReplyReader.Read(reply);
            var (understood, faults) = glosses is null or [] ? default : Read(unread, glosses);
            if (understood is not null)
            {
                _cache.Keep(key, glosses!);
                return (isRepair ? ModelOutcome.Repaired : ModelOutcome.Understood, understood);
            }
            repair = glosses is null ? RepairNote.NoJson : faults;
            if (!isRepair && repair is not null) continue;
            _cache.Keep(key, []);
            return (glosses is null ? ModelOutcome.Nonsense : ModelOutcome.Refused, null);
        }
    }

    /// <summary>The reply's text; null when the user's budget does not hold the call.</summary>
    private async ValueTask<string?> CallAsync(ModelQuestion asked, string? repair, string user, CancellationToken cancellation)
    {
        var messages = asked.Messages(repair);
        var input = (messages.Sum(message => message.Text.Length) + asked.Briefing.SchemaLength) / LettersPerToken;
        if (Budget.Reserve(user, input + ModelLimits.ReplyTokens) is not { } reservation) return null;
        ModelMetrics.Called();
        var options = new ChatOptions { MaxOutputTokens = ModelLimits.ReplyTokens, ResponseFormat = ChatResponseFormat.ForJsonSchema(asked.Briefing.Schema, "reading") };
        // A client may overlook the token: the answer does not wait for it.
        var response = await client.GetResponseAsync(messages, options, cancellation).WaitAsync(cancellation);
        _pause.Answered();
        var text = response.Text;
        var (used, said) = (response.Usage?.InputTokenCount ?? input, response.Usage?.OutputTokenCount ?? text.Length / LettersPerToken);
        reservation.Settle(used + said);
        ModelMetrics.Used(used, said);
        return text;
    }

    /// <summary>The question read with the glosses, or what to mend (null when nothing can be).</summary>
    private static (Interpretation.Understood? Understood, string? Repair) Read(Unread unread, IReadOnlyList<Gloss> glosses) => unread.Open.Read(glosses, unread.Ruled.Language) switch
    {
        GlossOutcome.Accepted accepted => (accepted.Reading, null),
        GlossOutcome.Refused refused when refused.Faults.All(fault => fault.IsMendable) => (null, RepairNote.Of(refused.Faults)),
        _ => (null, null),
    };
}
