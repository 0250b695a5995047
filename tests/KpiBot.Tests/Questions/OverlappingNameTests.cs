using KpiBot.Periods;

namespace KpiBot.Questions;

public class OverlappingNameTests
{
    [Theory]
    [InlineData("forecast revenue churn rate this quarter", "forecast", "revenue_churn_rate")]
    [InlineData("forecast de receita recorrente mensal este mês", "forecast", "mrr")]
    [InlineData("monthly recurring revenue vs target this quarter", "target", "mrr")]
    [InlineData("velocidade do pipeline vs meta este ano", "target", "sales_velocity")]
    [InlineData("how many sales activities in Q1", "value", "sales_activities")]
    [InlineData("previsão do tempo de resposta ao lead", "forecast", "lead_response_hours")]
    [InlineData("gasto total de marketing no Q1", "value", "marketing_spend")]
    [InlineData("notifícame si baja la facturación", "alert", "revenue_won")]
    [InlineData("qual foi o percentual de receita recorrente em abril", "value", "recurring_revenue_share")]
    [InlineData("churn de ingreos del trimestre pasado", "value", "revenue_churn_rate")]
    [InlineData("ingresos geerados por marketing en abril", "value", "marketing_sourced_revenue")]
    [InlineData("where will win rate land this quarter", "forecast", "win_rate")]
    [InlineData("ranking de clientes por nps", "breakdown", "nps")]
    [InlineData("customers with the highest nps", "breakdown", "nps")]
    [InlineData("cuántas oportunidades abiertas tenemos", "value", "open_deals")]
    public void A_name_is_read_whole(string question, string intent, string kpi)
    {
        var query = new Conversation().Query(question);
        Assert.Equal(intent, query.Intent.ToString().ToLowerInvariant());
        Assert.Equal([kpi], query.Kpis);
    }

    [Theory]
    [InlineData("top 5 cntas por clientes novos")]
    [InlineData("revenue and deals last month")]
    [InlineData("has win rate improved since last quarter")]
    public void What_is_not_understood_is_asked(string question) => new Conversation().Clarify(question);

    [Fact]
    public void A_series_over_an_open_period_compares_nothing()
    {
        var query = new Conversation().Query("churn by month so far this year");
        Assert.Equal((Intent.Trend, Grain.Month), (query.Intent, query.Grain));
        Assert.Null(query.Compare);
    }

    [Theory]
    [InlineData("negócios perdidos Bolt Motors vs Bolt Foods desde 03/05/2025", "2025-05-03")]
    [InlineData("CAC 03/05/2025 a 10/05/2025", "2025-05-03")]
    [InlineData("deals lost since 03/05/2025", "2025-03-05")]
    [InlineData("receita desde o mês passado", "2026-04-01")]
    [InlineData("win rate since last quarter", "2026-01-01")]
    public void Dates_are_read_in_the_way_of_the_questions_language(string question, string from) =>
        Assert.Equal(from, new Conversation().Query(question).Period!.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("muéstame el win rate por equipo")]
    [InlineData("me mosstra o win rate por equipe")]
    [InlineData("win rate by team withut Iberia")]
    [InlineData("win rate del mes paado por equipo")]
    public void A_slip_in_a_word_that_only_asks_is_mended(string question) => Assert.Equal("team", new Conversation().Query(question).By);

    [Fact]
    public void Words_of_two_languages_are_foreign_in_neither()
    {
        var thread = new Conversation(Conversation.Plain with { Data = new DataVocabulary(new Dictionary<string, IReadOnlyList<string>> { ["account"] = ["Y-corporation"], ["owner"] = ["Ana Souza"] }, null) });
        thread.Query("win rate del trimestre pasado");
        Assert.Equal("owner", thread.Query("y por vendedor?").By);
    }
}
