using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>An answer as a person reads it on a plain page: whole sentences and aligned tables, in the asker's language.</summary>
public static class AnswerText
{
    /// <summary>The whole text, lines ending in <c>\n</c> but for the last.</summary>
    public static string Of(Answer answer)
    {
        var texts = Texts.Of(answer.Interpretation.Language);
        return string.Join('\n', answer.Interpretation switch
        {
            Interpretation.Clarify clarify => AskBackText.Clarify(clarify, texts),
            Interpretation.Unsupported unsupported => AskBackText.Unsupported(unsupported, texts),
            Interpretation.Understood understood => new UnderstoodText(answer, understood.Query, texts).Lines(),
            _ => throw new System.Diagnostics.UnreachableException(),
        });
    }

    /// <summary>What is not connected, not agreed or not built, one sentence each; empty where nothing is missing.</summary>
    public static IReadOnlyList<string> Missing(Answer answer)
    {
        var texts = Texts.Of(answer.Interpretation.Language);
        var reasons = answer.Results.Select(result => result.NoValue).OfType<NoValue>()
            .Where(reason => reason.Code is "not_connected" or "not_agreed" or "stage_not_recorded")
            .Select(reason => NoValueText.Of(reason, texts));
        return [.. NoForecast(answer, texts).Concat(reasons).Distinct()];
    }

    internal static IEnumerable<string> NoForecast(Answer answer, Texts texts) => answer.LacksForecast
        ? answer.Query!.Kpis.Where(kpi => kpi != "revenue_forecast").Select(kpi => texts.OnlyRevenueForecast(KpiTexts.Of(texts.Language, kpi).Name))
        : [];
}
