using KpiBot.Tests.Support;

namespace KpiBot.Questions;

public class QuestionScoreTests(ITestOutputHelper output)
{
    private static readonly RuleInterpreter Interpreter = new();

    [Theory]
    [InlineData("en", 0.98, 0.95)]
    [InlineData("pt", 0.98, 0.95)]
    [InlineData("es", 0.98, 0.95)]
    public void The_own_questions_are_read_as_they_mean(string language, double developed, double heldOut)
    {
        var questions = QuestionFiles.Of(language);
        var known = Score($"{language}, developed", questions.Where(question => !question.IsHeldOut), null, show: true);
        var unseen = Score($"{language}, held out", questions.Where(question => question.IsHeldOut), null, show: false);
        Assert.True(known >= developed, $"{known:P1} of the developed questions in {language}");
        Assert.True(unseen >= heldOut, $"{unseen:P1} of the held-out questions in {language}");
    }

    [Fact]
    public void The_documented_scores_are_those_of_today()
    {
        var table = ScoreTable.Of(Interpreter);
        output.WriteLine(table);
        var document = File.ReadAllText(QuestionFiles.Document("understanding.md"));
        Assert.True(document.Contains(table, StringComparison.Ordinal), "docs/understanding.md holds another table; the one of today is:\n" + table);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("pt")]
    [InlineData("es")]
    public void The_shared_examples_are_read_as_they_mean(string language)
    {
        if (RealData.Beside("questions", $"examples-{language}.jsonl") is not { } path || ExampleVocabulary.Load() is not { } data)
        {
            Assert.Skip("The examples and the real data are not beside the checkout.");
            return;
        }
        Assert.True(Score($"{language}, examples", GoldQuestion.Load(path), data, show: true) >= 0.98);
    }

    private double Score(string name, IEnumerable<GoldQuestion> questions, DataVocabulary? data, bool show)
    {
        var judged = questions.Select(question => (question.Id, Difference: question.Judge(Interpreter, data ?? TestVocabulary.Of(question.Workspace)))).ToList();
        var right = judged.Count(pair => pair.Difference is null);
        output.WriteLine($"{name}: {right} of {judged.Count}");
        if (show) foreach (var (id, difference) in judged.Where(pair => pair.Difference is not null)) output.WriteLine($"  {id}: {difference}");
        return (double)right / judged.Count;
    }
}
