namespace KpiBot.Questions;

/// <summary>The question sets of the repository.</summary>
internal static class QuestionFiles
{
    /// <summary>A question without a thread.</summary>
    public sealed record Single(string Text, DateOnly Now, string? Workspace);

    /// <summary>A language's questions and conversations.</summary>
    public static IReadOnlyList<GoldQuestion> Of(string language) => GoldQuestion.Load(Path.Combine(Folder(), $"questions-{language}.jsonl"));

    /// <summary>A language's first questions, without their threads.</summary>
    public static IReadOnlyList<Single> Singles(string language) => [.. Of(language).Select(question => new Single(question.Turns[0].Question, question.Now, question.Workspace))];

    private static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var questions = Path.Combine(folder.FullName, "tests", "KpiBot.Tests", "Questions");
            if (Directory.Exists(questions)) return questions;
        }
        throw new InvalidOperationException("The test's folder is not inside the repository.");
    }
}
