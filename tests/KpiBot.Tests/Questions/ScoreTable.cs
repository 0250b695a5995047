using System.Globalization;
using System.Text;

namespace KpiBot.Questions;

/// <summary>The table of scores that stands in docs/understanding.md: the held-out third, by language and by intent or outcome.</summary>
internal static class ScoreTable
{
    private static readonly string[] Kinds = ["value", "trend", "breakdown", "compare", "explain", "define", "records", "forecast", "target", "alert", "digest", "freshness", "overview", "help", "clarify", "unsupported", "conversation"];
    private static readonly string[] Languages = ["en", "pt", "es"];

    /// <summary>The table, in Markdown.</summary>
    public static string Of(IQuestionInterpreter interpreter)
    {
        var judged = Languages.ToDictionary(language => language, language => QuestionFiles.Of(language).Select(question => (Question: question, Misreading: question.Judge(interpreter, TestVocabulary.Of(question.Workspace)))).ToList());
        var text = new StringBuilder("| held out | en | pt | es |\n|---|---:|---:|---:|\n");
        foreach (var kind in Kinds) Row(text, kind, language => Share(judged[language].Where(pair => pair.Question.IsHeldOut && pair.Question.Kind == kind)));
        Row(text, "**all held out**", language => Share(judged[language].Where(pair => pair.Question.IsHeldOut)));
        Row(text, "exact", language => Percent(judged[language].Where(pair => pair.Question.IsHeldOut).Select(pair => pair.Misreading is null)));
        Row(text, "asked back or refused needlessly", language => Count(judged[language].Where(pair => pair.Question.IsHeldOut), confident: false));
        Row(text, "confidently wrong", language => Count(judged[language].Where(pair => pair.Question.IsHeldOut), confident: true));
        for (var batch = 1; batch <= Languages.Max(language => judged[language].Max(pair => pair.Question.Batch)); batch++) Row(text, $"batch {batch}, whole", language => Share(judged[language].Where(pair => pair.Question.Batch == batch)));
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, Func<string, string> cell) => text.Append(CultureInfo.InvariantCulture, $"| {name} | {string.Join(" | ", Languages.Select(cell))} |\n");

    private static string Share(IEnumerable<(GoldQuestion Question, Misreading? Misreading)> judged)
    {
        var all = judged.ToList();
        return all.Count == 0 ? "–" : $"{all.Count(pair => pair.Misreading is null)}/{all.Count}";
    }

    private static string Percent(IEnumerable<bool> right)
    {
        var all = right.ToList();
        return FormattableString.Invariant($"{100.0 * all.Count(exact => exact) / all.Count:0.0} %");
    }

    private static string Count(IEnumerable<(GoldQuestion Question, Misreading? Misreading)> judged, bool confident) =>
        judged.Count(pair => pair.Misreading?.Confident == confident).ToString(CultureInfo.InvariantCulture);
}
