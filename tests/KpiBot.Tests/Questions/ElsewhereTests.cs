using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Tests.Questions;

/// <summary>What another system shows, in a question about ours.</summary>
public sealed class ElsewhereTests
{
    [Theory]
    [InlineData("why does HubSpot say 42 deals won last quarter?", "HubSpot", 42, 1, "deals_won", Language.English)]
    [InlineData("why do you say 51 deals won last quarter when HubSpot says 42?", "HubSpot", 42, 1, "deals_won", Language.English)]
    [InlineData("our CRM shows 1,200 deals won last month, why is it different?", "CRM", 1200, 1, "deals_won", Language.English)]
    [InlineData("Salesforce says revenue won was $1.2 million last quarter", "Salesforce", 1200000, 100000, "revenue_won", Language.English)]
    [InlineData("why is win rate 63.2% in HubSpot last quarter?", "HubSpot", 0.632, 0.001, "win_rate", Language.English)]
    [InlineData("Google Analytics reports 3k leads last month", "Google Analytics", 3000, 1000, "leads", Language.English)]
    [InlineData("por que o HubSpot mostra 42 negócios ganhos no trimestre passado?", "HubSpot", 42, 1, "deals_won", Language.Portuguese)]
    [InlineData("o RD Station diz que foram 42 leads em maio e você diz 51", "RD Station", 42, 1, "leads", Language.Portuguese)]
    [InlineData("por que a taxa de ganho está em 63,2% no Pipedrive no trimestre passado?", "Pipedrive", 0.632, 0.001, "win_rate", Language.Portuguese)]
    [InlineData("¿por qué HubSpot dice 42 negocios ganados el trimestre pasado?", "HubSpot", 42, 1, "deals_won", Language.Spanish)]
    [InlineData("Salesforce muestra 1.200 leads en mayo y aquí 1.000", "Salesforce", 1200, 1, "leads", Language.Spanish)]
    public void Is_read_with_the_figure_it_is_about(string question, string system, double theirs, double step, string kpi, Language language)
    {
        var understood = Assert.IsType<Interpretation.Understood>(Read(question));
        Assert.Equal((Intent.Explain, kpi, language), (understood.Query.Intent, Assert.Single(understood.Query.Kpis), understood.Language));
        Assert.Equal(new Elsewhere(system, (decimal)theirs, (decimal)step), understood.Query.Elsewhere);
        Assert.NotNull(understood.Query.Period);
    }

    [Theory]
    [InlineData("why does HubSpot say 42?")]
    [InlineData("HubSpot says 42")]
    [InlineData("por que o HubSpot mostra 42?")]
    [InlineData("¿por qué HubSpot dice 42?")]
    public void Without_a_figure_of_ours_it_is_about_what_was_asked_before(string question)
    {
        var first = Assert.IsType<Interpretation.Understood>(Read("deals won by region in May"));
        var understood = Assert.IsType<Interpretation.Understood>(Read(question, ThreadContexts.After(null, first)));
        Assert.Equal((Intent.Explain, "deals_won", first.Query.Period, null), (understood.Query.Intent, Assert.Single(understood.Query.Kpis), understood.Query.Period, understood.Query.By));
        Assert.Equal(42, understood.Query.Elsewhere?.Value);
        var next = Assert.IsType<Interpretation.Understood>(Read("and in April?", ThreadContexts.After(null, understood)));
        Assert.Null(next.Query.Elsewhere);
        Assert.IsType<Interpretation.Clarify>(Read(question));
    }

    [Theory]
    [InlineData("top 5 deals in the report")]
    [InlineData("show 10 deals won last month")]
    [InlineData("report revenue won for the last 30 days")]
    [InlineData("tell me when CAC goes above 5,000 in the dashboard")]
    [InlineData("why did win rate drop last quarter?")]
    [InlineData("leads dos últimos 7 dias")]
    public void A_number_that_no_other_system_shows_is_none(string question) => Assert.Null((Read(question) as Interpretation.Understood)?.Query.Elsewhere);

    private static Interpretation Read(string question, ThreadContext? thread = null) => new RuleInterpreter().Interpret(question, new Surroundings { Today = new DateOnly(2026, 9, 15), Calendar = new BusinessCalendar(), Data = TestVocabulary.Data, Thread = thread });
}
