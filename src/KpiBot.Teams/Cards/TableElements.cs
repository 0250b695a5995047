using System.Text.Json.Nodes;
using KpiBot.Answers;

namespace KpiBot.Teams.Cards;

/// <summary>A table in as many as it needs: too many columns stand in further tables after the first column again, too many rows under the titles again.</summary>
internal static class TableElements
{
    public static IEnumerable<JsonObject> Of(Block.Table table) =>
        from columns in ColumnsOf(table)
        let titles = columns.Select(column => table.Columns[column]).ToArray()
        from rows in Parts([.. table.Rows.Select(row => RowOf(row, columns))], Elements.BytesOf(TableOf([CellsOf(titles, IsTitle: true)], columns.Length)))
        select TableOf([CellsOf(titles, IsTitle: true), .. rows], columns.Length);

    private static IEnumerable<int[]> ColumnsOf(Block.Table table) => table.Columns.Count <= Limits.TableColumns
        ? [[.. Enumerable.Range(0, table.Columns.Count)]]
        : Enumerable.Range(1, table.Columns.Count - 1).Chunk(Limits.TableColumns - 1).Select(part => (int[])[0, .. part]);

    /// <summary>Rows by as many as go under the titles; none make one part of none.</summary>
    private static IEnumerable<JsonObject[]> Parts(IReadOnlyList<JsonObject> rows, int titles)
    {
        var (part, bytes) = (new List<JsonObject>(), titles);
        foreach (var row in rows)
        {
            var more = Elements.BytesOf(row) + 1;
            if (part.Count > 0 && (part.Count == Limits.TableRows - 1 || bytes + more > Limits.TableBytes))
            {
                yield return [.. part];
                (part, bytes) = ([], titles);
            }
            part.Add(row);
            bytes += more;
        }
        yield return [.. part];
    }

    private static JsonObject RowOf(Row row, int[] columns) => CellsOf([.. columns.Select(column => column < row.Cells.Count ? row.Cells[column] : string.Empty)], IsTitle: false);

    private static JsonObject CellsOf(string[] cells, bool IsTitle) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = Elements.Array(cells.Select((cell, column) =>
        {
            var text = Elements.Text(PlainText.Line(cell, Limits.CellLetters), IsTitle ? Style.Figure : null);
            if (column > 0) text["horizontalAlignment"] = "Right";
            return new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(text) };
        })),
    };

    private static JsonObject TableOf(IEnumerable<JsonObject> rows, int columns) => new()
    {
        ["type"] = "Table",
        ["columns"] = Elements.Array(Enumerable.Range(0, columns).Select(column => new JsonObject { ["width"] = column == 0 ? 2 : 1 })),
        ["rows"] = Elements.Array(rows),
    };
}
