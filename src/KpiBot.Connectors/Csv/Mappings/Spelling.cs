using KpiBot.Connectors.Csv.Text;

namespace KpiBot.Connectors.Csv.Mappings;

/// <summary>The name that was probably meant.</summary>
internal static class Spelling
{
    /// <summary><c> (did you mean "x"?)</c>, or nothing when no name is near.</summary>
    public static string Hint(string written, IEnumerable<string> names)
    {
        var nearest = names.MinBy(name => Distance(written, name));
        return nearest is not null && IsNear(written, nearest) ? $" (did you mean {Excerpt.Of(nearest)}?)" : "";
    }

    private static bool IsNear(string written, string name) =>
        (Distance(written, name) is var distance && distance < name.Length && distance <= Math.Max(2, written.Length / 3))
        || (name.Length > 3 && written.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Letters to add, drop or change (Levenshtein), capitals aside; names longer than 100 letters are not compared.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 100 || b.Length > 100) return int.MaxValue;
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, left) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var distance = Math.Min(Math.Min(row[j], left) + 1, diagonal + (char.ToUpperInvariant(a[i - 1]) == char.ToUpperInvariant(b[j - 1]) ? 0 : 1));
                (diagonal, row[j], left) = (row[j], distance, distance);
            }
        }

        return row[b.Length];
    }
}
