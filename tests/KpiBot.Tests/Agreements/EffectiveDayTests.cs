using System.Globalization;
using CsCheck;
using KpiBot.Agreements;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Agreements;

/// <summary>What is agreed anew never changes what was judged before.</summary>
public sealed class EffectiveDayTests(SampleWorkspace sample)
{
    private static readonly string[] Judged = ["sla_followup_rate", "lead_response_hours", "sla_mql_attainment", "mql_acceptance_rate", "quota_attainment", "leads", "win_rate"];

    [Fact]
    public async Task An_edited_agreement_leaves_past_weeks_unchanged()
    {
        var workspace = await sample.WorkspaceAsync();
        using var source = workspace.OpenSnapshotSource();
        var before = Snapshot.Load(source);
        var (agreement, today) = (source.State.Agreement, SampleWorkspace.Today);
        var edits = from ago in Gen.Int[0, 60] from hours in Gen.Int[1, 72] from business in Gen.Bool from mqls in Gen.Int[10, 400] from value in Gen.Int[1, 100] select (Day: today.AddDays(-ago), hours, business, mqls, value);
        var changed = 0;
        edits.Sample(
            edit =>
            {
                using var again = workspace.OpenSnapshotSource();
                var after = Snapshot.Load(new Reagreed(again, agreement with
                {
                    ServiceLevels = [new() { From = edit.Day, FollowUpHours = edit.hours, Hours = edit.business ? new(new(9, 0), new(18, 0)) : null, MqlsPerMonth = edit.mqls }],
                    Goals =
                    [
                        new() { Kpi = "win_rate", Baseline = 0.1m, Value = edit.value / 100m, Owner = "Ana", From = today.AddDays(-200), To = today.AddDays(30), AgreedOn = edit.Day },
                        new() { Kpi = "revenue_won", Baseline = 1, Value = edit.value * 10_000, Owner = "Ana", From = today.AddDays(-200), To = today.AddDays(30), AgreedOn = edit.Day },
                    ],
                }));
                foreach (var week in Enumerable.Range(1, 12).Select(count => agreement.Calendar.Shift(Grain.Week, today, -count)))
                {
                    foreach (var kpi in Judged)
                    {
                        var request = new KpiRequest { Kpi = kpi, Period = week, Today = today };
                        var (then, now) = (Judgement(before, request), Judgement(after, request));
                        if (week.To < edit.Day) Assert.True(then == now, $"{kpi} of {week}, edited on {edit.Day:yyyy-MM-dd}: {then}, then {now}");
                        else if (then != now) Interlocked.Increment(ref changed);
                    }
                }
            },
            iter: 6, threads: 1);
        Assert.NotEqual(0, changed);
    }

    [Fact]
    public void The_mqls_of_a_month_are_owed_by_its_working_days_as_agreed_when_they_came()
    {
        // March 2026 has 22 working days: 10 up to the 13th, 12 from the 16th on.
        var march = Case.On("2026-04-15").With(Leads(30, "2026-03-10")).Agreed(a => a with { ServiceLevels = [Level("2026-03-01", 44), Level("2026-03-16", 88)] });
        march.Ask("sla_mql_attainment", "2026-03-01..2026-03-13").Is(30m / 20).Beside("target", 20);
        march.Ask("sla_mql_attainment", "2026-03-01..2026-03-31").Is(30m / 68).Beside("target", 68); // 20 + 48
        march.Ask("sla_mql_attainment", "2026-02-01..2026-02-28").HasNoValue("not_agreed");
    }

    [Fact]
    public void A_lead_is_judged_by_what_was_agreed_when_it_was_handed_over()
    {
        var leads = Case.On("2026-04-15").With(
            A.Lead("l1").Mql("2026-03-10T10:00Z").Answered("2026-03-10T20:00Z"), // 10 hours under 24
            A.Lead("l2").Mql("2026-03-20T10:00Z").Answered("2026-03-20T20:00Z"), // 10 hours under 4
            A.Lead("l3").Mql("2026-03-20T17:00Z").Answered("2026-03-23T10:00Z")) // an hour of Friday, one of Monday
            .Agreed(a => a with { FollowUpHours = 24, ServiceLevels = [new() { From = A.Day("2026-03-20"), FollowUpHours = 4, Hours = new(new(9, 0), new(18, 0)) }] });
        leads.Ask("sla_followup_rate", "2026-03-01..2026-03-19").Is(1);
        leads.Ask("sla_followup_rate", "2026-03-20..2026-03-31").Is(0.5m);
        leads.Ask("lead_response_hours", "2026-03-20..2026-03-31").Is(5); // 8 and 2 business hours
        leads.Agreed(a => a with { FollowUpHours = null }).Ask("sla_followup_rate", "2026-03-01..2026-03-31").Is(0.5m).LeavesOut(("not_agreed_then", 1));
        leads.Agreed(a => a with { FollowUpHours = null }).Ask("sla_followup_rate", "2026-03-01..2026-03-19").HasNoValue("not_agreed");
    }

