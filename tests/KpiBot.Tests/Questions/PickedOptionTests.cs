namespace KpiBot.Questions;

public class PickedOptionTests
{
    [Theory]
    [InlineData("2")]
    [InlineData("the second one")]
    [InlineData("win rate")]
    [InlineData("the win one")]
    public void A_reply_picks_an_option_and_keeps_the_rest(string reply)
    {
        var thread = new Conversation();
        Assert.Equal("win_rate", thread.Clarify("conversion rate for Iberia in april").Options[1].Kpis[0]);
        var query = thread.Query(reply);
        Assert.Equal(("win_rate", "2026-04-01..2026-04-30", "Iberia"), (Assert.Single(query.Kpis), query.Period!.Days.ToString(), query.Filters[0].Values[0]));
    }

    [Theory]
    [InlineData("revenue SealKit in 2025")]
    [InlineData("receita bolt em 2025")]
    [InlineData("revenue mexico last month")]
    [InlineData("win rate by rep and region")]
    [InlineData("best and worst rep by win rate")]
    [InlineData("tasa de conversión en abril")]
    public void Every_option_answers_when_picked(string question)
    {
        var options = new Conversation().Clarify(question).Options;
        Assert.InRange(options.Count, 2, 4);
        for (var i = 0; i < options.Count; i++)
        {
            foreach (var reply in new[] { options[i].Ask, options[i].Label })
            {
                var thread = new Conversation();
                thread.Clarify(question);
                thread.Query(reply);
            }
        }
    }

    [Fact]
    public void A_new_question_is_no_pick()
    {
        var thread = new Conversation();
        thread.Clarify("conversion rate in april");
        Assert.Equal("cac", Assert.Single(thread.Query("how much is our cac this year").Kpis));
    }
}
