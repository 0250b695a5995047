using System.Text.Json.Nodes;
using CsCheck;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Kpis;
using KpiBot.Slack;
using KpiBot.Slack.Blocks;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Slack;

/// <summary>Answers as Slack would read them. KPIBOT_SLACK_ANSWERS sets how many made-up ones are tried.</summary>
public sealed class AnswerRendererTests(SampleWorkspace sample)
{
    private static readonly int Rendered = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_SLACK_ANSWERS"), out var count) ? count : 100;

    private static readonly Rendering Plain = new() { Token = question => "token-" + question.Length };
    private static readonly Rendering Pictured = Plain with { Picture = _ => new FileId("F1") };
    private static readonly Rendering Native = Pictured with { UsesNative = true };

    [Fact]
    public void No_answer_breaks_a_limit_or_lets_a_label_do_anything() => Gen.Select(MadeUpAnswers.All, MadeUpAnswers.One(Plain, Pictured, Native)).Sample(
        (answer, rendering) =>
        {
            var messages = AnswerRenderer.Render(answer, rendering);
            var faults = messages.SelectMany(BlockReader.Faults).Distinct().ToList();
            Assert.True(faults.Count == 0 && messages.Count > 0, string.Join("; ", faults));
            foreach (var message in messages) WrittenMessages.Add(message);
        },
        iter: Rendered);

