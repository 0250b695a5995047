using KpiBot.Kpis;

namespace KpiBot.Questions;

public class ReadPartsTests
{
    [Theory]
    [InlineData("open deals in $", "open deals", "open_pipeline")]
    [InlineData("how many customers did we win in may", "customers", "new_customers")]
    [InlineData("quanto vamos fechar de receita no próximo mês?", "receita", "revenue_forecast")]
    [InlineData("los 5 clientes que más compraron en 2025", "clientes", "revenue_won")]
    public void A_word_is_shown_as_the_figure_that_it_became(string question, string words, string kpi)
    {
        var said = Assert.IsType<Interpretation.Understood>(new Conversation().Ask(question));
        Assert.Equal([kpi], said.Query.Kpis);
        Assert.Contains(new ReadPart(words, kpi), said.Reading);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("pt")]
    [InlineData("es")]
    public void No_part_names_a_figure_that_is_not_answered(string language)
    {
        foreach (var question in QuestionFiles.Of(language).Where(question => question.Workspace is null && question.Turns.Count == 1))
        {
            if (new Conversation().Ask(question.Turns[0].Question) is not Interpretation.Understood said) continue;
            Assert.All(said.Reading.Where(part => Catalogue.Find(part.Meaning) is not null), part => Assert.Contains(part.Meaning, said.Query.Kpis));
        }
    }
}
