using KpiBot.Answers.Wording;
using KpiBot.Questions;

namespace KpiBot.Answers.Composition;

/// <summary>What is said when there is no answer yet, or none at all.</summary>
internal static class AskBackBlocks
{
    public static IEnumerable<Block> Clarify(Interpretation.Clarify clarify, Texts texts)
    {
        yield return new Block.Sentence(Question(clarify, texts));
        if (clarify.Options.Count > 0) yield return new Block.Choices([.. clarify.Options.Select(option => Label.Plain(option.Label))]);
    }

    public static string Question(Interpretation.Clarify clarify, Texts texts) => texts.Clarify(clarify.Reason, Label.Plain(clarify.Subject));

    public static IEnumerable<Block> Unsupported(Interpretation.Unsupported unsupported, Texts texts) =>
    [
        new Block.Sentence(texts.Unsupported(unsupported.Reason, Label.Plain(unsupported.Subject))),
        new Block.Sentence(texts.Instead(string.Join("; ", texts.ExampleQuestions.Select(question => $"\"{question}\"")))),
    ];
}
