using KpiBot.Periods;

namespace KpiBot.Questions;

public class FiscalCalendarTests
{
    [Theory]
    [InlineData("revenue q1", "2026-04-01..2026-05-20")]
    [InlineData("revenue last quarter", "2026-01-01..2026-03-31")]
    [InlineData("revenue this year", "2026-04-01..2026-05-20")]
    [InlineData("revenue last year", "2025-04-01..2026-03-31")]
    [InlineData("revenue fy2026", "2025-04-01..2026-03-31")]
    [InlineData("revenue h2", "2025-10-01..2026-03-31")]
    [InlineData("revenue q4 2026", "2026-01-01..2026-03-31")]
    [InlineData("receita no 1º trimestre", "2026-04-01..2026-05-20")]
    [InlineData("ingresos del año pasado", "2025-04-01..2026-03-31")]
    [InlineData("revenue in march 2026", "2026-03-01..2026-03-31")]
    public void Quarters_and_years_begin_with_the_fiscal_year(string question, string days) => Assert.Equal(days, Fiscal(4).Query(question).Period!.Days.ToString());

    [Fact]
    public void Last_year_is_compared_with_the_same_fiscal_days()
    {
        var query = Fiscal(4).Query("revenue this year vs last year");
        Assert.Equal(("2026-04-01..2026-05-20", "2025-04-01..2025-05-20"), (query.Period!.Days.ToString(), query.Compare.ToString()));
    }

    [Fact]
    public void A_week_may_begin_on_sunday()
    {
        var sunday = new Conversation(Conversation.Plain with { Calendar = new BusinessCalendar { WeekStart = DayOfWeek.Sunday } });
        Assert.Equal("2026-05-10..2026-05-16", sunday.Query("leads last week").Period!.Days.ToString());
    }

    private static Conversation Fiscal(int month) => new(Conversation.Plain with { Calendar = new BusinessCalendar { FiscalStartMonth = month } });
}
