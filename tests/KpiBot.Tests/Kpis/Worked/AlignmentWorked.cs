using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Kpis.Worked;

/// <summary>The promises between marketing and sales, by hand. 6 March 2026 is a Friday.</summary>
public sealed class AlignmentWorked
{
    private const string Q1 = "2026-01-01..2026-03-31";

    private static readonly Case April15 = Case.On("2026-04-15");

    /// <summary>Nine to six in São Paulo, UTC−3; Monday 9 March is off.</summary>
    private static Case InOffice => April15.Agreed(a => a with
    {
        Calendar = a.Calendar with { Zone = "America/Sao_Paulo", Hours = new WorkingHours(new(9, 0), new(18, 0)), Holidays = [A.Day("2026-03-09")] }, FollowUpHours = 4,
    });

    [Fact, Worked("lead_response_hours")]
    public void Response_is_the_median_of_hours_from_hand_over() =>
        April15.With(
            A.Lead("l1", "2026-01-01T00:00Z").Mql("2026-01-05T10:00Z").Answered("2026-01-05T12:00Z"), // 2 hours from MQL
            A.Lead("l2", "2026-02-01T00:00Z").Answered("2026-02-02T00:00Z"),                          // 24 hours from creation
            A.Lead("l3", "2026-03-01T00:00Z").Mql("2026-03-01T09:00Z"),                               // called after 1 hour
            A.Activity(ActivityType.Email, "2026-03-01T09:10Z").OfLead("l3") with { Automated = true },
            A.Activity(ActivityType.Email, "2026-03-01T09:20Z").OfLead("l3") with { Outbound = false },
            A.Activity(ActivityType.Call, "2026-03-01T10:00Z").OfLead("l3"), A.Activity(ActivityType.Call, "2026-03-01T11:00Z").OfLead("l3"),
            A.Lead("l4", "2026-02-01T00:00Z"),                                                        // never
            A.Lead("l5", "2026-02-01T00:00Z").Answered("2026-04-16T10:00Z"),                          // not yet
            A.Lead("l6", "2026-02-01").Answered("2026-02-01T10:00Z"),                                 // at what time?
            A.Lead("l7", "2026-02-01T10:00Z").Answered("2026-02-01T09:00Z"),                          // before it was handed over
            A.Lead("l8", "2026-03-01T00:00Z").Mql("2026-04-01T10:00Z").Answered("2026-04-01T11:00Z")) // handed over in April
        // 1, 2, 24: mean 27 ÷ 3; p90 at place 1.8: 2 + 0.8 × 22
        .Ask("lead_response_hours", Q1).Is(2).CountsRecords(3).Beside("mean", 9).Beside("p90", 19.6m).Beside("never_contacted", 2)
        .LeavesOut(("negative_span", 1), ("no_time", 1));

    [Fact, Worked("lead_response_hours")]
    public void A_call_at_the_instant_of_hand_over_is_the_response_and_one_before_is_not()
    {
        var world = April15.With(
            A.Lead("l1", "2026-03-01T00:00Z").Mql("2026-03-02T10:00Z"),
            A.Activity(ActivityType.Call, "2026-03-02T09:59Z").OfLead("l1"), A.Activity(ActivityType.Call, "2026-03-02T10:00Z").OfLead("l1"));

        world.Ask("lead_response_hours", Q1).Is(0).LeavesOut();
    }

    [Fact, Worked("lead_response_hours")]
    public void A_lead_that_is_handed_over_after_today_was_not_handed_over_when_it_was_created() =>
        April15.With(
            A.Lead("l1", "2026-02-01T00:00Z").Mql("2026-04-16T00:00Z"), A.Lead("l2", "2026-02-01T00:00Z").Answered("2026-02-01T05:00Z"))
        .Ask("lead_response_hours", Q1).Is(5).CountsRecords(1).Beside("never_contacted", 0);

    [Fact, Worked("lead_response_hours")]
    public void Plain_hours_are_real_ones_when_the_clocks_go_forward() =>
        April15.Agreed(a => a with { Calendar = a.Calendar with { Zone = "America/New_York" } })
            .With(A.Lead("l1", "2026-03-08T01:00-05:00").Answered("2026-03-08T03:00-04:00")).Ask("lead_response_hours", Q1).Is(1); // 6:00 to 7:00 UTC

    [Fact, Worked("lead_response_hours")]
    public void Agreed_hours_stand_still_overnight_on_weekends_and_on_holidays()
    {
        Answered("2026-03-10T10:00-03:00").Is(2);  // Friday 17:00 to Tuesday 10:00: 1 + 1
        Answered("2026-03-07T15:00-03:00").Is(1);  // Saturday: Friday's hour alone
        Answered("2026-03-06T17:30-03:00").Is(0.5m);
        Answered("2026-03-11T18:30-03:00").Is(19); // 1 + 9 + 9, not after hours

        static KpiBot.Kpis.KpiResult Answered(string at) => InOffice.With(A.Lead("l1", "2026-03-06T17:00-03:00").Answered(at)).Ask("lead_response_hours", Q1);
    }