    [Fact]
    public void A_goal_that_took_the_place_of_another_judges_what_ends_after_it()
    {
        Goal Of(string agreed, decimal value, string? replaced = null) => new()
        {
            Kpi = "leads", Baseline = 5, Value = value, Owner = "Ana", From = A.Day("2026-03-01"), To = A.Day("2026-03-31"), AgreedOn = A.Day(agreed), ReplacedOn = replaced is null ? null : A.Day(replaced),
        };
        var march = Case.On("2026-03-25").With(Leads(11, "2026-03-10")).Agreed(a => a with { Goals = [Of("2026-03-02", 22, "2026-03-20"), Of("2026-03-20", 44)] });
        Assert.Equal(44, march.Target("leads", "2026-03-01..2026-03-31")!.Target);
        Assert.Equal(10, march.Target("leads", "2026-03-01..2026-03-13")!.Target); // 10 of 22 working days of 22
        Assert.Null(march.Target("leads", "2026-02-01..2026-02-28"));
        Assert.Null((march with { Today = A.Day("2026-03-01") }).Target("leads", "2026-03-01..2026-03-31"));
    }

    [Fact]
    public void A_goal_of_a_segment_is_that_segment_s_alone()
    {
        var goal = new Goal { Kpi = "win_rate", Dimension = "region", Member = "West", Baseline = 0.2m, Value = 0.4m, Owner = "Ana", From = A.Day("2026-01-01"), To = A.Day("2026-03-31"), AgreedOn = A.Day("2026-01-01") };
        var deals = Case.On("2026-03-25").With(A.Deal("d1", "2026-01-05").Won("2026-02-01", 100) with { Region = "West" }).Agreed(a => a with { Goals = [goal] });
        Assert.Equal(0.4m, deals.Target("win_rate", "2026-01-01..2026-03-31", new Filter("region", ["West"]))!.Target);
        Assert.Null(deals.Target("win_rate", "2026-01-01..2026-03-31"));
    }

    private static Crm.CrmRecord[] Leads(int count, string mql) => [.. Enumerable.Range(0, count).Select(number => A.Lead(string.Create(CultureInfo.InvariantCulture, $"l{number}"), mql).Mql(mql))];

    private static ServiceLevel Level(string from, decimal mqls) => new() { From = A.Day(from), MqlsPerMonth = mqls };

    private static string Judgement(Snapshot snapshot, KpiRequest request)
    {
        var result = KpiCalculator.Calculate(snapshot, request);
        return string.Create(CultureInfo.InvariantCulture, $"{result.Value} {result.Numerator}/{result.Denominator} {result.NoValue} {string.Join(",", result.Beside)} {KpiCalculator.Target(snapshot, request, result)}");
    }

    /// <summary>The same records under another agreement.</summary>
    private sealed class Reagreed(ISnapshotSource source, Agreement agreement) : ISnapshotSource
    {
        public WorkspaceState State { get; } = source.State with { Agreement = agreement };

        public IRowCursor Open(Crm.RecordKind kind, IReadOnlyList<string> columns, long afterRevision = 0) => source.Open(kind, columns, afterRevision);

        public long Changes(Crm.RecordKind kind, long afterRevision, long most) => source.Changes(kind, afterRevision, most);

        public IRowCursor Open(Crm.RecordKind kind, IReadOnlyList<string> columns, IReadOnlyList<long> keys) => source.Open(kind, columns, keys);

        public IReadOnlyList<long> Keys(Crm.RecordKind kind, IReadOnlyList<(int Source, byte[] Id)> ids) => source.Keys(kind, ids);

        public void Dispose() => source.Dispose();
    }
}
