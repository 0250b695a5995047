using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Tests.Answers;

public class PeriodWordsTests
{
    private static readonly BusinessCalendar Calendar = new() { Zone = "America/Sao_Paulo" };

    [Theory]
    [InlineData("2026-03-01", "2026-03-31", "March 2026", "março de 2026", "marzo de 2026")]
    [InlineData("2026-04-01", "2026-06-30", "Q2 2026 (Apr 1 – Jun 30, 2026)", "2º trimestre de 2026 (1 abr – 30 jun 2026)", "2.º trimestre de 2026 (1 abr – 30 jun 2026)")]
    [InlineData("2026-01-01", "2026-12-31", "2026", "2026", "2026")]
    [InlineData("2026-05-04", "2026-05-04", "May 4, 2026", "4 mai 2026", "4 may 2026")]
    [InlineData("2026-05-04", "2026-05-10", "week of May 4, 2026 (May 4 – May 10, 2026)", "semana de 4 mai 2026 (4 mai – 10 mai 2026)", "semana del 4 may 2026 (4 may – 10 may 2026)")]
    [InlineData("2025-12-20", "2026-01-05", "Dec 20, 2025 – Jan 5, 2026", "20 dez 2025 – 5 jan 2026", "20 dic 2025 – 5 ene 2026")]
    public void A_period_is_named_as_people_name_it(string from, string to, string english, string portuguese, string spanish)
    {
        var period = new Period(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal([english, portuguese, spanish], Enum.GetValues<Language>().Select(language => new PeriodWords(language, Calendar).Of(period)));
    }

    [Fact]
    public void A_fiscal_year_says_its_days()
    {
        var fiscal = new BusinessCalendar { FiscalStartMonth = 4 };
        var year = new Period(new DateOnly(2025, 4, 1), new DateOnly(2026, 3, 31));
        Assert.Equal("FY2026 (Apr 1, 2025 – Mar 31, 2026)", new PeriodWords(Language.English, fiscal).Of(year));
        Assert.Equal("Q1 2026 (Apr 1 – Jun 30, 2025)", new PeriodWords(Language.English, fiscal).Of(new Period(new DateOnly(2025, 4, 1), new DateOnly(2025, 6, 30))));
    }

    [Fact]
    public void An_instant_is_told_in_the_workspaces_zone() =>
        Assert.Equal("30 jun 2026 22:30", new PeriodWords(Language.Portuguese, Calendar).Instant(NodaTime.Instant.FromUtc(2026, 7, 1, 1, 30)));

    [Fact]
    public void Months_quarters_and_halves_of_a_series_are_named_and_other_units_keep_their_key()
    {
        var words = new PeriodWords(Language.Spanish, Calendar);
        Assert.Equal(["ene 2026", "2026-W05", "T1 2026", "S2 2026", "2026", "2026-01-05"], new[] { "2026-01", "2026-W05", "2026-Q1", "2026-H2", "2026", "2026-01-05" }.Select(words.Key));
    }
}
