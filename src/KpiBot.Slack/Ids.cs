using System.Text.Json.Serialization;

namespace KpiBot.Slack;

/// <summary>An id that Slack gave. Two ids of different kinds never compare or mix.</summary>
/// <typeparam name="TSelf">The kind of id.</typeparam>
public interface ISlackId<TSelf>
    where TSelf : struct, ISlackId<TSelf>
{
    /// <summary>The id as Slack writes it.</summary>
    string Value { get; }

    /// <summary>Takes a text as an id of this kind, unchecked.</summary>
    static abstract TSelf Of(string value);
}

/// <summary>A workspace: <c>T…</c> (or an organisation: <c>E…</c>).</summary>
[JsonConverter(typeof(SlackIdConverter<TeamId>))]
public readonly record struct TeamId(string Value) : ISlackId<TeamId>
{
    /// <inheritdoc/>
    public static TeamId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A member: <c>U…</c> or <c>W…</c>.</summary>
[JsonConverter(typeof(SlackIdConverter<UserId>))]
public readonly record struct UserId(string Value) : ISlackId<UserId>
{
    /// <inheritdoc/>
    public static UserId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The bot as the author of messages: <c>B…</c>.</summary>
[JsonConverter(typeof(SlackIdConverter<BotId>))]
public readonly record struct BotId(string Value) : ISlackId<BotId>
{
    /// <inheritdoc/>
    public static BotId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A conversation of any kind: <c>C…</c>, <c>G…</c> or <c>D…</c>.</summary>
[JsonConverter(typeof(SlackIdConverter<ChannelId>))]
public readonly record struct ChannelId(string Value) : ISlackId<ChannelId>
{
    /// <inheritdoc/>
    public static ChannelId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A message within its channel, named by the time it was posted: <c>1763848800.000100</c>.</summary>
[JsonConverter(typeof(SlackIdConverter<MessageTs>))]
public readonly record struct MessageTs(string Value) : ISlackId<MessageTs>
{
    /// <inheritdoc/>
    public static MessageTs Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A delivered event: <c>Ev…</c>. A repeated delivery usually has the same one, but not always.</summary>
[JsonConverter(typeof(SlackIdConverter<EventId>))]
public readonly record struct EventId(string Value) : ISlackId<EventId>
{
    /// <inheritdoc/>
    public static EventId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>An uploaded file: <c>F…</c>.</summary>
[JsonConverter(typeof(SlackIdConverter<FileId>))]
public readonly record struct FileId(string Value) : ISlackId<FileId>
{
    /// <inheritdoc/>
    public static FileId Of(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}
