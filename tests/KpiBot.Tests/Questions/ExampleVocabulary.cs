using KpiBot.Tests.Support;

namespace KpiBot.Questions;

/// <summary>The dimensions and values of the real data on which the shared examples stand, read plainly from the files.</summary>
internal static class ExampleVocabulary
{
    /// <summary>The vocabulary; null where the data is absent.</summary>
    public static DataVocabulary? Load()
    {
        if (RealData.Folder("maven-crm") is not { } maven || RealData.Folder("olist-funnel") is not { } olist) return null;
        var values = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        Take(values, Path.Combine(maven, "sales_teams.csv"), ("sales_agent", "owner"), ("manager", "team"), ("regional_office", "region"));
        Take(values, Path.Combine(maven, "accounts.csv"), ("account", "account"), ("sector", "industry"), ("office_location", "country"));
        Take(values, Path.Combine(maven, "products.csv"), ("product", "product"));
        Take(values, Path.Combine(maven, "sales_pipeline.csv"), ("deal_stage", "stage"));
        Take(values, Path.Combine(olist, "olist_marketing_qualified_leads_dataset.csv"), ("origin", "channel"), ("landing_page_id", "landing_page_id"));
        Take(values, Path.Combine(olist, "olist_closed_deals_dataset.csv"), ("business_segment", "business_segment"), ("lead_type", "lead_type"), ("lead_behaviour_profile", "lead_behaviour_profile"), ("business_type", "business_type"), ("sr_id", "owner"));
        return new DataVocabulary(values.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)[.. pair.Value]), new DateOnly(2016, 10, 20));
    }

    private static void Take(Dictionary<string, SortedSet<string>> values, string path, params (string Column, string Dimension)[] columns)
    {
        using var lines = File.ReadLines(path).GetEnumerator();
        lines.MoveNext();
        var header = Cells(lines.Current);
        while (lines.MoveNext())
        {
            var cells = Cells(lines.Current);
            foreach (var (column, dimension) in columns)
            {
                if (!values.TryGetValue(dimension, out var known)) values[dimension] = known = new SortedSet<string>(StringComparer.Ordinal);
                if (header.IndexOf(column) is >= 0 and var at && at < cells.Count && cells[at].Length > 0) known.Add(cells[at]);
            }
        }
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        foreach (var letter in line.TrimStart('\uFEFF'))
        {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(letter);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
