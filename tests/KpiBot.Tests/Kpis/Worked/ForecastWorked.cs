using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>The forecast, by hand: 15 days of April are left after today.</summary>
public sealed class ForecastWorked
{
    private const string April = "2026-04-01..2026-04-30";

    /// <summary>Seven won deals with cycles of 20, 40, 30, 70, 5, 5 and 125 days, seven lost after 31: a deal is won with odds of 0.5.</summary>
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
        // o1, 25 days old, until day 40: on day 30 twelve deals are at risk and one is won: 1/12; on day 31 seven of eleven are lost, 1/3 is left; on day 40 one of
        // four is won: 1/12 more. 10000 × 1/6 = 1666.67
        // o2, 318 days old: nothing was open longer: 0;  o3, 0 days old, until day 15: on day 5 two of seventeen are won: 700 × 2/17 = 82.35
        // eight windows of 15 days before today: 800, 800 and six of nothing: 1600 ÷ 8 = 200
        // swing: three windows closed one deal each and won it, odds 0.5: 3 × 0.5² ÷ 0.25 ÷ (3 − 1) = 1.5
        // variance: (10000² × 1/6 × 5/6 + 700² × 2/17 × 15/17) × 1.5 + (2 × 600² + 6 × 200²) ÷ 7 = 21046773.77; 1.2816 × √21046773.77 = 5879.57
        History.Ask("revenue_forecast", April).Is(2449.019608m).Ranges(500, 8328.5855m); // 2449 − 5880 would lie below what is won
    }

    [Fact, Worked("revenue_forecast")]
    public void A_stage_with_a_past_has_odds_of_its_own() =>
        // Propose: h1 won, x1, x2, x3 lost: 0.25; the four open deals' mean is (0.25 + 3 × 0.5) ÷ 4 = 0.4375
        // 500 + 10000 × 0.25 ÷ 0.4375 × 1/6 + 700 × 0.5 ÷ 0.4375 × 2/17 + 200
        History.With(
            A.Change("h1", "2025-05-01", "Propose"), A.Change("x1", "2025-05-01", "Propose"), A.Change("x2", "2025-05-01", "Propose"), A.Change("x3", "2025-05-01", "Propose"),
            A.Change("o1", "2026-03-21", "Propose"))
        .Ask("revenue_forecast", April).Is(1746.498599m);

    [Fact, Worked("revenue_forecast")]
    public void The_forecast_of_a_closed_period_is_what_was_won() => History.Ask("revenue_forecast", "2026-01-01..2026-03-31").Is(1600);

    [Fact, Worked("revenue_forecast")]
    public void There_is_no_forecast_before_ninety_days_of_won_deals() =>
        Case.On("2026-04-15").With(A.Deal("d1", "2026-01-01").Won("2026-02-01", 100), A.Deal("o1", "2026-03-01").Worth(100))
            .Ask("revenue_forecast", April).HasNoValue("history_too_short");
}
