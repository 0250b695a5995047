using System.Globalization;
using System.Text.RegularExpressions;
using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Chat;
using KpiBot.Digests;
using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Periods;
using KpiBot.Questions;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Digests;

/// <summary>Every numeral of a digest is one that a question typed for it gets, on weeks of the sample's two last years, in three languages. KPIBOT_DIGESTS sets how many weeks.</summary>
public sealed partial class DigestNumeralsTests(SampleWorkspace sample)
{
    private static readonly int Weeks = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_DIGESTS"), out var count) ? count : 6;

    [Fact]
    public async Task Every_numeral_of_a_digest_is_one_that_a_question_for_it_gets()
    {
        var (asking, snapshot, surroundings) = (await sample.AskingAsync(), await sample.SnapshotAsync(), await sample.SurroundingsAsync());
        var (dice, moved, quiet) = (new Dice(6), 0, 0);
        DateOnly[] days = [A.Day("2026-10-05"), .. Enumerable.Range(1, Weeks - 1).Select(_ => SampleWorkspace.Today.AddDays(-dice.Next(700)))];
        foreach (var day in days)
        {
            // What came later than the digest was not there when the last one was published: two of its figures were others.
            var last = DigestCompiler.Of(snapshot, day.AddDays(-7), DigestBefore.Nothing, DigestRights.All).RecordOf("weekly");
            var before = new DigestBefore { Last = last with { Figures = [.. last.Figures.Select((figure, at) => at < 2 ? figure with { Value = figure.Value + 1 } : figure)] }, Watched = ["nps", "mrr", "average_deal_size"] };
            var findings = DigestCompiler.Of(snapshot, day, before, DigestRights.All);
            if (findings.IsQuiet) quiet++;
            else moved++;
            foreach (var language in Enum.GetValues<Language>())
            {
                var asked = new Asked(asking, snapshot, surroundings with { Today = day, Language = language }, findings);
                var post = DigestComposer.Of(findings, new DigestLook { Language = language }, []);
                var text = Without($"{AnswerText.Of(post.Head)}\n{AnswerText.Of(post.Detail)}", await asked.StringsAsync(before));
                Assert.False(Numeral().IsMatch(text), $"{day:yyyy-MM-dd}, {language}: {string.Join(" ", Numeral().Matches(text).Select(match => match.Value))}\n{text}");
            }
        }

        Assert.True(moved > 0 && quiet > 0, $"{moved} weeks moved, {quiet} were quiet");
    }

