using KpiBot.Periods;

namespace KpiBot.Questions.Time;

/// <summary>Lays days, months or quarters of a longer unit on the calendar.</summary>
internal static class PeriodParts
{
    /// <summary>The days of the part, up to the unit's end where it has no count; null when the unit has not so many.</summary>
    public static Span? Of(PeriodExpression.PartOf part, Period whole, BusinessCalendar calendar)
    {
        var from = part.FromEnd ? calendar.Shift(part.Grain, whole.To, 1 - part.Count).From : calendar.Shift(part.Grain, whole.From, part.Position - 1).From;
        var to = part.FromEnd || part.Count == 0 ? whole.To : calendar.Shift(part.Grain, from, part.Count - 1).To;
        return from >= whole.From && to <= whole.To ? new Span(new Period(from, to), part.Grain) { Units = part.Count > 0 ? part.Count : to.DayNumber - from.DayNumber + 1 } : null;
    }
}
