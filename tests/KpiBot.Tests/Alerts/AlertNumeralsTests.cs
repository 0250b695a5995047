using System.Globalization;
using System.Text.RegularExpressions;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Chat.Watching;
using KpiBot.Delivery;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Tests.Sample;
using NodaTime;

namespace KpiBot.Tests.Alerts;

/// <summary>Every numeral of an alert's message stands in the answers to the questions that a person would type for it, in three languages.</summary>
public sealed partial class AlertNumeralsTests(SampleWorkspace sample)
{
    private static readonly Instant Since = Instant.FromUtc(2026, 11, 22, 9, 0);

    [Theory]
    [InlineData("leads", AlertTest.Above, null)]
    [InlineData("leads", AlertTest.Fall, "last_month")]
    [InlineData("win_rate", AlertTest.Below, "last_quarter")]
    [InlineData("cac", AlertTest.Above, null)]
    [InlineData("revenue_won", AlertTest.OffPace, null)]
    [InlineData("sla_followup_rate", AlertTest.Untouched, null)]
    [InlineData("open_pipeline", AlertTest.Above, null)]
    [InlineData("mqls", AlertTest.Unusual, null)]
    public async Task Every_numeral_of_an_alert_is_one_that_a_question_for_it_gets(string kpi, AlertTest test, string? window)
    {
        var (asking, snapshot, surroundings) = (await sample.AskingAsync(), await sample.SnapshotAsync(), await sample.SurroundingsAsync());
        var workspace = await sample.WorkspaceAsync();
        foreach (var language in Enum.GetValues<Language>())
        {
            var words = new AlertWords(language, surroundings.Calendar, snapshot.State.Agreement.Currency, TimeSpan.FromHours(48));
            var alert = new AlertSubscription
            {
                Id = "a1", Name = "X", Owner = "U1", Destination = new Destination("chat", "T1", "C1"), Language = language, Since = default,
                Watch = new AlertWatch { Kpi = kpi, Test = test, Window = window, Threshold = test is AlertTest.Above or AlertTest.Below or AlertTest.Fall ? 77 : null, InPercent = test == AlertTest.Fall },
            };
            var reading = new AlertReader(snapshot).Read(alert.Watch, surroundings.Today, trust: null);
            var shown = AlertExplained.Of(snapshot, workspace.Read, surroundings.Today, new AlertShown(alert, new AlertStanding { State = new AlertState { FiringSince = Since } }, reading), withRows: test != AlertTest.Untouched); // The leads past their time are no records of a question.
            var text = AnswerText.Of(new AlertComposer(words, snapshot.State).One(shown));

            var (days, name) = (reading.Request!.Period, KpiTexts.Of(Language.English, kpi).Name);
            var period = days.To > surroundings.Today ? "this quarter" : days.From == surroundings.Today ? "today" : string.Create(CultureInfo.InvariantCulture, $"from {days.From:yyyy-MM-dd} to {days.To:yyyy-MM-dd}");
            string[] questions = [$"{name} {period}", $"{name} {period} vs previous period", $"why did {name} change {period}", $"show the records of {name} {period}", $"are we on track for {name} {period}", $"{name} by week {period}"];
            var backed = new HashSet<string> { words.Condition(alert.Watch), words.Periods.Instant(Since) }.SelectMany(Found).ToHashSet();
            foreach (var question in questions)
            {
                var finding = await asking.AskAsync(question, surroundings with { Language = language }, snapshot, TestContext.Current.CancellationToken);
                // Whether revenue is on track is asked of the attainment of its target.
                if (finding.Query?.Kpis is [var read] && (read == kpi || (kpi == "revenue_won" && read == "quota_attainment"))) backed.UnionWith(Found(AnswerText.Of(finding)));
                // A question's explanation may lead with our own people, an alert's never does: its next dimension is among those found.
                foreach (var member in (finding.Why?.Splits ?? []).SelectMany(split => split.Members))
                    backed.UnionWith(new[] { words.Figures.Of(reading.Result!.Unit, member.Before), words.Figures.Of(reading.Result.Unit, member.Now), words.Figures.Difference(reading.Result.Unit, member.Total), Label.Plain(member.Key) }.SelectMany(Found));
            }

            Assert.True(Found(text).All(backed.Contains), $"{language}: {string.Join(" ", Found(text).Where(numeral => !backed.Contains(numeral)))}\n{text}");
            Assert.NotEmpty(Found(text));
        }
    }

    private static IEnumerable<string> Found(string text) => Numeral().Matches(text).Select(match => match.Value.TrimEnd('.', ','));

    [GeneratedRegex(@"\d[\d.,]*")]
    private static partial Regex Numeral();
}