    private static string Without(string text, IEnumerable<string> backed)
    {
        foreach (var known in backed.Distinct().OrderByDescending(known => known.Length)) text = text.Replace(known, " ", StringComparison.Ordinal);
        return Item().Replace(text, " ");
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Numeral();

    /// <summary>The number of an item of the agenda.</summary>
    [GeneratedRegex(@"^\d\. ", RegexOptions.Multiline)]
    private static partial Regex Item();

    /// <summary>What questions get for the figures of a digest, as they are written.</summary>
    private sealed class Asked(Asking asking, Snapshot snapshot, Surroundings surroundings, DigestFindings findings)
    {
        private readonly Language _language = surroundings.Language!.Value;
        private readonly Figures _figures = new(Texts.Of(surroundings.Language!.Value), findings.Workspace.Agreement.Currency);
        private readonly PeriodWords _periods = new(surroundings.Language!.Value, findings.Calendar);

        public async Task<List<string>> StringsAsync(DigestBefore before)
        {
            List<string> strings = [.. KpiTexts.All(_language).Values.Select(kpi => kpi.Name).Where(name => name.Any(char.IsAsciiDigit)), .. Enum.GetValues<DigestWindow>().Select(KpiBot.Digests.Wording.DigestTexts.Of(_language).Window)];
            strings.AddRange([_periods.Days(findings.Week), _periods.Days(new Period(before.Last!.Figures[0].From, before.Last.Figures[0].To)), .. findings.Workspace.Sources.Select(source => _periods.Instant(source.AsOf))]);
            strings.AddRange([_figures.Count(findings.WorkingDays.Week), _figures.Count(findings.WorkingDays.Before)]);
            foreach (var figure in findings.Sections.Values.SelectMany(section => section)) await FigureAsync(figure.Line, strings);
            foreach (var moved in findings.Moved) await MovedAsync(moved.Result.Kpi, strings);
            foreach (var figure in before.Last.Figures)
            {
                var now = await ValueAsync(figure.Kpi, new Period(figure.From, figure.To), surroundings.Today.AddDays(-7));
                strings.AddRange([_figures.Of(now.Unit, now.Value), _figures.Of(now.Unit, figure.Value)]);
            }

            return strings;
        }

        private async Task FigureAsync(DigestLine line, List<string> strings)
        {
            var request = DigestCompiler.RequestOf(line, surroundings.Calendar, surroundings.Today);
            var now = await ValueAsync(line.Kpi, request.Period, surroundings.Today);
            if (now.Value is null) return;
            strings.Add(_figures.Of(now.Unit, now.Value));
            foreach (var beside in now.Beside.Where(beside => beside.Key is "pacing" or "untouched")) strings.Add(_figures.Of(beside.Key == "pacing" ? KpiUnit.Ratio : KpiUnit.Count, beside.Value));
            if (line.Kpi == "mql_rejection_rate")
            {
                var byReason = Assert.Single((await AskAsync($"{KpiTexts.Of(Language.English, line.Kpi).Name} by loss reason {Words(request.Period)}", surroundings.Today)).Results);
                foreach (var row in byReason.Rows) strings.AddRange([_figures.Of(byReason.Unit, row.Value), DimensionWords.Value(row.Key, _language)]);
            }

            if (line.Kpi == "customers_at_risk") strings.Add(_figures.Count(CustomersAtRisk.Of(snapshot, request).Select(one => one.Account).Except(CustomersAtRisk.Of(snapshot, request with { Period = request.Compare!.Value }).Select(one => one.Account)).Count()));
            if (request.Compare is not { } then || (await ValueAsync(line.Kpi, then, surroundings.Today)).Value is not { } past) return;
            strings.Add(_figures.Change(now.Unit, now.Value.Value - past, past == 0 ? null : 100 * (now.Value - past) / Math.Abs(past)));
        }

        private async Task MovedAsync(string kpi, List<string> strings)
        {
            var week = findings.Week;
            var series = Assert.Single((await AskAsync($"{KpiTexts.Of(Language.English, kpi).Name} by week {Words(new Period(surroundings.Calendar.Shift(Grain.Week, week.From, -26).From, week.To))}", surroundings.Today)).Results);
            var last = LastUnit.Unusual(series, Grain.Week)!;
            strings.AddRange([_figures.Of(series.Unit, last.Value), _figures.Of(series.Unit, last.Expected.Low), _figures.Of(series.Unit, last.Expected.High)]);
            var why = (await AskAsync($"why did {KpiTexts.Of(Language.English, kpi).Name} change {Words(week)}", surroundings.Today)).Why;
            // A digest names no person.
            if (why?.Splits.FirstOrDefault(split => split.Dimension is not ("owner" or "team")) is { Main: [var main, ..] }) strings.AddRange([_figures.Difference(series.Unit, main.Total), _figures.Difference(series.Unit, why!.Change), Label.Plain(main.Key)]);
        }

        private async Task<KpiResult> ValueAsync(string kpi, Period days, DateOnly day)
        {
            var result = Assert.Single((await AskAsync($"{KpiTexts.Of(Language.English, kpi).Name} {Words(days)}", day)).Results);
            Assert.Equal(kpi, result.Kpi);
            return result;
        }

        private string Words(Period days) => surroundings.Calendar.Containing(Grain.Quarter, days.From) == days ? $"in {new PeriodWords(Language.English, surroundings.Calendar).Brief(days)}" : string.Create(CultureInfo.InvariantCulture, $"from {days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}");

        private async Task<Finding> AskAsync(string question, DateOnly day)
        {
            var finding = await asking.AskAsync(question, surroundings with { Today = day, Language = null }, snapshot, TestContext.Current.CancellationToken);
            Assert.True(finding.Interpretation is Interpretation.Understood, $"{question}: {AnswerText.Of(finding)}");
            return finding;
        }
    }
}
