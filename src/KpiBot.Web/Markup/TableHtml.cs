using KpiBot.Answers;
using KpiBot.Web.Pages;

namespace KpiBot.Web.Markup;

/// <summary>Rows under column titles, in a frame that scrolls by itself where the page is narrower.</summary>
internal static class TableHtml
{
    public static Html Of(Block.Table table, PageTexts texts)
    {
        var head = table.Columns.Select(column => Html.Of($"<th scope=\"col\">{column}</th>"));
        var notes = table.Notes.Select(note => Html.Of($"<p class=\"note\">{note}</p>\n"));
        return Html.Of($"""
            <div class="table" role="region" aria-label="{texts.Table}" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>
            {table.Rows.Select(row => Row(row, texts))}</tbody></table></div>
            {notes}
            """);
    }

    private static Html Row(Row row, PageTexts texts) => Html.Of(
        $"<tr>{row.Cells.Select((cell, at) => at == 0 ? First(cell, row.Link) : Figure(cell, at == row.Cells.Count - 1 ? row.Tone : Tone.Neutral, texts))}</tr>\n");

    private static Html First(string cell, Uri? link) => link is { IsAbsoluteUri: true, Scheme: "https" or "http" }
        ? Html.Of($"<th scope=\"row\"><a href=\"{link.AbsoluteUri}\" target=\"_blank\" rel=\"noopener noreferrer\">{cell}</a></th>")
        : Html.Of($"<th scope=\"row\">{cell}</th>");

    private static Html Figure(string cell, Tone tone, PageTexts texts) => tone switch
    {
        Tone.Neutral => Html.Of($"<td>{cell}</td>"),
        Tone.Good => Html.Of($"<td class=\"good\">{cell}<span class=\"unseen\"> {texts.Better}</span></td>"),
        Tone.Bad => Html.Of($"<td class=\"bad\">{cell}<span class=\"unseen\"> {texts.Worse}</span></td>"),
    };
}
