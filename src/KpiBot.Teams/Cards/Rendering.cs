
namespace KpiBot.Teams.Cards;

/// <summary>What rendering an answer needs to know beside the answer.</summary>
public sealed record Rendering
{
    /// <summary>Makes what a button carries of the question that it asks: opaque, signed. It is the same for the same question.</summary>
    public required Func<string, string> Token { get; init; }

    /// <summary>Buttons under the answer beside what can be asked next.</summary>
    public IReadOnlyList<MoreButton> More { get; init; } = [];

    /// <summary>What the card asks by itself for its newest figures, and the one person for whom it does; null where it does not.</summary>
    public Refreshing? Refresh { get; init; }
}

/// <summary>A button that does something with an answer.</summary>
/// <param name="Text">What stands on it.</param>
/// <param name="Value">What it carries: opaque, signed.</param>
public sealed record MoreButton(string Text, string Value);

/// <summary>A card's own question.</summary>
/// <param name="Value">What it carries: opaque, signed.</param>
/// <param name="User">By Teams' id for this bot.</param>
public sealed record Refreshing(string Value, string User);
