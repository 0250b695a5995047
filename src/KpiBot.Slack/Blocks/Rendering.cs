using KpiBot.Answers;

namespace KpiBot.Slack.Blocks;

/// <summary>What rendering an answer needs to know beside the answer.</summary>
public sealed record Rendering
{
    /// <summary>Makes what a button carries of the question that it asks: opaque, signed, at most 2,000 letters. It is the same for the same question.</summary>
    public required Func<string, string> Token { get; init; }

    /// <summary>The uploaded picture of a chart; null where there is none.</summary>
    public Func<Chart, FileId?> Picture { get; init; } = _ => null;

    /// <summary>Buttons under the answer beside what can be asked next.</summary>
    public IReadOnlyList<MoreButton> More { get; init; } = [];

    /// <summary>Whether Slack's own charts and tables are tried first; not where a workspace has refused them.</summary>
    public bool UsesNative { get; init; }
}

/// <summary>A button that does something with an answer.</summary>
/// <param name="Action">Its action id.</param>
/// <param name="Text">What stands on it.</param>
/// <param name="Value">What it carries: opaque, signed.</param>
public sealed record MoreButton(string Action, string Text, string Value);
