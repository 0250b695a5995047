namespace KpiBot.Questions;

public class CountryNameTests
{
    [Theory]
    [InlineData("revenue in the US last year", "United States")]
    [InlineData("sales in the U.S. last year", "United States")]
    [InlineData("receita nos EUA no ano passado", "United States")]
    [InlineData("ventas en EE. UU. el año pasado", "United States")]
    [InlineData("ingresos en España el año pasado", "Spain")]
    [InlineData("receita no Brasil no ano passado", "Brazil")]
    public void A_country_is_known_by_its_names_and_abbreviations(string question, string country)
    {
        var filter = Assert.Single(new Conversation().Query(question).Filters);
        Assert.Equal(("country", country), (filter.Dimension, Assert.Single(filter.Values)));
    }

    [Fact]
    public void The_pronoun_is_no_country() => Assert.Empty(new Conversation().Query("what did a lead cost us last month").Filters);

    [Fact]
    public void A_country_that_the_data_lacks_is_asked_about() => new Conversation().Clarify("revenue in the UK last year");

    [Fact]
    public void A_cut_that_the_kpi_lacks_keeps_what_was_understood()
    {
        var asked = new Conversation().Clarify("cac by product last quarter");
        Assert.Equal((ClarifyReason.CannotCutBy, "product"), (asked.Reason, asked.Draft?.By));
    }
}
