using System.Text.Json.Nodes;

namespace KpiBot.Slack.Api;

/// <summary>Whether a workspace takes Slack's newest blocks, learnt from what it took and refused; a refusal is forgotten after a day, for Slack gives them to one workspace after the other.</summary>
internal sealed class FormMemory(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private static readonly HashSet<string> Newest = new(StringComparer.Ordinal) { "data_visualization", "data_table" };

    private readonly Lock _lock = new();
    private (bool Takes, DateTimeOffset At)? _learnt;

    /// <summary>Null while nobody knows.</summary>
    public bool? TakesRichest
    {
        get
        {
            lock (_lock) return _learnt is { } learnt && (learnt.Takes || time.GetUtcNow() - learnt.At < Kept) ? learnt.Takes : null;
        }
    }

    /// <summary>A form was taken or refused.</summary>
    public void Learn(JsonArray form, bool isTaken)
    {
        if (!form.Any(block => block?["type"]?.GetValue<string>() is { } type && Newest.Contains(type))) return;
        lock (_lock) _learnt = (isTaken, time.GetUtcNow());
    }
}
