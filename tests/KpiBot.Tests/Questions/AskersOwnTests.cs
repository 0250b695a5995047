namespace KpiBot.Questions;

public class AskersOwnTests
{
    [Theory]
    [InlineData("my pipeline")]
    [InlineData("meu pipeline")]
    [InlineData("mi pipeline")]
    public void Mine_is_the_askers_own(string question)
    {
        var filter = Assert.Single(new Conversation(Conversation.Plain with { Asker = "Ana Souza" }).Query(question).Filters);
        Assert.Equal(("owner", "Ana Souza", false), (filter.Dimension, Assert.Single(filter.Values), filter.Exclude));
    }

    [Theory]
    [InlineData("my leads this month")]
    [InlineData("meus leads este mês")]
    [InlineData("mis leads de este mes")]
    public void Who_is_linked_to_no_owner_is_asked(string question) => Assert.Equal(ClarifyReason.WhoAreYou, new Conversation().Clarify(question).Reason);

    [Fact]
    public void Our_is_not_mine() => Assert.Empty(new Conversation(Conversation.Plain with { Asker = "Ana Souza" }).Query("our win rate").Filters);
}
