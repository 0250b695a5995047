using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Tests.Questions;

/// <summary>A verb that asks for something else than the figure beside it is read or asked about, not passed over.</summary>
public sealed class UnreadVerbTests
{
    [Theory]
    [InlineData("customers brought in last month")]
    [InlineData("how many customers did we bring in last month")]
    public void Customers_brought_in_are_not_all_customers(string question)
    {
        var surroundings = new Surroundings { Today = new DateOnly(2026, 5, 20), Calendar = new BusinessCalendar(), Data = new DataVocabulary(new Dictionary<string, IReadOnlyList<string>>(), null) };
        var read = new RuleInterpreter().Interpret(question, surroundings);
        Assert.True(read is Interpretation.Clarify or Interpretation.Understood { Query.Kpis: ["new_customers"] }, $"{read}");
    }
}
