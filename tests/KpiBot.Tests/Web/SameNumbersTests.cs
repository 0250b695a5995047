using System.Net;
using System.Text.RegularExpressions;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Tests.Sample;
using KpiBot.Web.Markup;

namespace KpiBot.Tests.Web;

/// <summary>The page leaves no number out that the terminal says, and makes none up.</summary>
public partial class SameNumbersTests(SampleWorkspace sample)
{
    [Theory]
    [InlineData(Language.English, "{0} last quarter", "{0} by region this year", "why did {0} change last quarter?")]
    [InlineData(Language.Portuguese, "{0} no trimestre passado", "{0} por região este ano", "por que {0} variou no trimestre passado?")]
    [InlineData(Language.Spanish, "{0} el trimestre pasado", "{0} por región este año", "¿por qué cambió {0} el trimestre pasado?")]
    public async Task Every_KPI_shows_the_same_numbers_on_the_page_and_in_the_terminal(Language language, params string[] questions)
    {
        var (asking, surroundings, snapshot) = (await sample.AskingAsync(), await sample.SurroundingsAsync(), await sample.SnapshotAsync());
        var compared = 0;
        foreach (var question in Catalogue.All.SelectMany(kpi => questions.Select(form => form.Replace("{0}", KpiTexts.Of(language, kpi.Id).Name, StringComparison.Ordinal))))
        {
            var answer = Composer.Of(await asking.AskAsync(question, surroundings with { Language = language }, snapshot, TestContext.Current.CancellationToken));
            // Choices are numbered in the terminal alone; on the page they are buttons.
            var spoken = answer with { Blocks = [.. answer.Blocks.Where(block => block is not Block.Choices)], Suggestions = [], Reading = [] };
            var terminal = Numbers(AnswerText.Of(spoken));
            compared += terminal.Count;
            Assert.True(terminal.SequenceEqual(Numbers(Shown(spoken))), question);
        }

        Assert.True(compared > 1_000, "Too few numbers were compared.");
    }

    private static string Shown(Answer answer) => WebUtility.HtmlDecode(Tag().Replace(AnswerHtml.Of(answer, _ => null).ToString(), " "));

    private static List<string> Numbers(string text) => [.. Number().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\d[\d.,]*\d|\d")]
    private static partial Regex Number();
}
