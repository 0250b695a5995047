using KpiBot.Answers;
using KpiBot.Chat.Wording;
using KpiBot.Kpis;
using KpiBot.Teams.Cards;

namespace KpiBot.Teams.Replying;

/// <summary>The card that asks why an answer was not helpful.</summary>
internal static class ReasonCard
{
    /// <summary>The name of its one field.</summary>
    public const string Reason = "reason";

    /// <summary>Letters of a reason at most.</summary>
    public const int LongestReason = 500;

    /// <summary>The card; <paramref name="token"/> says which answer it is about.</summary>
    public static TeamsMessage Of(Language language, string token)
    {
        var texts = ChatTexts.Of(language);
        return FormCard.Of(language, texts.ReasonAsked, [FormCard.Text(Reason, texts.ReasonTitle, LongestReason, isLong: true)], token);
    }

    /// <summary>What was written in it; null where nothing was.</summary>
    public static string? Read(IReadOnlyDictionary<string, string> values) =>
        values.GetValueOrDefault(Reason) is { Length: > 0 } reason ? PlainText.Of(reason, LongestReason) : null;
}
