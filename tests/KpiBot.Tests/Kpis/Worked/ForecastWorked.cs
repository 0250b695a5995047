using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>The forecast, by hand: 15 days of April are left after today.</summary>
public sealed class ForecastWorked
{
    private const string April = "2026-04-01..2026-04-30";

    /// <summary>Seven won deals with cycles of 20, 40, 30, 70, 5, 5 and 125 days, seven lost: a deal is won with odds of 0.5.</summary>
    private static Case History => Case.On("2026-04-15").With(
        A.Deal("h1", "2025-05-01").Won("2025-05-21", 1000), A.Deal("h2", "2025-06-01").Won("2025-07-11", 1000),
        A.Deal("h3", "2025-07-01").Won("2025-07-31", 1000), A.Deal("h4", "2025-08-01").Won("2025-10-10", 1000),
        A.Deal("n1", "2026-03-03").Won("2026-03-08", 800), A.Deal("n2", "2026-02-17").Won("2026-02-22", 800), // each created and won within one window of 15 days
        A.Deal("n3", "2025-12-01").Won("2026-04-05", 500),
        A.Deal("x1", "2025-05-01").Lost("2025-06-01"), A.Deal("x2", "2025-05-01").Lost("2025-06-01"), A.Deal("x3", "2025-05-01").Lost("2025-06-01"),
        A.Deal("x4", "2025-05-01").Lost("2025-06-01"), A.Deal("x5", "2025-05-01").Lost("2025-06-01"), A.Deal("x6", "2025-05-01").Lost("2025-06-01"),
        A.Deal("x7", "2025-05-01").Lost("2025-06-01"),
        A.Deal("o1", "2026-03-21").Worth(10000).At("Propose"), A.Deal("o2", "2025-06-01").Worth(5000), A.Deal("o3", "2026-04-15").Worth(700), A.Deal("o4", "2026-04-01"));

    [Fact, Worked("revenue_forecast")]
    public void The_forecast_adds_what_is_won_what_is_open_and_what_is_yet_to_come()
    {
        // won in April: 500
        // o1, 25 days old: of the cycles over 25 (40, 30, 70, 125) two end by day 40: 10000 × 0.5 × 0.5 = 2500
        // o2, 318 days old: no cycle was that long: 0;  o3, 0 days old: of seven cycles two end by day 15: 700 × 0.5 × 2 ÷ 7 = 100
        // eight windows of 15 days before today: 800, 800 and six of nothing: 1600 ÷ 8 = 200
        // variance: 10000² × 0.25 × 0.75 + 700² × 1/7 × 6/7 + (2 × 600² + 6 × 200²) ÷ 7 = 18750000 + 60000 + 137142.86; 1.2816 × √18947142.86 = 5578.5890
        History.Ask("revenue_forecast", April).Is(3300).Ranges(500, 8878.5890m); // 3300 − 5578.55 would lie below what is won
    }

    [Fact, Worked("revenue_forecast")]
    public void A_stage_with_a_past_has_odds_of_its_own() =>
        // Propose: h1 won, x1, x2, x3 lost: 0.25; 500 + 10000 × 0.25 × 0.5 + 100 + 200
        History.With(
            A.Change("h1", "2025-05-01", "Propose"), A.Change("x1", "2025-05-01", "Propose"), A.Change("x2", "2025-05-01", "Propose"), A.Change("x3", "2025-05-01", "Propose"),
            A.Change("o1", "2026-03-21", "Propose"))
        .Ask("revenue_forecast", April).Is(2050);

    [Fact, Worked("revenue_forecast")]
    public void The_forecast_of_a_closed_period_is_what_was_won() => History.Ask("revenue_forecast", "2026-01-01..2026-03-31").Is(1600);

    [Fact, Worked("revenue_forecast")]
    public void There_is_no_forecast_before_ninety_days_of_won_deals() =>
        Case.On("2026-04-15").With(A.Deal("d1", "2026-01-01").Won("2026-02-01", 100), A.Deal("o1", "2026-03-01").Worth(100))
            .Ask("revenue_forecast", April).HasNoValue("history_too_short");
}
