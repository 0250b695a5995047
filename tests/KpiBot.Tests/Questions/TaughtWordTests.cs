namespace KpiBot.Questions;

public class TaughtWordTests
{
    private static readonly Surroundings Taught = Conversation.Plain with
    {
        Taught = [new TaughtWord("dinheirama", "revenue_won", null, null), new TaughtWord("Team Rocket", null, "team", "Iberia"), new TaughtWord("fábrica velha", null, "plant", "Curitiba"), new TaughtWord("north", null, "country", "United States")],
    };

    [Fact]
    public void A_taught_name_is_the_figure_it_stands_for() => Assert.Equal(["revenue_won"], new Conversation(Taught).Query("dinheirama por vendedor mês passado").Kpis);

    [Theory]
    [InlineData("win rate team rocket last quarter", "team", "Iberia")]
    [InlineData("receita da fabrica velha em abril", "plant", "Curitiba")]
    public void A_taught_alias_is_the_value_it_stands_for(string question, string dimension, string value)
    {
        var filter = Assert.Single(new Conversation(Taught).Query(question).Filters);
        Assert.Equal((dimension, value), (filter.Dimension, Assert.Single(filter.Values)));
    }

    [Fact]
    public void A_word_that_was_taught_and_is_a_value_too_is_asked_back() => Assert.Equal(ClarifyReason.SeveralValues, new Conversation(Taught).Clarify("revenue north last month").Reason);

    [Fact]
    public void What_one_workspace_was_taught_another_does_not_know() => Assert.IsNotType<Interpretation.Understood>(new Conversation().Ask("dinheirama do mês passado"));
}
