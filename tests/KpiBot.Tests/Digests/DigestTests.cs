using System.Globalization;
using System.Text.RegularExpressions;
using KpiBot.Answers;
using KpiBot.Digests;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Periods;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Digests;

/// <summary>The alignment digest of the sample company, and of companies that have little.</summary>
public sealed partial class DigestTests(SampleWorkspace sample)
{
    [Fact]
    public async Task Every_figure_is_what_a_question_for_it_gets()
    {
        var (asking, snapshot, surroundings) = (await sample.AskingAsync(), await sample.SnapshotAsync(), await sample.SurroundingsAsync());
        var findings = DigestCompiler.Of(snapshot, surroundings.Today);
        foreach (var (section, lines) in DigestSections.All)
        {
            foreach (var (at, line) in lines.Index())
            {
                var days = DigestWindows.Days(line.Window, surroundings.Calendar, surroundings.Today);
                var words = line.Window == DigestWindow.Quarter && Catalogue.Get(line.Kpi).Default == DefaultPeriod.WholeQuarter ? "this quarter" : string.Create(CultureInfo.InvariantCulture, $"from {days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}");
                var question = $"{KpiTexts.Of(Language.English, line.Kpi).Name} {words}";
                var answer = await asking.AskAsync(question, surroundings, snapshot, TestContext.Current.CancellationToken);
                var (asked, shown) = (Assert.Single(answer.Results), findings.Sections[section][at]);
                Assert.True((asked.Kpi, asked.Value, asked.Numerator, asked.Denominator, asked.NoValue) == (shown.Kpi, shown.Value, shown.Numerator, shown.Denominator, shown.NoValue), $"{question}: {asked.Value} and {shown.Value}");
            }
        }
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.Spanish)]
    public async Task The_head_has_eight_lines_at_most_and_says_how_each_promise_stands(Language language)
    {
        var head = DigestComposer.Of(DigestCompiler.Of(await sample.SnapshotAsync(), (await sample.SurroundingsAsync()).Today), language).Head;
        Assert.InRange(AnswerText.Of(head).Split('\n').Length, 6, 8);
        Assert.Equal(3, head.Blocks.OfType<Block.Change>().Count(change => change.Text.Contains('%', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_same_digest_says_the_same_figures_in_every_language()
    {
        var findings = DigestCompiler.Of(await sample.SnapshotAsync(), (await sample.SurroundingsAsync()).Today);
        string[] Figures(Language language) => [.. DigestComposer.Of(findings, language).Detail.Blocks.OfType<Block.Table>().SelectMany(table => table.Rows).Select(row => Digits().Replace(row.Cells[1], ""))];
        Assert.Equal(Figures(Language.English), Figures(Language.Portuguese));
        Assert.Equal(Figures(Language.English), Figures(Language.Spanish));
    }

    [Fact]
    public void A_company_without_targets_is_proposed_some_from_its_history()
    {
        var deals = Enumerable.Range(0, 12).Select(month => A.Deal($"d{month}", "2025-01-01").Won(string.Create(CultureInfo.InvariantCulture, $"2025-{month + 1:00}-15"), 1000 * (1 + (month / 3)))).ToArray();
        var findings = Over(Case.On("2026-01-05").With([.. deals]));
        var proposal = Assert.Single(findings.Proposals);
        Assert.Equal(new Proposal("revenue_won", 7500, Grain.Quarter, 4), proposal); // 3000, 6000, 9000, 12000
        Assert.Contains("$7,500", AnswerText.Of(DigestComposer.Of(findings, Language.English).Detail), StringComparison.Ordinal);
        Assert.All(Promise.All, promise => Assert.Equal(Verdict.Unknown, promise.Of(findings.ResultOf(promise))));
    }

    [Fact]
    public void A_week_in_which_nothing_left_its_range_is_quiet()
    {
        var (findings, texts) = (Over(Weeks(10)), KpiBot.Digests.Wording.DigestTexts.Of(Language.English));
        Assert.Empty(findings.Moved);
        Assert.Equal(texts.Quiet, Assert.IsType<Block.Sentence>(DigestComposer.Of(findings, Language.English).Head.Blocks[1]).Text);
    }

    [Fact]
    public void A_week_with_five_times_the_leads_is_not()
    {
        var findings = Over(Weeks(50));
        var moved = Assert.Single(findings.Moved);
        Assert.Equal(("leads", 50m), (moved.Result.Kpi, moved.Last.Value));
        Assert.StartsWith("Leads: 50, more than usual", Assert.IsType<Block.Change>(DigestComposer.Of(findings, Language.English).Head.Blocks[1]).Text, StringComparison.Ordinal);
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

    private static DigestFindings Over(Case workspace)
    {
        using var records = new RecordSnapshotSource(workspace.Records, workspace.Agreement, workspace.AsOf, new Dictionary<(string, Crm.RecordKind), long>());
        return DigestCompiler.Of(Snapshot.Load(records), workspace.Today);
    }

    [GeneratedRegex("[^0-9]")]
    private static partial Regex Digits();
}
