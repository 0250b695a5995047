using System.Text.Json.Nodes;
using KpiBot.Answers;

namespace KpiBot.Teams.Cards;

/// <summary>A table in as many as it needs: too many columns stand in further tables after the first column again, too many rows under the titles again.</summary>
internal static class TableElements
{
    public static IEnumerable<JsonObject> Of(Block.Table table) =>
        from part in ColumnsOf(table)
        let columns = part.Select(column => Column.Of(table, column)).ToArray()
        let titles = RowOf(columns, [.. columns.Select(column => column.Title)], isTitle: true)
        from rows in Parts([.. table.Rows.Select(row => RowOf(columns, [.. part.Select(column => CellOf(row, column))], isTitle: false))], Elements.BytesOf(TableOf([titles], columns)))
        select TableOf([titles.DeepClone(), .. rows], columns);

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

    private static JsonObject RowOf(Column[] columns, string[] cells, bool isTitle) => new()
    {
        ["type"] = "TableRow",
        ["cells"] = Elements.Array(cells.Select((cell, at) =>
        {
            var text = Elements.Text(PlainText.Line(cell, Limits.CellLetters), isTitle ? Style.Figure : null);
            if (columns[at].IsFigures) text["horizontalAlignment"] = "Right";
            return new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(text) };
        })),
    };

    private static JsonObject TableOf(IEnumerable<JsonNode> rows, Column[] columns) => new()
    {
        ["type"] = "Table",
        ["columns"] = Elements.Array(columns.Select(column => new JsonObject { ["width"] = column.Width })),
        ["rows"] = Elements.Array(rows),
    };

    private static string CellOf(Row row, int column) => column < row.Cells.Count ? row.Cells[column] : string.Empty;

    /// <summary>A column: as wide, beside the others, as its longest text, and to the right where it holds figures.</summary>
    private sealed record Column(string Title, int Width, bool IsFigures)
    {
        private const int Narrowest = 5, Widest = 24, LettersOfFigure = 3;

        public static Column Of(Block.Table table, int at)
        {
            string[] cells = [.. table.Rows.Select(row => CellOf(row, at))];
            return new(table.Columns[at], Math.Clamp(cells.Append(table.Columns[at]).Max(cell => cell.Length), Narrowest, Widest), at > 0 && cells.All(cell => cell.Count(char.IsLetter) <= LettersOfFigure));
        }
    }
}
