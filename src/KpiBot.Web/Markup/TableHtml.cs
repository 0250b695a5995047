using KpiBot.Answers;
using KpiBot.Web.Pages;

namespace KpiBot.Web.Markup;

/// <summary>Rows under column titles, in a frame that scrolls by itself where the page is narrower.</summary>
internal static class TableHtml
{
    public static Html Of(Block.Table table, PageTexts texts)
    {
        var words = Enumerable.Range(0, table.Columns.Count).Where(at => AreWords(table.Rows, at)).ToHashSet();
        var head = table.Columns.Select((column, at) => Html.Of($"<th scope=\"col\"{Aligned(words.Contains(at))}>{column}</th>"));
        var notes = table.Notes.Select(note => Html.Of($"<p class=\"note\">{note}</p>\n"));
        return Html.Of($"""
            <div class="table" role="region" aria-label="{texts.Table}" tabindex="0"><table><thead><tr>{head}</tr></thead><tbody>
            {table.Rows.Select(row => Row(row, words, texts))}</tbody></table></div>
            {notes}
            """);
    }

    private static Html Row(Row row, HashSet<int> words, PageTexts texts)
    {
        var toned = row.Cells.Count - 1;
        return Html.Of($"<tr>{row.Cells.Select((cell, at) => at == 0 ? First(cell, row.Link) : at == toned && row.Tone != Tone.Neutral ? Change(cell, row.Tone, texts) : Html.Of($"<td{Aligned(words.Contains(at))}>{cell}</td>"))}</tr>\n");
    }

    /// <summary>Figures stand under each other from the right, words from the left.</summary>
    private static bool AreWords(IReadOnlyList<Row> rows, int at) => at > 0 && rows.All(row => at >= row.Cells.Count || !row.Cells[at].Any(char.IsAsciiDigit)) && rows.Any(row => at < row.Cells.Count && row.Cells[at].Length > 0);

    private static Html Aligned(bool areWords) => areWords ? Html.Of($" class=\"words\"") : Html.None;

    private static Html First(string cell, Uri? link) => link is { IsAbsoluteUri: true, Scheme: "https" }
        ? Html.Of($"<th scope=\"row\"><a href=\"{link.AbsoluteUri}\" target=\"_blank\" rel=\"noopener noreferrer\">{cell}</a></th>")
        : Html.Of($"<th scope=\"row\">{cell}</th>");

    private static Html Change(string cell, Tone tone, PageTexts texts) => tone == Tone.Good
        ? Html.Of($"<td class=\"good\">{cell}<span class=\"unseen\"> {texts.Better}</span></td>")
        : Html.Of($"<td class=\"bad\">{cell}<span class=\"unseen\"> {texts.Worse}</span></td>");
}
