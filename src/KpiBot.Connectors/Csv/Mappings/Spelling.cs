namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>The name that was probably meant.</summary>
internal static class Spelling
{
    /// <summary><c> (did you mean "x"?)</c>, or nothing when no name is near.</summary>
    public static string Hint(string written, IEnumerable<string> names)
    {
        var nearest = names.Select(name => (Name: name, Distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant()))).MinBy(pair => pair.Distance);
        return nearest.Name is not null && nearest.Distance <= Math.Max(2, written.Length / 3) && nearest.Distance < nearest.Name.Length
            ? $" (did you mean {Text.Excerpt.Of(nearest.Name)}?)"
            : "";
    }

    /// <summary>Letters to add, drop or change (Levenshtein); names longer than 100 letters are not compared.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 100 || b.Length > 100) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var distance = Math.Min(Math.Min(row[j], left) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j], left) = (row[j], distance, distance);
            }
        }

        return row[b.Length];
    }
}
