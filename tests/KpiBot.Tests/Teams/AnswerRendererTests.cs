using CsCheck;
using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Chat;
using KpiBot.Kpis;
using KpiBot.Teams;
using KpiBot.Teams.Cards;
using KpiBot.Tests.Sample;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Teams;

/// <summary>Answers as Teams would read them. KPIBOT_TEAMS_ANSWERS sets how many made-up ones are tried.</summary>
public sealed class AnswerRendererTests(SampleWorkspace sample)
{
    private static readonly int Rendered = int.TryParse(Environment.GetEnvironmentVariable("KPIBOT_TEAMS_ANSWERS"), out var count) ? count : 100;

    private static readonly Rendering Plain = new() { Token = question => "token-" + question.Length };
    private static readonly Rendering Full = Plain with { More = [new MoreButton("Helpful", new string('t', 900)), new MoreButton("Not helpful", new string('t', 900))], Refresh = new Refreshing(new string('r', 900), "29:1") };

    [Fact]
    public void No_answer_breaks_a_limit_or_lets_a_label_do_anything() => Gen.Select(MadeUpAnswers.All, MadeUpAnswers.One(Plain, Full)).Sample(
        (answer, rendering) =>
        {
            var messages = AnswerRenderer.Render(answer, rendering);
            var faults = messages.SelectMany(CardReader.Faults).Distinct().ToList();
            Assert.True(faults.Count == 0 && messages.Count > 0, string.Join("; ", faults));
            foreach (var message in messages) WrittenCards.Add(message);
        },
        iter: Rendered);

