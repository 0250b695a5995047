using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Tests.Questions;

/// <summary>"Is that good?": the figure beside what others reach.</summary>
public sealed class JudgementTests
{
    [Theory]
    [InlineData("is our win rate good?", "win_rate")]
    [InlineData("is 42% a good win rate?", "win_rate")]
    [InlineData("is our churn rate healthy?", "churn_rate")]
    [InlineData("nossa taxa de ganho é boa?", "win_rate")]
    [InlineData("o CAC está bom?", "cac")]
    [InlineData("¿es buena nuestra tasa de éxito?", "win_rate")]
    public void A_figure_is_judged(string question, string kpi)
    {
        var understood = Assert.IsType<Interpretation.Understood>(Read(question));
        Assert.Equal((Intent.Value, kpi, true), (understood.Query.Intent, Assert.Single(understood.Query.Kpis), understood.Query.Judged));
    }

    [Theory]
    [InlineData("is that good?")]
    [InlineData("isso é bom?")]
    [InlineData("¿eso es bueno?")]
    public void So_is_the_one_that_was_asked_for_before(string question)
    {
        var first = Assert.IsType<Interpretation.Understood>(Read("win rate by region in May"));
        var understood = Assert.IsType<Interpretation.Understood>(Read(question, ThreadContexts.After(null, first)));
        Assert.Equal(("win_rate", first.Query.Period, null, true), (Assert.Single(understood.Query.Kpis), understood.Query.Period, understood.Query.By, understood.Query.Judged));
        var next = Assert.IsType<Interpretation.Understood>(Read("and in April?", ThreadContexts.After(null, understood)));
        Assert.False(next.Query.Judged);
        Assert.IsNotType<Interpretation.Understood>(Read(question));
    }

    [Theory]
    [InlineData("good morning, win rate last quarter")]
    [InlineData("why is win rate so bad?")]
    [InlineData("bom dia, qual o CAC?")]
    [InlineData("tell me when churn is bad")]
    public void Other_good_and_bad_words_judge_nothing(string question) => Assert.False((Read(question) as Interpretation.Understood)?.Query.Judged ?? false);

    private static Interpretation Read(string question, ThreadContext? thread = null) =>
        new RuleInterpreter().Interpret(question, new Surroundings { Today = new DateOnly(2026, 9, 15), Calendar = new BusinessCalendar(), Data = TestVocabulary.Data, Thread = thread });
}
