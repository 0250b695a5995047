using KpiBot.Answers.Wording;
using KpiBot.Questions;

namespace KpiBot.Answers.Composition;

/// <summary>From what was found to what is said.</summary>
public static class Composer
{
    /// <summary>The answer in the asker's language.</summary>
    public static Answer Of(Finding finding)
    {
        var texts = Texts.Of(finding.Interpretation.Language);
        return new Answer
        {
            Language = texts.Language,
            Outcome = finding.Outcome,
            Blocks = finding.Interpretation switch
            {
                Interpretation.Clarify clarify => [.. AskBackBlocks.Clarify(clarify, texts)],
                Interpretation.Unsupported unsupported => [.. AskBackBlocks.Unsupported(unsupported, texts)],
                Interpretation.Understood understood => [.. new UnderstoodBlocks(finding, understood.Query, texts).All()],
                _ => throw new System.Diagnostics.UnreachableException(),
            },
            Suggestions = [.. Suggested.After(finding, texts)],
            Reading = finding.Interpretation is Interpretation.Understood { Reading: var reading } ? reading : [],
        };
    }
}
