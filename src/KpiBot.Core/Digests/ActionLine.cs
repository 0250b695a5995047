using KpiBot.Agreements;
using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Digests.Wording;
using KpiBot.Kpis;
using KpiBot.Routine;

namespace KpiBot.Digests;

/// <summary>An action in one line: number, words, who, by when, and what became of it.</summary>
internal sealed class ActionLine(DigestTexts said, Figures figures, PeriodWords periods)
{
    /// <summary>Outside a digest.</summary>
    public static string Of(NumberedAction action, Agreement agreement, Language language, DateOnly day) =>
        new ActionLine(DigestTexts.Of(language), new Figures(Texts.Of(language), agreement.Currency), new PeriodWords(language, agreement.Calendar)).Of(action, day);

    public string Of(NumberedAction action, DateOnly day)
    {
        var item = action.Item;
        var what = said.Action(figures.Count(action.Number), Label.Plain(item.Text), item.Owner is { } owner ? Label.Plain(owner) : null, item.Due is { } due ? periods.Day(due) : null);
        return $"{what}: {(item.DoneOn is { } done ? said.DoneOn(periods.Day(done)) : item.IsLate(day) ? said.ActionLate : said.ActionOpen)}.";
    }
}
