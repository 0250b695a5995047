using System.Collections;
using System.Globalization;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Tests.Support;
using NodaTime;
using Period = KpiBot.Periods.Period;

namespace KpiBot.Tests.Oracle;

/// <summary>A disagreement of engine and oracle, told with the smallest company that still has it.</summary>
public static class Dispute
{
    public static Snapshot Load(World world)
    {
        using var source = new RecordSnapshotSource(world.Records, world.Agreement);
        return Snapshot.Load(source);
    }

    private static string? Disagreement(World world, KpiRequest request)
    {
        try
        {
            return Verdict.On(world, request, KpiCalculator.Calculate(Load(world), request));
        }
        catch (ArgumentException)
        {
            return null; // The value that is filtered by is gone with the records that had it.
        }
    }

    /// <summary>Everything that is needed to settle it.</summary>
    public static string Report(int seed, World world, KpiRequest request, string difference)
    {
        var small = Shrunk(world, request, difference[..difference.IndexOf(':', StringComparison.Ordinal)]);
        return $"""
            {request.Kpi}, company {seed}: {difference}
            {Short(request)}
            With only these {small.Records.Count} records: {Disagreement(small, request)}
            {string.Join(Environment.NewLine, small.Records.Select(Short))}
            {Short(small.Agreement)}
            """;
    }

    /// <summary>The company without the records that the same kind of disagreement does not need.</summary>
    private static World Shrunk(World world, KpiRequest request, string kind)
    {
        var records = world.Records.ToList();
        for (var chunk = records.Count / 2; chunk >= 1; chunk /= 2)
        {
            for (var start = 0; start < records.Count;)
            {
                List<CrmRecord> fewer = [.. records.Take(start), .. records.Skip(start + chunk)];
                if (Disagreement(new World(fewer, world.Agreement), request)?.StartsWith(kind, StringComparison.Ordinal) == true) records = fewer;
                else start += chunk;
            }
        }

        return new World(records, world.Agreement);
    }

    /// <summary>The members that have a value.</summary>
    private static string Short(object record) => $"{record.GetType().Name} {{ {string.Join(", ", record.GetType().GetProperties().Select(member => (member.Name, Text: Text(member.GetValue(record)))).Where(member => member.Text.Length > 0).Select(member => $"{member.Name} {member.Text}"))} }}";

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        Moment moment => moment.Instant?.ToString() ?? $"{DateOnly.FromDayNumber((int)moment.Code):O}",
        DateOnly day => $"{day:O}",
        IEnumerable items => string.Join("|", items.Cast<object>().Select(Text)),
        _ when value.GetType().IsPrimitive || value is decimal or Enum or Period or TimeOnly => string.Create(CultureInfo.InvariantCulture, $"{value}"),
        KeyValuePair<string, string> or DateTimeZone => $"{value}",
        _ => Short(value),
    };
}
