using KpiBot.Periods;

namespace KpiBot.Questions.Time;

/// <summary>A period as the words name it, before it is laid on a calendar.</summary>
internal abstract record PeriodExpression
{
    /// <summary>The unit that lies <see cref="Offset"/> units from the current one; the current one runs to today.</summary>
    public sealed record Unit(Grain Grain, int Offset, bool FromContext = false) : PeriodExpression;

    /// <summary>So many units before what was asked about ("un año antes"): the same days of it, or without one, the unit so far back.</summary>
    public sealed record Earlier(Grain Grain, int Count) : PeriodExpression;

    /// <summary>Whole units before the current one, or before the period that it is set against; days end yesterday.</summary>
    public sealed record LastUnits(Grain Grain, int Count, bool FromContext = false) : PeriodExpression;

    /// <summary>A numbered unit of a year (March, Q1, H2): the latest that has begun when the year is null. <see cref="Past"/>: the latest that is over.</summary>
    public sealed record Numbered(Grain Grain, int Number, YearName? Year, bool Past = false) : PeriodExpression;

    /// <summary>A year; fiscal where the words say so.</summary>
    public sealed record WholeYear(YearName Year) : PeriodExpression;

    /// <summary>A day by month and day; the latest that has come when the year is null.</summary>
    public sealed record Day(int Month, int Date, YearName? Year) : PeriodExpression;

    /// <summary>A date in figures whose order depends on the language.</summary>
    public sealed record Written(Words.WrittenDate Date) : PeriodExpression;

    /// <summary>The latest day of that number.</summary>
    public sealed record DayOfMonth(int Number) : PeriodExpression;

    /// <summary>"e no 2º?": that number of the unit asked about before; where none was, perhaps a day.</summary>
    public sealed record Nth(int Number, bool OrDay) : PeriodExpression;

    /// <summary>The latest such weekday before today.</summary>
    public sealed record PastWeekday(DayOfWeek Weekday) : PeriodExpression;

    /// <summary>The unit that contains the start of another period.</summary>
    public sealed record UnitOf(Grain Grain, PeriodExpression Inside) : PeriodExpression;

    /// <summary>The current unit's namesake one year before, or in a year that is named; without a unit, the same days of what was asked about before.</summary>
    public sealed record SameLastYear(Grain? Grain, int? Year = null) : PeriodExpression;

    /// <summary>From the start of a period to today.</summary>
    public sealed record Since(PeriodExpression Start) : PeriodExpression;

    /// <summary>From the start of one to the end of the other.</summary>
    public sealed record Range(PeriodExpression Start, PeriodExpression End) : PeriodExpression;

    /// <summary><see cref="Count"/> units of a longer one, from the one of that number on, or its last ones.</summary>
    public sealed record PartOf(Grain Grain, int Position, int Count, bool FromEnd, PeriodExpression Whole) : PeriodExpression;

    /// <summary>From the first day of a unit to the last day of what lies in it.</summary>
    public sealed record UpTo(Unit Start, PeriodExpression End) : PeriodExpression;

    /// <summary>From the first record to today.</summary>
    public sealed record AllTime : PeriodExpression;

    /// <summary>Whether a date in figures is in it that only a day can open: 31/10. Then the others of the question open with days too.</summary>
    public bool OpensWithDay => this switch
    {
        Written { Date: var date } => !date.Iso && date.First > 12,
        Range range => range.Start.OpensWithDay || range.End.OpensWithDay,
        Since since => since.Start.OpensWithDay,
        _ => false,
    };
}

/// <summary>A year named by number, or by its distance from the current one.</summary>
internal sealed record YearName(int? Number, int Offset = 0);
