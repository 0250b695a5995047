namespace KpiBot.Questions;

public class FollowUpTests
{
    [Fact]
    public void A_follow_up_keeps_what_it_does_not_say()
    {
        var thread = new Conversation();
        thread.Query("win rate for Iberia last quarter");
        var query = thread.Query("and by rep?");
        Assert.Equal((Intent.Breakdown, "owner", "2026-01-01..2026-03-31", "Iberia"), (query.Intent, query.By, query.Period!.Days.ToString(), query.Filters[0].Values[0]));
    }

    [Fact]
    public void A_value_of_the_same_dimension_takes_the_place_of_the_old_one_and_also_adds()
    {
        var thread = new Conversation();
        thread.Query("leads from email in april");
        Assert.Equal(["Referral"], Assert.Single(thread.Query("and referral?").Filters).Values);
        var both = thread.Query("also direct");
        Assert.Equal(["Referral", "Direct"], Assert.Single(both.Filters).Values);
        Assert.Equal("channel", both.By);
    }

    [Fact]
    public void A_definition_in_between_leaves_the_question_standing()
    {
        var thread = new Conversation();
        thread.Query("receita da Iberia em abril");
        Assert.Equal(Intent.Define, thread.Query("o que é isso").Intent);
        var query = thread.Query("e em março?");
        Assert.Equal((Intent.Value, "2026-03-01..2026-03-31", 1), (query.Intent, query.Period!.Days.ToString(), query.Filters.Count));
    }

    [Fact]
    public void An_alert_drops_the_past_period_but_keeps_the_filters()
    {
        var thread = new Conversation();
        thread.Query("win rate de Iberia el trimestre pasado");
        var alert = thread.Query("avísame si baja del 50%");
        Assert.Equal((Intent.Alert, null, "Iberia"), (alert.Intent, alert.Period, alert.Filters[0].Values[0]));
    }

    [Fact]
    public void A_figure_that_cannot_be_cut_so_leaves_the_cut_out_and_says_so()
    {
        var thread = new Conversation();
        thread.Query("win rate by rep in april");
        var said = Assert.IsType<Interpretation.Understood>(thread.Ask("and the email open rate?"));
        Assert.Null(said.Query.By);
        Assert.Contains(said.Reading, part => part.Meaning == "left out");
    }

    [Fact]
    public void Starting_over_leaves_nothing_to_follow()
    {
        var thread = new Conversation();
        thread.Query("win rate in april");
        thread.Ask("start over");
        Assert.Equal(ClarifyReason.NothingToFollow, thread.Clarify("and by rep?").Reason);
    }
}
