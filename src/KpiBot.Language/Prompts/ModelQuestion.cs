using System.Text.Encodings.Web;
using System.Text.Json;
using KpiBot.Kpis;
using KpiBot.Questions;
using Microsoft.Extensions.AI;

namespace KpiBot.LanguageModel.Prompts;

/// <summary>
/// All that a model is told: the briefing and the question (masked) with its unknown words, as JSON.
/// No value of the data, no record, no other message, nothing about who asks.
/// </summary>
public sealed record ModelQuestion(Briefing Briefing, string Question)
{
    /// <summary>A longer question is not sent: cut short it would be another one.</summary>
    public const int LongestQuestion = 500;

    private static readonly JsonSerializerOptions Plainly = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is asked about a question; null when it is too long.</summary>
    public static ModelQuestion? Of(string question, IReadOnlyList<string> unexplained, Surroundings surroundings, Language language)
    {
        if (question.Length > LongestQuestion) return null;
        var masked = Masking.Mask(question.Trim());
        var unknown = unexplained.Where(word => masked.Contains(word, StringComparison.Ordinal));
        return new ModelQuestion(Briefing.For(surroundings, language), JsonSerializer.Serialize(new { question = masked, unknown }, Plainly));
    }

    /// <summary>The messages of a call; the repair says what did not hold, in our own words.</summary>
    public IList<ChatMessage> Messages(string? repair = null)
    {
        List<ChatMessage> messages = [new(ChatRole.System, Briefing.Instructions), new(ChatRole.User, Question)];
        if (repair is not null) messages.Add(new ChatMessage(ChatRole.User, repair));
        return messages;
    }
}
