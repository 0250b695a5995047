using System.Globalization;
using KpiBot.Answers.Wording;
using KpiBot.Questions;

namespace KpiBot.Answers;

/// <summary>What is said when there is no answer yet, or none at all.</summary>
internal static class AskBackText
{
    public static IEnumerable<string> Clarify(Interpretation.Clarify clarify, Texts texts)
    {
        yield return Question(clarify, texts);
        for (var i = 0; i < clarify.Options.Count; i++)
            yield return string.Create(CultureInfo.InvariantCulture, $"  {i + 1}. {Label.Plain(clarify.Options[i].Label)}");
    }

    public static string Question(Interpretation.Clarify clarify, Texts texts) => texts.Clarify(clarify.Reason, Label.Plain(clarify.Subject));

    public static IEnumerable<string> Unsupported(Interpretation.Unsupported unsupported, Texts texts) =>
    [
        texts.Unsupported(unsupported.Reason, Label.Plain(unsupported.Subject)),
        texts.Instead(string.Join("; ", texts.ExampleQuestions.Select(question => $"\"{question}\""))),
    ];
}
