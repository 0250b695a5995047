using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>What customers say and do, by hand.</summary>
public sealed class VoiceWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";
    private const string April = "2026-04-01..2026-04-30";

    private static readonly Case April15 = Case.On("2026-04-15");

    [Fact, Worked("nps")]
    public void Nps_takes_the_latest_answer_of_each_respondent()
    {
        var world = April15.With(
            A.Nps("a1", "r1", "2026-01-01", 9), A.Nps("a1", "r2", "2026-03-31", 10), A.Nps("a2", "r3", "2026-02-01", 7), A.Nps("a2", "r3", "2026-04-01", 0),
            A.Nps("a2", "r4", "2026-02-01", 6), A.Nps("a3", "r5", "2026-01-05", 3), A.Nps("a3", "r5", "2026-03-05", 9),
            A.Nps("a3", "r6", "2026-02-01", 11), A.Csat("a3", "r7", "2026-02-01", 1));

        // promoters r1, r2, r5; passive r3; detractor r4: 100 × (3 − 1) ÷ 5
        world.Ask("nps", Q1).Is(40).CountsRecords(5).Beside("promoters", 0.6m).Beside("passives", 0.2m).Beside("detractors", 0.2m)
            .LeavesOut(("out_of_scale", 1), ("repeated", 1));
        world.Ask("nps", "2024-01-01..2024-03-31").HasNoValue("no_records");
        April15.With(A.Order("a1", "2026-01-01", 1)).Ask("nps", Q1).HasNoValue("not_connected", "survey");
        April15.With(A.Nps("a1", "r1", "2026-02-01", 0), A.Nps("a1", "r2", "2026-02-01", 6)).Ask("nps", Q1).Is(-100);
    }

    [Fact, Worked("csat")]
    public void Csat_is_the_share_of_four_and_five()
    {
        var world = April15.With(
            A.Csat("a1", "r1", "2026-01-01", 5), A.Csat("a1", "r2", "2026-03-31", 4), A.Csat("a2", "r3", "2026-02-01", 3), A.Csat("a2", "r4", "2026-02-01", 1),
            A.Csat("a2", "r5", "2026-02-01", 6), A.Nps("a2", "r6", "2026-02-01", 5));

        world.Ask("csat", Q1).Is(0.5m, 2, 4).Ranges(0.15m, 0.85m).LeavesOut(("out_of_scale", 1));
        world.Ask("csat", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("customer_engagement_rate")]
    public void Engagement_needs_an_interaction_that_means_something() =>
        April15.With(
            A.Contract("c1", "a1", "2025-01-01", 1), A.Contract("c2", "a2", "2025-01-01", 1), A.Contract("c3", "a3", "2025-01-01", 1), A.Contract("c4", "a4", "2025-01-01", 1),
            A.Deal("d1", "2026-01-01").Of("a1"),
            A.Activity(ActivityType.Meeting, "2026-01-01").Of("a1"), A.Activity(ActivityType.Meeting, "2026-03-31").OfDeal("d1"), A.Activity(ActivityType.Call, "2026-02-01").Of("a1"),
            A.Activity(ActivityType.Email, "2026-02-01").Of("a2") with { Outbound = false }, A.Activity(ActivityType.Email, "2026-02-01").Of("a2"),
            A.Activity(ActivityType.Call, "2026-02-01").Of("a3") with { Held = false }, A.Activity(ActivityType.Email, "2026-02-01").Of("a3") with { Outbound = false, Automated = true },
            A.Activity(ActivityType.Note, "2026-02-01").Of("a3"),
            A.Ticket("a4", "2026-02-01"), A.Use("a4", "2026-01-05"), A.Use("a4", "2026-01-06"), A.Use("a4", "2026-03-31"), A.Use("a4", "2026-04-01"),
            A.Activity(ActivityType.Meeting, "2026-02-01").Of("a5")) // no customer
        .Ask("customer_engagement_rate", Q1).Is(0.75m, 3, 4) // a1, a2, a4
        .Beside("meetings", 0.5m).Beside("calls", 0.25m).Beside("replies", 0.25m).Beside("tickets", 0.25m).Beside("usage_days", 0.75m); // 2, 1, 1, 1, 3 ÷ 4

    [Fact, Worked("ticket_response_hours")]
    public void Ticket_response_is_the_median_of_hours_to_the_first_reply() =>
        April15.With(
            A.Ticket("a1", "2026-01-01T00:00Z", "2026-01-01T02:00Z"), A.Ticket("a1", "2026-02-01T10:00Z", "2026-02-01T14:00Z"), A.Ticket("a1", "2026-03-31T23:00Z", "2026-04-02T23:00Z"),
            A.Ticket("a1", "2026-02-01T10:00Z"), A.Ticket("a1", "2026-03-01T10:00Z", "2026-04-16T10:00Z"),                                   // not yet
            A.Ticket("a1", "2026-02-01", "2026-02-01T14:00Z"), A.Ticket("a1", "2026-02-01T10:00Z", "2026-02-02"),                            // at what time?
            A.Ticket("a1", "2026-02-01T10:00Z", "2026-02-01T09:00Z"), A.Ticket("a1", "2026-04-01T10:00Z", "2026-04-01T11:00Z"))
        // 2, 4, 48: mean 54 ÷ 3; p90 at place 1.8: 4 + 0.8 × 44
        .Ask("ticket_response_hours", Q1).Is(4).CountsRecords(3).Beside("mean", 18).Beside("p90", 39.2m).Beside("unanswered", 2)
        .LeavesOut(("negative_span", 1), ("no_time", 2));

    [Fact, Worked("ticket_response_hours")]
    public void Ticket_response_runs_on_the_agreed_hours() =>
        // Friday 6 March 2026, 17:00 to Monday 10:00: one hour and one hour
        April15.Agreed(a => a with { Calendar = a.Calendar with { Hours = new WorkingHours(new(9, 0), new(18, 0)) } })
            .With(A.Ticket("a1", "2026-03-06T17:00Z", "2026-03-09T10:00Z")).Ask("ticket_response_hours", Q1).Is(2);

    [Fact, Worked("product_usage_days")]
    public void Usage_counts_distinct_days_of_active_customers()
    {
        var world = April15.With(
            A.Contract("c1", "a1", "2025-01-01", 1), A.Contract("c2", "a2", "2025-01-01", 1), A.Contract("c3", "a3", "2025-01-01", 1), A.Contract("c4", "a4", "2025-01-01", 1, end: "2026-03-30"),
            A.Use("a1", "2026-01-01"), A.Use("a1", "2026-02-01"), A.Use("a1", "2026-02-01"), A.Use("a1", "2026-03-31"), A.Use("a2", "2026-02-01"), A.Use("a4", "2026-02-01"),
            A.Use("a1", "2026-04-01"));

        world.Ask("product_usage_days", Q1).Is(1.3333m, 4, 3); // a1 3 days, a2 1, a3 none; a4 is no customer any more
        world.Ask("product_usage_days", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("customers_at_risk")]
    public void One_strong_signal_or_two_weak_ones_put_a_customer_at_risk()
    {
        // today's 90 days begin in the middle of January; contracts ending by 14 July count
        var result = April15.With(
            A.Contract("c1", "a1", "2025-01-01", 1), Called("a1"), A.Nps("a1", "r1", "2026-03-01", 6),                       // detractor
            A.Contract("c2", "a2", "2025-01-01", 1), Called("a2"), A.Csat("a2", "r2", "2026-03-01", 2),                      // dissatisfied
            A.Contract("c3", "a3", "2025-01-01", 1, end: "2026-06-30"), Called("a3"),                                        // ends, no renewal
            A.Contract("c4", "a4", "2025-01-01", 1, end: "2026-06-30") with { RenewalDealId = "d4" }, Called("a4"), A.Deal("d4", "2026-04-01").Of("a4"),
            A.Contract("c5", "a5", "2025-01-01", 1, end: "2026-06-30") with { RenewalDealId = "d5" }, Called("a5"), A.Deal("d5", "2026-03-01").Of("a5").Lost("2026-04-01"), // renewal lost
            A.Contract("c6", "a6", "2025-01-01", 1, end: "2026-06-30"), Called("a6"), A.Contract("c7", "a6", "2026-07-01", 1) with { RenewsId = "c6" },
            A.Contract("c8", "a7", "2025-01-01", 1), A.Ticket("a7", "2025-12-01T10:00Z", "2025-12-01T11:00Z"),               // silent, a ticket open for months
            A.Contract("c9", "a8", "2025-01-01", 1),                                                                         // silent only
            A.Contract("c10", "a9", "2025-01-01", 1), A.Ticket("a9", "2026-03-01T10:00Z", "2026-03-04T10:00Z", "2026-03-04T11:00Z"), // reply after 72 hours, and usage fell
            A.Use("a9", "2025-05-10"), A.Use("a9", "2025-05-11"), A.Use("a9", "2025-05-12"), A.Use("a9", "2025-08-10"), A.Use("a9", "2025-08-11"), A.Use("a9", "2025-08-12"),
            A.Use("a9", "2025-11-10"), A.Use("a9", "2025-11-11"), A.Use("a9", "2025-11-12"), A.Use("a9", "2026-03-01"),      // 3, 3, 3 days in 90, then 1 < 3 ÷ 2
            A.Contract("c11", "b1", "2025-01-01", 1, end: "2026-12-31"), Called("b1"), A.Nps("b1", "r3", "2025-12-01", 0),   // long ago, and far ahead
            A.Contract("c12", "b2", "2025-01-01", 1, end: "2026-04-14"), Called("b2"), A.Nps("b2", "r4", "2026-03-01", 0))   // no customer any more
            .Ask("customers_at_risk", April);

        result.Is(6); // a1, a2, a3, a5, a7, a9
        result.Beside("detractor", 2).Beside("contract_ending", 2).Beside("falling", 1).Beside("tickets", 2);

        static Activity Called(string account) => A.Activity(ActivityType.Call, "2026-04-01").Of(account);
    }
}
