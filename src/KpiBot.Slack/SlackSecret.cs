namespace KpiBot.Slack;

/// <summary>A token or signing secret that no log, exception or listing may show: however it is written out, it is <c>***</c>.</summary>
public sealed class SlackSecret
{
    private readonly string _value;

    private SlackSecret(string value) => _value = value;

    /// <summary>No secret.</summary>
    public static SlackSecret None { get; } = new(string.Empty);

    /// <summary>Whether there is one.</summary>
    public bool IsSet => _value.Length > 0;

    /// <summary>Wraps a text.</summary>
    public static SlackSecret Of(string value) => value.Length == 0 ? None : new(value);

    /// <summary>The text itself: for the one place that sends or stores it.</summary>
    public string Reveal() => _value;

    /// <summary><c>***</c>, or nothing when there is none.</summary>
    public override string ToString() => IsSet ? "***" : string.Empty;
}
