namespace KpiBot.Chat;

/// <summary>What a desk asks of whoever pressed a button. Filled in, it comes back as a press of its subject with what was filled in; where a platform has no forms, the desk's words say what to write instead.</summary>
/// <param name="Title">At most 24 letters.</param>
/// <param name="Subject">As of a button (<see cref="DeskButton"/>).</param>
/// <param name="Fields">In order.</param>
public sealed record DeskForm(string Title, string Subject, IReadOnlyList<DeskField> Fields);

/// <summary>A field of a form.</summary>
/// <param name="Name">By which its value is known.</param>
/// <param name="Label">What stands above it.</param>
/// <param name="Kind">What it takes.</param>
public sealed record DeskField(string Name, string Label, DeskFieldKind Kind)
{
    /// <summary>Whether it must be filled in.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Of a choice: value and words of each.</summary>
    public IReadOnlyList<(string Value, string Text)> Choices { get; init; } = [];
}

/// <summary>What a field takes.</summary>
public enum DeskFieldKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>Somebody, as the platform's id.</summary>
    Person,

    /// <summary>A day, as <c>2026-11-23</c>.</summary>
    Day,

    /// <summary>One of a few.</summary>
    Choice,
}
