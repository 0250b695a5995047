using KpiBot.Answers;
using KpiBot.Web.Pages;

namespace KpiBot.Web.Markup;

/// <summary>Where the numbers come from and how the question was read, folded away below the answer.</summary>
internal static class SourceHtml
{
    public static Html Of(Answer answer, PageTexts texts)
    {
        var lines = answer.Blocks.OfType<Block.Source>().SelectMany(source => source.Lines).Distinct().ToList();
        if (lines.Count == 0 && answer.Reading.Count == 0) return Html.None;
        return Html.Of($"""
            <details class="source"><summary>{texts.WhereFrom}</summary>
            {(lines.Count == 0 ? Html.None : Html.Of($"<ul>{lines.Select(line => Html.Of($"<li>{line}</li>"))}</ul>"))}{Reading(answer, texts)}
            </details>

            """);
    }

    private static Html Reading(Answer answer, PageTexts texts) => answer.Reading.Count == 0 ? Html.None : Html.Of(
        $"<h4>{texts.HowRead}</h4><dl class=\"reading\">{answer.Reading.Select(part => Html.Of($"<div><dt>{part.Words}</dt><dd>{part.Meaning}</dd></div>"))}</dl>");
}