    [Fact]
    public async Task Every_answer_of_the_sample_is_a_card_that_Teams_takes()
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
            var messages = AnswerRenderer.Render(answer, Full);
            foreach (var message in messages) WrittenCards.Add(message);
            Assert.Empty(messages.SelectMany(CardReader.Faults));
            Assert.Equal(messages.Select(Written), AnswerRenderer.Render(answer, Full).Select(Written));
            var shown = string.Join('\n', messages.SelectMany(message => CardReader.Texts(message.Card["body"])));
            foreach (var figure in answer.Blocks.OfType<Block.Headline>().Select(headline => headline.Value).OfType<string>()) Assert.Contains(figure, shown, StringComparison.Ordinal);
            foreach (var cell in answer.Blocks.OfType<Block.Table>().SelectMany(table => table.Rows.SelectMany(row => row.Cells)).Where(cell => cell.Trim().Length > 0)) Assert.Contains(cell.Trim(), shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_long_table_goes_on_under_its_titles_and_in_the_next_message()
    {
        var table = new Block.Table(["Region", "Won"], [.. Enumerable.Range(0, 250).Select(row => new Row([$"r{row}", $"{row}"]))], []);
        var messages = AnswerRenderer.Render(Of(new Block.Heading("By region"), table), Plain);
        Assert.True(messages.Count > 1);
        var tables = messages.SelectMany(message => message.Card["body"]!.AsArray()).Where(element => (string)element!["type"]! == "Table").Select(element => element!["rows"]!.AsArray()).ToList();
        Assert.All(tables, rows => Assert.Equal(["Region", "Won"], CardReader.Texts(rows[0])));
        Assert.Equal(250, tables.Sum(rows => rows.Count - 1));
        Assert.Equal($"By region (2/{messages.Count})", messages[1].Summary);
    }

    [Theory]
    [InlineData(ChartKind.Line, 1, "Chart.Line")]
    [InlineData(ChartKind.Line, 2, "Chart.Line")]
    [InlineData(ChartKind.Bars, 1, "Chart.HorizontalBar")]
    [InlineData(ChartKind.Bars, 2, "Chart.VerticalBar.Grouped")]
    [InlineData(ChartKind.Funnel, 1, "Chart.HorizontalBar")]
    public void A_chart_is_Teams_own_and_falls_back_on_its_figures_in_words(ChartKind kind, int series, string type)
    {
        var chart = AnswerRenderer.Render(Of(new Block.Picture(Drawn(kind, series, [0.5m, 0.625m]))), Plain).Single().Card["body"]![0]!;
        Assert.Equal(type, (string?)chart["type"]);
        Assert.Equal(["Win rate rose.", "Q1", "50.0%", "Q2", "62.5%"], CardReader.Texts(chart["fallback"]));
        var points = type == "Chart.HorizontalBar" ? chart["data"]! : chart["data"]![0]!["values"]!;
        Assert.Equal([50m, 62.5m], points.AsArray().Select(point => (decimal)point!["y"]!));
    }

    [Fact]
    public void A_chart_with_a_gap_is_said_in_words() =>
        Assert.Equal(["Win rate rose.", "Q1", "50.0%", "Q2", "–"], CardReader.Texts(AnswerRenderer.Render(Of(new Block.Picture(Drawn(ChartKind.Line, 1, [0.5m, null]))), Plain).Single().Card["body"]));

    [Fact]
    public void A_button_carries_the_token_and_nothing_of_the_question()
    {
        var answer = Of(new Block.Sentence("x")) with { Suggestions = ["by region", "by region", "why?"] };
        var card = AnswerRenderer.Render(answer, Plain with { Token = question => question == "why?" ? "t2" : "t1" }).Single().Card;
        Assert.Equal([("by region", "t1"), ("why?", "t2")], CardReader.Buttons(card));
    }

    [Fact]
    public void What_is_markup_elsewhere_is_shown_as_it_is() =>
        Assert.Equal(["[Acme](https://evil.example) **x** { {DATE(1)} }"], CardReader.Texts(AnswerRenderer.Render(Of(new Block.Sentence("[Acme](https://evil.example) **x** {{DATE(1)}}")), Plain).Single().Card["body"]));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Portuguese)]
    [InlineData(Language.Spanish)]
    public void A_form_is_a_card_with_a_field_of_each_kind_and_one_button(Language language)
    {
        var form = new DeskForm("Add action", "s", [.. Enum.GetValues<DeskFieldKind>().Select(kind => new DeskField(kind.ToString(), "{{What}}?", kind) { IsNeeded = kind == DeskFieldKind.Text, Choices = kind == DeskFieldKind.Choice ? [("a", "A")] : [] })]);
        foreach (var message in (TeamsMessage[])[FormCard.Of(form, language, "token"), KpiBot.Teams.Replying.ReasonCard.Of(language, "token")])
        {
            WrittenCards.Add(message);
            Assert.Empty(CardReader.Faults(message));
            Assert.Equal(["token"], CardReader.Buttons(message.Card).Select(button => button.Token));
        }

        var fields = FormCard.Of(form, language, "token").Card["body"]!.AsArray().Where(element => ((string)element!["type"]!).StartsWith("Input.", StringComparison.Ordinal)).ToList();
        Assert.Equal([("Input.Text", "Text"), ("Input.ChoiceSet", "Person"), ("Input.Date", "Day"), ("Input.ChoiceSet", "Choice")], fields.Select(field => ((string)field!["type"]!, (string)field["id"]!)));
        Assert.Equal([true, false, false, false], fields.Select(field => (bool?)field!["isRequired"] == true));
        Assert.Equal("graph.microsoft.com/users?scope=currentContext", (string?)fields[1]!["choices.data"]!["dataset"]);
    }

    [Fact]
    public void A_message_comes_back_from_JSON_as_it_was()
    {
        var message = AnswerRenderer.Render(Of(new Block.Sentence("Up."), new Block.Picture(Drawn(ChartKind.Line, 1, [1, 2]))), Full).Single();
        Assert.Equal(Written(message), Written(System.Text.Json.JsonSerializer.Deserialize<TeamsMessage>(Written(message))!));
    }

    private static string Written(TeamsMessage message) => System.Text.Json.JsonSerializer.Serialize(message);

    private static Answer Of(params Block[] blocks) => new() { Language = Language.English, Outcome = Outcome.Answered, Blocks = blocks };

    private static Chart Drawn(ChartKind kind, int series, decimal?[] values) => new()
    {
        Kind = kind,
        Title = "Win rate",
        Labels = ["Q1", "Q2"],
        Series = [.. Enumerable.Range(0, series).Select(at => new ChartSeries($"s{at}", values))],
        Written = value => $"{value * 100:0.0}%",
        Alternative = "Win rate rose.",
    };
}
