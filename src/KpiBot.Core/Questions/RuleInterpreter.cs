using KpiBot.Kpis;
namespace KpiBot.Questions;
/// <summary>Stand-in.</summary>
public sealed class RuleInterpreter : IQuestionInterpreter
{
    /// <inheritdoc/>
    public Interpretation Interpret(string question, Surroundings surroundings)
    {
        var words = question.Split(' ');
        return new Interpretation.Understood(Language.English, new Query { Intent = Enum.Parse<Intent>(words[0], true), Kpis = [.. words.Skip(1).Take(1).Where(w => Catalogue.Find(w) is not null)], By = words.ElementAtOrDefault(2) is "-" ? null : words.ElementAtOrDefault(2), Period = new QueryPeriod(surroundings.Data.FirstDay!.Value, surroundings.Today, false) }, []);
    }
}
