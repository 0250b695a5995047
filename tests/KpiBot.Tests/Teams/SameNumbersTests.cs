using System.Net;
using System.Text.RegularExpressions;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Slack;
using KpiBot.Web.Markup;

namespace KpiBot.Tests.Teams;

/// <summary>One answer, wherever it is read.</summary>
public sealed partial class SameNumbersTests(SampleWorkspace sample)
{
    [Theory]
    [InlineData("win rate last quarter")]
    [InlineData("qual o CAC deste trimestre por canal?")]
    [InlineData("ingresos ganados este año por mes")]
    [InlineData("why did win rate change last quarter")]
    [InlineData("list the deals won last month")]
    [InlineData("how are we doing")]
    [InlineData("open pipeline by stage")]
    [InlineData("how fresh is the data")]
    public async Task The_same_question_gives_the_same_numbers_in_Slack_Teams_page_and_terminal(string question)
    {
        var (asking, snapshot, surroundings) = (await sample.AskingAsync(), await sample.SnapshotAsync(), await sample.SurroundingsAsync());
        var answer = Composer.Of(await asking.AskAsync(question, surroundings, snapshot, TestContext.Current.CancellationToken)) with { Suggestions = [], Reading = [] };
        answer = answer with { Blocks = [.. answer.Blocks.Where(block => block is not Block.Picture)] };
        var terminal = Numbers(AnswerText.Of(answer));
        Assert.NotEmpty(terminal);
        var slack = KpiBot.Slack.Blocks.AnswerRenderer.Render(answer, new KpiBot.Slack.Blocks.Rendering { Token = _ => "-" });
        Assert.Equal(terminal, Numbers(string.Join('\n', slack.SelectMany(message => message.Forms[^1].SelectMany(BlockReader.Texts)))));
        var teams = KpiBot.Teams.Cards.AnswerRenderer.Render(answer, new KpiBot.Teams.Cards.Rendering { Token = _ => "-" });
        Assert.Equal(terminal, Numbers(string.Join('\n', teams.SelectMany(message => CardReader.Texts(message.Card["body"])))));
        Assert.Equal(terminal, Numbers(WebUtility.HtmlDecode(Tag().Replace(AnswerHtml.Of(answer, _ => null).ToString()!, " "))));
    }

    /// <summary>Every numeral, in any order: where a table is split or its rows stand otherwise, the numbers are the same.</summary>
    private static List<string> Numbers(string text) => [.. Numeral().Matches(text).Select(match => match.Value.TrimEnd('.', ',')).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\d[\d.,]*%?")]
    private static partial Regex Numeral();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
