using System.Globalization;
using System.Text.RegularExpressions;
using KpiBot.Answers;
using KpiBot.Digests;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Routine;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Digests;

/// <summary>The alignment digest of the sample company, and of companies that have little.</summary>
public sealed partial class DigestTests(SampleWorkspace sample)
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.Spanish)]
    public async Task The_head_has_eight_lines_at_most_and_says_how_each_promise_stands(Language language)
    {
        var head = Composed(await SampleAsync(), language).Head;
        Assert.InRange(AnswerText.Of(head).Split('\n').Length, 6, 8);
        Assert.Equal(3, head.Blocks.OfType<Block.Change>().Count(change => change.Text.Contains('%', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_digest_says_the_same_figures_in_every_language()
    {
        var findings = await SampleAsync("2026-10-05");
        string[] Figures(Language language) => [.. Composed(findings, language).Detail.Blocks.OfType<Block.Table>().SelectMany(table => table.Rows).Select(row => Digits().Replace(row.Cells[1], ""))];
        Assert.NotEmpty(Figures(Language.English));
        Assert.Equal(Figures(Language.English), Figures(Language.Portuguese));
        Assert.Equal(Figures(Language.English), Figures(Language.Spanish));
    }

    [Fact]
    public void The_first_digest_of_teams_without_agreements_proposes_them_from_history_and_shows_no_blanks()
    {
        var deals = Enumerable.Range(0, 12).Select(month => A.Deal($"d{month}", "2025-01-01").Won(string.Create(CultureInfo.InvariantCulture, $"2025-{month + 1:00}-15"), 1000 * (1 + (month / 3)))).ToArray();
        var findings = Over(Case.On("2026-01-05").With([.. deals]));
        Assert.True(findings.IsFirst);
        Assert.Equal(new Proposal("quota_attainment", "revenue_won", 7500, Grain.Quarter, 4), Assert.Single(findings.Proposals)); // 3000, 6000, 9000, 12000
        var (head, detail) = (AnswerText.Of(Composed(findings).Head), AnswerText.Of(Composed(findings).Detail));
        Assert.Contains("Revenue against target: nothing is agreed; the median of the last 4 quarters is $7,500 (Revenue won).", head, StringComparison.Ordinal);
        Assert.Contains(English.First, head, StringComparison.Ordinal);
        Assert.Contains("$7,500: agree on one", detail, StringComparison.Ordinal);
        Assert.DoesNotContain("not connected", detail, StringComparison.OrdinalIgnoreCase);
        Assert.False(Over(Case.On("2026-01-05").With([.. deals]), Before(new DigestRecord("weekly", A.Day("2025-12-29"), []))).IsFirst);
    }

    [Fact]
    public void A_week_in_which_nothing_left_its_range_is_quiet_and_short()
    {
        var findings = Over(Weeks(10));
        Assert.Empty(findings.Moved);
        Assert.Equal(English.Quiet, Assert.IsType<Block.Sentence>(Composed(findings).Head.Blocks[1]).Text);
        Assert.Empty(Composed(findings).Detail.Blocks.OfType<Block.Table>());
    }

    [Fact]
    public void A_week_with_five_times_the_leads_is_not()
    {
        var findings = Over(Weeks(50));
        var moved = Assert.Single(findings.Moved);
        Assert.Equal(("leads", 50m), (moved.Result.Kpi, moved.Last.Value));
        Assert.StartsWith("Leads: 50, more than usual", Assert.IsType<Block.Change>(Composed(findings).Head.Blocks[1]).Text, StringComparison.Ordinal);
        Assert.Equal(["Marketing's promise", "What moved, and why", "Proposed agenda", "Data"], Composed(findings).Detail.Blocks.OfType<Block.Heading>().Select(heading => heading.Text)); // only what moved is expanded
    }

    [Fact]
    public void A_week_that_is_low_for_its_holidays_alone_is_quiet()
    {
        var low = Weeks(1); // Dec 29 – Jan 4
        Assert.Single(Over(low).Moved);
        var off = Over(low.Agreed(a => a with { Calendar = a.Calendar with { Holidays = [A.Day("2025-12-31"), A.Day("2026-01-01"), A.Day("2026-01-02")] } }));
        Assert.Empty(off.Moved);
        Assert.Contains("Working days of the week: 2, of the week before: 5.", AnswerText.Of(Composed(off).Detail), StringComparison.Ordinal);
    }

    [Fact]
    public void What_came_late_is_said_to_be_restated()
    {
        var record = Over(Weeks(10)).RecordOf("weekly");
        Assert.Contains(new PublishedFigure("leads", A.Day("2025-12-29"), A.Day("2026-01-04"), 10), record.Figures);
        var next = Over(Weeks(10) with { Today = A.Day("2026-01-12") }, Before(record));
        Assert.Empty(next.Restated);
        var late = Over(Weeks(12) with { Today = A.Day("2026-01-12") }, Before(record));
        Assert.Contains("Leads, Dec 29, 2025 – Jan 4, 2026: 12, was 10.", AnswerText.Of(Composed(late).Detail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Untouched_leads_are_counted_for_all_and_listed_for_their_owners()
    {
        var findings = await SampleAsync();
        var asked = KpiCalculator.Calculate(await sample.SnapshotAsync(), DigestCompiler.RequestOf(new DigestLine("sla_followup_rate", DigestWindow.ThirteenWeeks), findings.Calendar, findings.Day));
        Assert.Equal(asked.Beside["untouched"], findings.Untouched.Count);
        var workspace = await sample.WorkspaceAsync();
        var owners = UntouchedNotes.Owners(findings);
        Assert.Equal(findings.Untouched.Count, owners.Sum(owner => findings.Untouched.Count(lead => lead.Owner == owner)) + findings.Untouched.Count(lead => lead.Owner is null));
        foreach (var owner in owners)
        {
            var note = UntouchedNotes.ToOwner(findings, new DigestLook(), owner, keys => workspace.Read(Crm.RecordKind.Lead, keys))!;
            Assert.All(workspace.Read(Crm.RecordKind.Lead, [.. findings.Untouched.Where(lead => lead.Owner == owner).Select(lead => lead.Key)]).Cast<Crm.Lead>(), lead => Assert.Equal((owner, null), (lead.Owner, lead.FirstResponseAt)));
            Assert.NotEmpty(Assert.Single(note.Blocks.OfType<Block.Table>()).Rows);
        }

        Assert.Null(UntouchedNotes.ToOwner(findings, new DigestLook(), "nobody", _ => []));
        Assert.All(findings.Untouched.Select(lead => lead.Team).OfType<string>().Distinct(), team => Assert.NotNull(UntouchedNotes.ToManager(findings, new DigestLook(), team)));
        Assert.Contains($"Leads still untouched after their time: {findings.Untouched.Count}.", AnswerText.Of(Composed(findings).Detail), StringComparison.Ordinal);
    }

    [Fact]
    public void Why_leads_were_rejected_stands_beside_what_was_agreed_for_accepting_them()
    {
        Crm.Lead Mql(int number) => A.Lead(string.Create(CultureInfo.InvariantCulture, $"l{number}"), "2025-12-01").Mql("2025-12-02");
        Crm.CrmRecord[] leads =
        [
            .. Enumerable.Range(0, 6).Select(number => Mql(number).Accepted("2025-12-03")),
            .. Enumerable.Range(6, 3).Select(number => Mql(number).Rejected("2025-12-03", "no budget")),
            Mql(9).Rejected("2025-12-03", "too small"),
        ];
        var company = Case.On("2025-12-29").With(leads);
        company = company with { Agreement = company.Agreement with { ServiceLevels = [new KpiBot.Agreements.ServiceLevel { From = A.Day("2025-01-01"), Acceptance = "budget and a decision maker" }] } };
        var detail = AnswerText.Of(Composed(Over(company)).Detail);
        Assert.Contains("Rejected in the quarter, of all decided: no budget 30.0%; too small 10.0%.", detail, StringComparison.Ordinal);
        Assert.Contains("Agreed for acceptance: budget and a decision maker.", detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quarter_that_has_hardly_begun_is_not_judged()
    {
        // Six of its 64 working days are over, and nothing of 300,000 is won.
        var company = Case.On("2026-01-12").With(A.Target("revenue_won", "2026-01-01..2026-03-31", 300_000), A.Deal("d1", "2025-06-01").Won("2025-07-01", 1_000), A.Deal("d2", "2025-06-01"));
        Assert.Equal(Verdict.TooEarly, Over(company).VerdictOf(Promise.All[0]));
        Assert.Contains("Revenue against target: too early in the quarter to judge, ", AnswerText.Of(Composed(Over(company)).Head), StringComparison.Ordinal);
        Assert.Equal(Verdict.Missed, Over(company with { Today = A.Day("2026-02-16") }).VerdictOf(Promise.All[0]));
    }

    [Theory]
    [InlineData("2026-01-04T23:59:00Z", false)]
    [InlineData("2026-01-04T12:00:00Z", true)]
    public void A_week_of_which_an_export_has_the_last_minute_is_whole(string asOf, bool isLate) =>
        Assert.Equal(isLate, Over(Weeks(10) with { AsOf = NodaTime.Text.InstantPattern.ExtendedIso.Parse(asOf).Value }).IsLate);

    [Fact]
    public void What_is_not_connected_is_said_once_and_with_the_data()
    {
        var detail = AnswerText.Of(Composed(Over(Case.On("2026-01-05").With(A.Deal("d1", "2025-06-01").Won("2025-12-01", 1_000)))).Detail);
        Assert.Contains("Not connected: leads, marketing and sales costs.", detail, StringComparison.Ordinal);
        Assert.Equal(2, detail.Split("onnected").Length);
    }

    [Fact]
    public async Task Customers_at_risk_are_named_with_their_signals_and_are_as_many_as_the_figure_says()
    {
        var snapshot = await sample.SnapshotAsync();
        var request = DigestCompiler.RequestOf(new DigestLine("customers_at_risk", DigestWindow.Today), snapshot.State.Agreement.Calendar, SampleWorkspace.Today);
        var (result, named) = (KpiCalculator.Calculate(snapshot, request), CustomersAtRisk.Of(snapshot, request));
        Assert.Equal(result.Value, named.Count);
        Assert.All(named, customer => Assert.NotEmpty(customer.Signals));
        Assert.All(result.Beside, signal => Assert.True(named.Count(customer => customer.Signals.Contains(signal.Key)) <= signal.Value));
    }

    [Fact]
    public async Task Actions_alerts_and_feedback_stand_in_it()
    {
        var action = new ActionItem { Text = "Call <Acme>", Owner = "Ana", Due = A.Day("2026-11-20"), AddedOn = A.Day("2026-11-16") };
        var before = new DigestBefore
        {
            Actions = [new(3, "", action), new(4, "", action with { Owner = null, Due = null, DoneOn = A.Day("2026-11-18") })], Feedback = [new(FeedbackOn.Campaign, "Fair 2026", "too small", A.Day("2026-11-18"))], Watched = ["nps"],
        };
        var detail = AnswerText.Of(DigestComposer.Of(await SampleAsync(before: before), new DigestLook(), ["CAC is above $5,000 since Nov 18."]).Detail);
        Assert.Contains("3. Call <Acme> (Ana, by Nov 20, 2026): late.", detail, StringComparison.Ordinal);
        Assert.Contains("4. Call <Acme>: done on Nov 18, 2026.", detail, StringComparison.Ordinal);
        Assert.Contains("Campaign Fair 2026: too small", detail, StringComparison.Ordinal);
        Assert.Contains("CAC is above $5,000 since Nov 18.", detail, StringComparison.Ordinal);
        Assert.Contains("Watched this quarter: NPS (quarter)", detail, StringComparison.Ordinal);
        Assert.Contains("What became of action 3", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_not_be_told_in_a_channel_does_not_stand_in_its_digest()
    {
        var findings = DigestCompiler.Of(await sample.SnapshotAsync(), SampleWorkspace.Today, DigestBefore.Nothing, new DigestRights(kpi => kpi is not ("cac" or "quota_attainment"), MayList: false));
        var text = AnswerText.Of(Composed(findings).Head) + AnswerText.Of(Composed(findings).Detail);
        Assert.DoesNotContain(" CAC (", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Revenue against target:", text[..text.IndexOf("thread", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.DoesNotContain("Newly at risk", text, StringComparison.Ordinal);
        Assert.NotEmpty(findings.NewlyAtRisk);
    }

    [Fact]
    public async Task An_audience_has_its_sections_and_a_channel_may_choose_others()
    {
        var findings = await SampleAsync();
        string Detail(DigestLook look) => AnswerText.Of(DigestComposer.Of(findings, look, []).Detail);
        Assert.Contains("What customers cost and bring", Detail(new DigestLook { Audience = DigestAudience.Marketing }), StringComparison.Ordinal);
        Assert.DoesNotContain("What customers cost and bring", Detail(new DigestLook { Audience = DigestAudience.Sales }), StringComparison.Ordinal);
        Assert.Contains("\nPipeline: ", Detail(new DigestLook { Sections = [DigestSection.Pipeline] }), StringComparison.Ordinal);
        Assert.Matches(@"\(today\) \$\d\.\dM,", Detail(new DigestLook { Money = MoneyFormat.Short, Sections = [DigestSection.Pipeline] }));
        Assert.Matches(@"\(hoy\) \d,\d M US\$,", Detail(new DigestLook { Money = MoneyFormat.Short, Sections = [DigestSection.Pipeline], Language = Language.Spanish }));
    }

    [Theory]
    [InlineData("0.91", Verdict.OnTrack)]
    [InlineData("0.90", Verdict.OnTrack)]
    [InlineData("0.89", Verdict.AtRisk)]
    [InlineData("0.75", Verdict.AtRisk)]
    [InlineData("0.74", Verdict.Missed)]
    public void A_promise_is_judged_by_its_share(string share, Verdict verdict) => Assert.Equal(verdict, Promise.All.Single(promise => promise.Section == DigestSection.SalesPromise).Of(new KpiResult
    {
        Kpi = "sla_followup_rate", Unit = KpiUnit.Ratio, Value = decimal.Parse(share, CultureInfo.InvariantCulture), Period = A.Period("2026-01-01..2026-01-07"), Zone = "UTC", DatedBy = "mql",
    }));

    /// <summary>Ten leads a week since summer, and so many in the last one.</summary>
    private static Case Weeks(int last) => Case.On("2026-01-05").With([.. Enumerable.Range(0, 30).SelectMany(week =>
        Enumerable.Range(0, week == 0 ? last : 10).Select(lead => A.Lead($"l{week}-{lead}", new DateOnly(2026, 1, 4).AddDays(-(7 * week) - (lead % 5)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))))]);

    private static DigestFindings Over(Case workspace, DigestBefore? before = null)
    {
        using var records = new RecordSnapshotSource(workspace.Records, workspace.Agreement, workspace.AsOf, new Dictionary<(string, Crm.RecordKind), long>());
        return DigestCompiler.Of(Snapshot.Load(records), workspace.Today, before ?? DigestBefore.Nothing, DigestRights.All);
    }

    private static DigestBefore Before(DigestRecord last) => new() { Last = last };

    private static DigestPost Composed(DigestFindings findings, Language language = Language.English) => DigestComposer.Of(findings, new DigestLook { Language = language }, []);

    private async Task<DigestFindings> SampleAsync(string? day = null, DigestBefore? before = null) =>
        DigestCompiler.Of(await sample.SnapshotAsync(), day is null ? SampleWorkspace.Today : A.Day(day), before ?? DigestBefore.Nothing, DigestRights.All);

    private static KpiBot.Digests.Wording.DigestTexts English => KpiBot.Digests.Wording.DigestTexts.Of(Language.English);

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Digits();
}
