using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Digests.Wording;
using KpiBot.Routine;

namespace KpiBot.Digests;

/// <summary>An action in one line: number, words, who, by when, and what became of it.</summary>
internal sealed class ActionLine(DigestTexts said, Figures figures, PeriodWords periods)
{
    public string Of(NumberedAction action, DateOnly day)
    {
        var item = action.Item;
        var what = said.Action(figures.Count(action.Number), Label.Plain(item.Text), item.Owner is { } owner ? Label.Plain(owner) : null, item.Due is { } due ? periods.Day(due) : null);
        return $"{what}: {(item.DoneOn is { } done ? said.DoneOn(periods.Day(done)) : item.IsLate(day) ? said.ActionLate : said.ActionOpen)}.";
    }
}
