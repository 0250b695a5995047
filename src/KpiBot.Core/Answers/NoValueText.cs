using KpiBot.Answers.Wording;
using KpiBot.Kpis;

namespace KpiBot.Answers;

/// <summary>Why there is no value, in words that a reader can act on.</summary>
public static class NoValueText
{
    /// <summary>The sentence.</summary>
    public static string Of(NoValue reason, Texts texts)
    {
        var subject = SubjectWords.Of(reason.Subject, texts.Language);
        return reason.Code switch
        {
            "no_records" => texts.NoRecords(subject),
            "stage_not_recorded" => texts.StageNotRecorded(subject),
            "not_connected" => texts.NotConnected(subject),
            "not_agreed" => texts.NotAgreed(subject),
            "no_amounts" => texts.NoAmounts,
            "target_reached" => texts.TargetReached,
            "unlimited" => texts.Unlimited,
            "history_too_short" => texts.HistoryTooShort,
            _ => texts.NoValueBecause(reason.Code.Replace('_', ' ')),
        };
    }
}