    [Fact]
    public async Task Every_answer_of_the_sample_is_a_message_that_Slack_takes()
    {
        var (asking, snapshot, surroundings) = (await sample.AskingAsync(), await sample.SnapshotAsync(), await sample.SurroundingsAsync());
        string[] questions =
        [
            "win rate last quarter", "qual o CAC deste trimestre por canal?", "ingresos ganados este año por mes", "why did win rate change last quarter", "list the records of revenue won last quarter",
            "how are we doing", "revenue", "what is win rate?", "help", "open pipeline by stage", "mqls by source in 2026", "win rate vs revenue won last month", "what is the weather", "forecast revenue", "how fresh is the data",
        ];
        foreach (var question in questions)
        {
            var answer = Composer.Of(await asking.AskAsync(question, surroundings, snapshot, TestContext.Current.CancellationToken));
            foreach (var rendering in new[] { Plain, Pictured, Native })
            {
                var messages = AnswerRenderer.Render(answer, rendering);
                Assert.Empty(messages.SelectMany(BlockReader.Faults));
                Assert.Equal(messages.Select(Written), AnswerRenderer.Render(answer, rendering).Select(Written));
                var shown = string.Join('\n', messages.SelectMany(message => BlockReader.Texts(message.Forms[^1])));
                foreach (var figure in answer.Blocks.OfType<Block.Headline>().Select(headline => headline.Value).OfType<string>()) Assert.Contains(figure, shown, StringComparison.Ordinal);
                foreach (var cell in answer.Blocks.OfType<Block.Table>().SelectMany(table => table.Rows.SelectMany(row => row.Cells)).Where(cell => cell.Trim().Length > 0)) Assert.Contains(cell.Trim(), shown, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_long_table_goes_on_in_the_next_message_under_its_titles()
    {
        var table = new Block.Table(["Region", "Won"], [.. Enumerable.Range(0, 250).Select(row => new Row([$"r{row}", $"{row}"]))], []);
        var messages = AnswerRenderer.Render(Of(new Block.Heading("By region"), table), Plain);
        Assert.Equal(3, messages.Count);
        var tables = messages.Select(message => message.Forms[0].Single(block => (string)block!["type"]! == "table")!["rows"]!.AsArray()).ToList();
        Assert.Equal([100, 100, 53], tables.Select(rows => rows.Count));
        Assert.All(tables, rows => Assert.Equal(["Region", "Won"], BlockReader.Texts(rows[0])));
        Assert.Equal(250, tables.Sum(rows => rows.Count - 1));
        Assert.Equal("By region (2/3)", messages[1].Text);
    }

    [Fact]
    public void A_wide_table_goes_on_after_its_first_column()
    {
        var table = new Block.Table([.. Enumerable.Range(0, 30).Select(column => $"c{column}")], [new Row([.. Enumerable.Range(0, 30).Select(column => $"v{column}")])], []);
        var second = AnswerRenderer.Render(Of(table), Plain)[1].Forms[0][0]!["rows"]!;
        Assert.Equal(["c0", "c20", "c21"], BlockReader.Texts(second[0]).Take(3));
        Assert.Equal(["v0", "v20", "v21"], BlockReader.Texts(second[1]).Take(3));
    }

    [Fact]
    public void A_chart_falls_back_from_Slacks_own_to_the_picture_to_nothing()
    {
        var answer = Of(new Block.Sentence("Up."), new Block.Picture(Line([0.5m, 0.625m])));
        Assert.Equal(["data_visualization", "image", "image", "image", null], AnswerRenderer.Render(answer, Native).Single().Forms.Select(SecondKind));
        Assert.Equal(["image", "image", "image", null], AnswerRenderer.Render(answer, Pictured).Single().Forms.Select(SecondKind));
        Assert.Equal([null], AnswerRenderer.Render(answer, Plain).Single().Forms.Select(SecondKind));
        Assert.Equal("Win rate rose.", (string?)AnswerRenderer.Render(answer, Pictured).Single().Forms[0][1]!["alt_text"]);
    }

    [Fact]
    public void A_share_is_drawn_as_it_is_read()
    {
        var chart = AnswerRenderer.Render(Of(new Block.Picture(Line([0.5m, 0.625m]))), Native).Single().Forms[0][0]!["chart"]!;
        Assert.Equal([50m, 62.5m], chart["series"]![0]!["data"]!.AsArray().Select(point => (decimal)point!["value"]!));
        Assert.Equal("%", (string?)chart["axis_config"]!["y_label"]);
    }

    [Fact]
    public void A_chart_with_a_gap_is_not_drawn_by_Slack() =>
        Assert.Equal("image", (string?)AnswerRenderer.Render(Of(new Block.Picture(Line([0.5m, null]))), Native).Single().Forms[0][0]!["type"]);

    [Fact]
    public void A_button_carries_the_token_and_nothing_of_the_question()
    {
        var answer = Of(new Block.Sentence("x")) with { Suggestions = ["by <@U1>", "by <@U1>", "why?"] };
        var buttons = AnswerRenderer.Render(answer, Plain with { Token = question => question == "why?" ? "t2" : "t1" }).Single().Forms[0][1]!["elements"]!.AsArray();
        Assert.Equal([("ask:0", "t1"), ("ask:1", "t2")], buttons.Select(button => ((string)button!["action_id"]!, (string)button["value"]!)));
    }

    [Fact]
    public void The_text_of_a_notification_is_escaped() =>
        Assert.Equal("&lt;!channel&gt; &amp;lt;", AnswerRenderer.Render(Of(new Block.Sentence("<!channel> &lt;\u200b")), Plain).Single().Text);

    [Fact]
    public void A_message_comes_back_from_JSON_as_it_was()
    {
        var message = AnswerRenderer.Render(Of(new Block.Sentence("Up."), new Block.Picture(Line([1, 2]))), Native).Single();
        Assert.Equal(Written(message), Written(System.Text.Json.JsonSerializer.Deserialize<SlackMessage>(Written(message))!));
    }

    private static string Written(SlackMessage message) => System.Text.Json.JsonSerializer.Serialize(message);

    private static string? SecondKind(JsonArray form) => form.Count > 1 ? (string?)form[1]!["type"] : null;

    private static Answer Of(params Block[] blocks) => new() { Language = Language.English, Outcome = Outcome.Answered, Blocks = blocks };

    private static Chart Line(decimal?[] values) => new()
    {
        Kind = ChartKind.Line,
        Title = "Win rate",
        Labels = ["Q1", "Q2"],
        Series = [new ChartSeries("Win rate", values)],
        Written = value => $"{value * 100}%",
        Alternative = "Win rate rose.",
    };
}
