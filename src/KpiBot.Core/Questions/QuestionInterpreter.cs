using KpiBot.Kpis;
namespace KpiBot.Questions;
/// <summary>Stand-in.</summary>
public sealed class QuestionInterpreter : IQuestionInterpreter
{
    /// <inheritdoc/>
    public Interpretation Interpret(string question, Surroundings surroundings) => new Interpretation.Understood(Language.English, new Query { Intent = Intent.Breakdown, By = "region", Kpis = ["win_rate"], Period = new QueryPeriod(surroundings.Today.AddDays(-90), surroundings.Today, false) }, []);
}
