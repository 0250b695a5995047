namespace KpiBot.Questions;

/// <summary>Names and everyday words are no slips of ours, and no value that is said is lost.</summary>
public sealed class RealWordTests
{
    [Theory]
    [InlineData("revenue for Martin")]
    [InlineData("revenue in april for Julia")]
    [InlineData("revenue for Marco")]
    [InlineData("win rate for the Guest segment")]
    [InlineData("warm leads last month")]
    [InlineData("junior leads last month")]
    [InlineData("upsell leads last month")]
    [InlineData("leads of churned customers last month")]
    [InlineData("revenue from new vs existing customers")]
    public void What_is_near_to_a_word_of_ours_is_asked_about(string question) => Assert.IsNotType<Interpretation.Understood>(new Conversation().Ask(question));

    [Theory]
    [InlineData("revenue in febuary", "revenue_won")]
    [InlineData("reveneu in Febuary", "revenue_won")]
    [InlineData("closse ratio last quarter", "close_rate")]
    [InlineData("avg deal sise last month", "average_deal_size")]
    [InlineData("whihc rep closed the most deals in april", "deals_won")]
    public void Slips_are_still_read(string question, string kpi) => Assert.Equal(kpi, Assert.Single(new Conversation().Query(question).Kpis));

    [Theory]
    [InlineData("tell me if win rate is no more than 30%", "below")]
    [InlineData("tell me if win rate is not above 30%", "below")]
    [InlineData("tell me if win rate is no less than 30%", "above")]
    [InlineData("alert me when churn is not below 30%", "above")]
    [InlineData("alert me when cac goes up 30% or more", "change_above")]
    public void A_limit_that_is_denied_is_turned_round(string question, string condition) => Assert.Equal(condition, new Conversation().Query(question).Alert!.Condition);

    [Fact]
    public void A_value_of_the_data_is_never_lost()
    {
        var lost = from data in new[] { TestVocabulary.Data, TestVocabulary.Second }
                   from dimension in data.Values.Keys.Except(["stage"])
                   from value in data.Values[dimension]
                   where data.Values.Values.Count(values => values.Contains(value, StringComparer.OrdinalIgnoreCase)) == 1 && !data.Values.ContainsKey(value)
                   from pattern in new[] { "win rate for {0} last month", "revenue in {0} in q1", "deals won from {0} ytd", "leads last month excluding {0}", "{0} sales cycle by month last year" }
                   let question = pattern.Replace("{0}", value, StringComparison.Ordinal)
                   let said = new Conversation(Conversation.Plain with { Data = data }).Ask(question) as Interpretation.Understood
                   where said is not null && !said.Query.Filters.Any(filter => filter.Values.Contains(value))
                   select question;
        Assert.Empty(lost);
    }
}
