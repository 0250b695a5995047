using System.Text.Json.Nodes;
using KpiBot.Answers;

namespace KpiBot.Slack.Blocks;

/// <summary>A table in as many as it needs: too many columns stand in further tables after the first column again, too many rows under the titles again.</summary>
internal static class TableBlocks
{
    public static IEnumerable<Piece> Of(Block.Table table, string caption, bool usesNative) =>
        from columns in ColumnsOf(table)
        from rows in Parts([.. table.Rows.Select(row => columns.Select(column => column < row.Cells.Count ? row.Cells[column] : string.Empty).ToArray())], LettersOf([.. columns.Select(column => table.Columns[column])]))
        select PieceOf([[.. columns.Select(column => table.Columns[column])], .. rows], caption, usesNative);

    private static IEnumerable<int[]> ColumnsOf(Block.Table table) => table.Columns.Count <= Limits.TableColumns
        ? [[.. Enumerable.Range(0, table.Columns.Count)]]
        : Enumerable.Range(1, table.Columns.Count - 1).Chunk(Limits.TableColumns - 1).Select(part => (int[])[0, .. part]);

    /// <summary>Rows by as many as go under the titles; none make one part of none.</summary>
    private static IEnumerable<string[][]> Parts(IReadOnlyList<string[]> rows, int titles)
    {
        var (part, letters) = (new List<string[]>(), titles);
        foreach (var row in rows)
        {
            if (part.Count > 0 && (part.Count == Limits.TableRows - 1 || letters + LettersOf(row) > Limits.TableLetters))
            {
                yield return [.. part];
                (part, letters) = ([], titles);
            }
            part.Add(row);
            letters += LettersOf(row);
        }
        yield return [.. part];
    }

    private static int LettersOf(string[] cells) => cells.Sum(cell => Math.Clamp(cell.Length, 1, Limits.CellLetters));

    private static Piece PieceOf(string[][] rows, string caption, bool usesNative)
    {
        var table = new JsonObject
        {
            ["type"] = "table",
            ["rows"] = RowsOf(rows),
            ["column_settings"] = new JsonArray([.. rows[0].Select((_, column) => (JsonNode)new JsonObject { ["align"] = column == 0 ? "left" : "right", ["is_wrapped"] = column == 0 })]),
        };
        var native = usesNative && rows.Length > 1
            ? new JsonObject { ["type"] = "data_table", ["caption"] = PlainText.Line(caption, Limits.HeaderLetters), ["rows"] = RowsOf(rows), ["page_size"] = rows.Length - 1 }
            : table;
        return new Piece(native, table, table, rows.Sum(LettersOf)) { IsTable = true };
    }

    private static JsonArray RowsOf(string[][] rows) => new([.. rows.Select(row => (JsonNode)new JsonArray([.. row.Select(cell => (JsonNode)BlockKit.Cell(cell))]))]);
}