    [Fact, Worked("lead_response_hours")]
    public void Response_has_no_value_without_leads_or_without_any_response_anywhere()
    {
        April15.With(A.Lead("l1", "2026-02-01T00:00Z")).Ask("lead_response_hours", Q1).HasNoValue("not_connected", "activity");
        April15.With(A.Lead("l1", "2026-02-01T00:00Z").Answered("2026-02-02T00:00Z")).Ask("lead_response_hours", "2024-01-01..2024-03-31").HasNoValue("no_records");
    }

    [Fact, Worked("sla_followup_rate")]
    public void Follow_up_is_due_four_working_hours_after_hand_over()
    {
        var world = InOffice.With(
            A.Lead("l1", "2026-03-06T17:00-03:00").Answered("2026-03-10T12:00-03:00"), // due Tuesday 12:00, after 1 + 3 hours: met
            A.Lead("l2", "2026-03-06T17:00-03:00").Answered("2026-03-10T12:01-03:00"), // a minute late
            A.Lead("l3", "2026-03-06T17:00-03:00"),                                    // untouched
            A.Lead("l4", "2026-04-15T10:00-03:00").Answered("2026-04-15T11:00-03:00"), // due today 14:00: met
            A.Lead("l5", "2026-04-15T16:00-03:00").Answered("2026-04-15T16:10-03:00"), // due tomorrow 11:00: pending
            A.Lead("l6", "2026-03-10").Answered("2026-03-10T12:00-03:00"));            // at what time?

        world.Ask("sla_followup_rate", "2026-03-01..2026-04-30").Is(0.5m, 2, 4).Ranges(0.15m, 0.85m).Beside("untouched", 1).Beside("pending", 1).LeavesOut(("no_time", 1));
        world.Ask("sla_followup_rate", "2024-01-01..2024-03-31").HasNoValue("no_records");
        world.Agreed(a => a with { FollowUpHours = null }).Ask("sla_followup_rate", Q1).HasNoValue("not_agreed", "followUpHours");
    }

    [Fact, Worked("sla_followup_rate")]
    public void On_the_plain_clock_a_day_is_twenty_four_hours() =>
        April15.Agreed(a => a with { FollowUpHours = 24 }).With(
            A.Lead("l1", "2026-03-06T17:00Z").Answered("2026-03-07T17:00Z"), A.Lead("l2", "2026-03-06T17:00Z").Answered("2026-03-07T17:01Z"))
        .Ask("sla_followup_rate", Q1).Is(0.5m, 1, 2);

    [Fact, Worked("mql_acceptance_rate"), Worked("mql_rejection_rate")]
    public void Acceptance_and_rejection_are_of_what_was_decided()
    {
        var world = April15.Agreed(a => a with { FollowUpHours = 480 }).With(
            Mql("m1").Accepted("2026-02-02"),
            Mql("m2").Sql("2026-02-05"),                                           // qualified by sales: accepted before
            Mql("m3").Rejected("2026-02-03", "no budget"),
            Mql("m4").Rejected("2026-02-02").Accepted("2026-02-10"),               // the later decides: accepted
            Mql("m5").Accepted("2026-02-02").Rejected("2026-02-10", "bad fit"),    // rejected
            Mql("m6").Accepted("2026-02-02").Rejected("2026-02-02", "bad fit"),    // both on one day: accepted
            A.Lead("m7", "2026-01-01").Mql("2026-03-01T10:00Z"),                   // pending, due after 20 days on 21 March: overdue
            A.Lead("m8", "2026-01-01").Mql("2026-03-31T10:00Z").Accepted("2026-04-16"), // pending until 20 April, decided after today
            A.Lead("m9", "2026-01-01").Mql("2026-04-01").Accepted("2026-04-02"));  // of April

        world.Ask("mql_acceptance_rate", Q1).Is(0.6667m, 4, 6).Ranges(0.3m, 0.9032m).Beside("pending", 2).Beside("overdue", 1); // m1, m2, m4, m6
        world.Ask("mql_rejection_rate", Q1).Is(0.3333m, 2, 6).Ranges(0.0968m, 0.7m).Beside("pending", 2);                       // m3, m5
        var reasons = world.Ask("mql_rejection_rate", Q1, by: "loss_reason");
        reasons.Row("no budget").Divides(1, 6);
        reasons.Row("bad fit").Divides(1, 6); // m5; m6 was accepted
        world.Agreed(a => a with { FollowUpHours = null }).Ask("mql_acceptance_rate", Q1).Beside("overdue", null);

        static Lead Mql(string id) => A.Lead(id, "2026-01-01").Mql("2026-02-01");
    }

    [Fact, Worked("mql_acceptance_rate"), Worked("mql_rejection_rate")]
    public void Acceptance_has_no_value_when_nothing_is_decided_or_nobody_records_it()
    {
        var world = April15.With(A.Lead("m1", "2026-01-01").Mql("2026-02-01"), A.Lead("m2", "2025-01-01").Mql("2025-02-01").Rejected("2025-02-02"));

        world.Ask("mql_acceptance_rate", Q1).HasNoValue("no_records");
        world.Ask("mql_acceptance_rate", "2025-01-01..2025-03-31").Is(0, 0, 1);
        world.Ask("mql_rejection_rate", "2025-01-01..2025-03-31").Is(1, 1, 1);
        April15.With(A.Lead("m1", "2026-01-01").Mql("2026-02-01")).Ask("mql_rejection_rate", Q1).HasNoValue("stage_not_recorded");
    }
}
