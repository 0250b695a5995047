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

    /// <summary>A page of the documentation.</summary>
    public static string Document(string name) => Path.Combine(Root(), "docs", name);

    private static string Folder() => Path.Combine(Root(), "tests", "KpiBot.Tests", "Questions");

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "KpiBot.Tests", "Questions"))) return folder.FullName;
        }
        throw new InvalidOperationException("The test's folder is not inside the repository.");
    }
}
