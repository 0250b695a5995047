using KpiBot.Answers;
using KpiBot.Web.Pages;

namespace KpiBot.Web.Markup;

/// <summary>Where the rest of a list of records can be fetched.</summary>
/// <param name="Further">The next page; null where all of it is seen.</param>
/// <param name="File">All of it, for a spreadsheet.</param>
public sealed record ListLinks(string? Further, string File);

/// <summary>A further page of a list, and the way to the rest below every one.</summary>
internal static class ListHtml
{
    /// <summary>What the script puts below the page before, which it leaves in place.</summary>
    public static Html Part(IEnumerable<Block> blocks, ListLinks links, PageTexts texts) => Html.Of($"{AnswerHtml.Of(blocks, texts)}{Rest(links, texts)}");

    /// <summary>The same as a page of its own, for who runs no script.</summary>
    public static Html Page(IEnumerable<Block> blocks, ListLinks links, PageTexts texts) => Layout.Page(texts, "KpiBot", Html.Of($"""
        <body class="chat">
        <header><div class="bar">{Layout.Brand}</div></header>
        <main><article><div class="answer">
        {Part(blocks, links, texts)}
        </div></article></main>
        </body>
        """));

    public static Html Rest(ListLinks links, PageTexts texts)
    {
        var further = links.Further is { } next ? Html.Of($"<a class=\"further\" href=\"{next}\">{texts.FurtherRecords}</a>") : Html.None;
        return Html.Of($"<p class=\"pages\">{further}<a href=\"{links.File}\" download=\"\">{texts.Download}</a></p>\n");
    }
}
