using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Tests.Questions;

/// <summary>Which way a figure moved, by the words of who asks why.</summary>
public sealed class SaidMoveTests
{
    [Theory]
    [InlineData("why did win rate rise last quarter?", true)]
    [InlineData("why did win rate drop last quarter?", false)]
    [InlineData("por que a taxa de ganho subiu no trimestre passado?", true)]
    [InlineData("por que a receita caiu em maio?", false)]
    [InlineData("¿por qué bajó la tasa de éxito el trimestre pasado?", false)]
    [InlineData("¿por qué aumentaron los leads en mayo?", true)]
    [InlineData("why did churn improve?", false)]
    [InlineData("why did win rate improve?", true)]
    [InlineData("por que o churn piorou?", true)]
    [InlineData("¿por qué empeoró la tasa de éxito?", false)]
    [InlineData("why did win rate change last quarter?", null)]
    [InlineData("why is win rate so low?", null)]
    [InlineData("por que a taxa de ganho está tão baixa?", null)]
    public void Is_read_from_the_question(string question, bool? rise)
    {
        var surroundings = new Surroundings { Today = new DateOnly(2026, 9, 15), Calendar = new BusinessCalendar(), Data = TestVocabulary.Data };
        var understood = Assert.IsType<Interpretation.Understood>(new RuleInterpreter().Interpret(question, surroundings));
        Assert.Equal(Intent.Explain, understood.Query.Intent);
        Assert.Equal(rise, understood.Query.SaidToRise);
    }
}
