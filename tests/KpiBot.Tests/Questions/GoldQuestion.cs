using System.Globalization;
using System.Text.Json;
using KpiBot.Periods;

namespace KpiBot.Questions;

/// <summary>A question or conversation with the queries it means.</summary>
internal sealed record GoldQuestion(string Id, DateOnly Now, IReadOnlyList<(string Question, JsonElement Gold)> Turns)
{
    /// <summary>Which made-up workspace it stands on; null for the first.</summary>
    public string? Workspace { get; init; }

    /// <summary>The questions of a JSON Lines file.</summary>
    public static IReadOnlyList<GoldQuestion> Load(string path) => [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>A third of the questions, by a fixed rule, is looked at only to score.</summary>
    public bool IsHeldOut => Id.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % 3 == 0;

    private static GoldQuestion Parse(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        var turns = root.TryGetProperty("turns", out var several) ? several.EnumerateArray().Select(Turn) : [Turn(root)];
        return new GoldQuestion(root.GetProperty("id").GetString()!, DateOnly.Parse(root.GetProperty("now").GetString()!, CultureInfo.InvariantCulture), [.. turns]) { Workspace = root.TryGetProperty("data", out var data) ? data.GetString() : null };
    }

    private static (string, JsonElement) Turn(JsonElement turn) => (turn.GetProperty("q").GetString()!, turn.GetProperty("gold"));

    /// <summary>Which batch it was written in: a batch was written whole before it was first scored.</summary>
    public int Batch => int.Parse(Id.AsSpan(Id.IndexOf('-', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture) switch { < 300 => 1, < 600 => 2, < 800 => 3, < 1000 => 4, < 1200 => 5, < 1400 => 6, < 1600 => 7, < 1800 => 8, < 2000 => 9, < 2200 => 10, < 2400 => 11, var later => 12 + ((later - 2400) / 200) };

    /// <summary>Its intent, else its outcome; a conversation is a kind of its own.</summary>
    public string Kind => Turns.Count > 1 ? "conversation" : Turns[0].Gold.TryGetProperty("intent", out var intent) ? intent.GetString()! : Turns[0].Gold.GetProperty("outcome").GetString()!;

    /// <summary>What differs from the gold in the first turn that does; null when none does.</summary>
    public Misreading? Judge(IQuestionInterpreter interpreter, DataVocabulary data)
    {
        ThreadContext? thread = null;
        foreach (var (question, gold) in Turns)
        {
            var got = interpreter.Interpret(question, new Surroundings { Today = Now, Calendar = new BusinessCalendar(), Data = data, Thread = thread });
            thread = ThreadContexts.After(thread, got);
            var (wanted, found) = (Lines(gold), Lines(got));
            if (got is Interpretation.Clarify clarify && gold.GetProperty("outcome").GetString() == "clarify")
            {
                var offered = clarify.Options.SelectMany(option => option.Kpis).ToHashSet();
                var missing = gold.TryGetProperty("candidates", out var candidates) ? candidates.EnumerateArray().Select(id => id.GetString()!).Where(id => !offered.Contains(id)).ToList() : [];
                if (missing.Count > 0) return new Misreading($"{question}\n    lacks candidates {string.Join(", ", missing)}", false);
                continue;
            }
            var differences = wanted.Except(found).Select(line => "-" + line).Concat(found.Except(wanted).Select(line => "+" + line)).ToList();
            if (differences.Count > 0) return new Misreading($"{question}\n    {string.Join("  ", differences)}{(got is Interpretation.Clarify asked ? $"  ({asked.Reason} “{asked.Subject}”)" : string.Empty)}", got is Interpretation.Understood);
        }
        return null;
    }

    private static List<string> Lines(JsonElement gold)
    {
        var outcome = gold.GetProperty("outcome").GetString()!;
        if (outcome != "answered") return ["outcome " + outcome];
        var lines = new List<string> { "outcome answered", "intent " + gold.GetProperty("intent").GetString() };
        foreach (var property in gold.EnumerateObject())
        {
            switch (property.Name)
            {
                case "kpis":
                    lines.AddRange(property.Value.EnumerateArray().Select((id, at) => $"kpi{at} {id.GetString()}"));
                    break;
                case "period" when property.Value.ValueKind == JsonValueKind.String:
                    lines.Add("period default");
                    break;
                case "period" when property.Value.TryGetProperty("rolling", out var rolling):
                    lines.Add("period " + rolling.GetString());
                    break;
                case "period" or "compare":
                    lines.Add($"{property.Name} {property.Value.GetProperty("from").GetString()}..{property.Value.GetProperty("to").GetString()}");
                    break;
                case "where" or "not":
                    lines.AddRange(property.Value.EnumerateObject().SelectMany(dimension => dimension.Value.EnumerateArray().Select(value => $"{property.Name} {dimension.Name}={value.GetString()}")));
                    break;
                case "top":
                    lines.Add($"top {property.Value.GetProperty("n").GetInt32()} {property.Value.GetProperty("order").GetString()}");
                    break;
                case "alert" or "schedule":
                    lines.AddRange(property.Value.EnumerateObject().Select(part => $"{property.Name} {part.Name}={(part.Value.ValueKind == JsonValueKind.Number ? part.Value.GetDecimal().ToString("0.####", CultureInfo.InvariantCulture) : part.Value.GetString())}"));
                    break;
                case "outcome" or "intent":
                    break;
                default:
                    lines.Add($"{property.Name} {property.Value}");
                    break;
            }
        }
        return lines;
    }

    /// <summary>What was understood, a line per part.</summary>
    public static List<string> Lines(Interpretation interpretation)
    {
        // What a KPI cannot be cut by is understood all the same: the answer names the cuts that it has.
        var query = interpretation is Interpretation.Clarify { Reason: ClarifyReason.CannotCutBy } cut ? cut.Draft : (interpretation as Interpretation.Understood)?.Query;
        if (query is null) return ["outcome " + interpretation.GetType().Name.ToLowerInvariant()];
        var lines = new List<string> { "outcome answered", "intent " + query.Intent.ToString().ToLowerInvariant() };
        lines.AddRange(query.Kpis.Select((id, at) => $"kpi{at} {id}"));
        if (query.Period is { } period) lines.Add(period.Defaulted && query.Compare is null ? "period default" : $"period {(period.Defaulted ? "default" : period.Days)}");
        if (query.Rolling is { } rolling) lines.Add("period " + rolling);
        if (query.Compare is { } compare) lines.Add($"compare {compare}");
        if (query.Grain is { } grain) lines.Add("grain " + grain.ToString().ToLowerInvariant());
        if (query.By is { } by) lines.Add("by " + by);
        if (query.Variant is { } variant) lines.Add("variant " + variant);
        if (query.Top is { } top) lines.Add($"top {top.Count} {(top.Descending ? "desc" : "asc")}");
        lines.AddRange(query.Filters.SelectMany(filter => filter.Values.Select(value => $"{(filter.Exclude ? "not" : "where")} {filter.Dimension}={value}")));
        if (query.Alert is { } alert) lines.AddRange(Parts("alert", ("condition", alert.Condition), ("value", alert.Value?.ToString("0.####", CultureInfo.InvariantCulture)), ("unit", alert.Unit), ("for", alert.For), ("to", alert.To)));
        if (query.Schedule is { } schedule) lines.AddRange(Parts("schedule", ("every", schedule.Every), ("weekday", schedule.Weekday), ("day", schedule.Day?.ToString(CultureInfo.InvariantCulture)), ("time", schedule.Time), ("tz", schedule.Tz)));
        return lines;
    }

    private static IEnumerable<string> Parts(string name, params (string Part, string? Value)[] parts) => parts.Where(part => part.Value is not null).Select(part => $"{name} {part.Part}={part.Value}");
}

/// <summary>How a question was misread; <see cref="Confident"/> when it would have been answered.</summary>
internal sealed record Misreading(string Text, bool Confident)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
