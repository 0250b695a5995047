namespace KpiBot.Access;

/// <summary>Who asks, as the platform's signed fields say; never what a text says.</summary>
public enum Who
{
    /// <summary>A full member of the team that installed the bot.</summary>
    Member,

    /// <summary>A member who administers the bot.</summary>
    Admin,

    /// <summary>A guest of the team.</summary>
    Guest,

    /// <summary>Someone of another team: a shared channel's other side, a stranger, a bot.</summary>
    External,

    /// <summary>It could not be found out.</summary>
    Unknown,
}

/// <summary>Where it is asked or posted.</summary>
public enum Place
{
    /// <summary>A direct conversation with the bot: only the asker reads it.</summary>
    Direct,

    /// <summary>A channel of members who were let in, or a direct conversation of several.</summary>
    Private,

    /// <summary>A channel that every member can read.</summary>
    Public,

    /// <summary>A channel that other organisations read, or are invited to.</summary>
    Shared,

    /// <summary>It could not be found out.</summary>
    Unknown,
}

/// <summary>How closely a KPI is kept.</summary>
public enum KpiClass
{
    /// <summary>May be told to outsiders where an admin has granted it.</summary>
    Open,

    /// <summary>For members.</summary>
    Internal,

    /// <summary>For members, and in channels, to whom it was granted.</summary>
    Restricted,
}

/// <summary>What of a KPI is wanted.</summary>
public enum Form
{
    /// <summary>A figure, a series, a breakdown that names no person.</summary>
    Figure,

    /// <summary>A figure of one of our own people, or a breakdown by them.</summary>
    PersonSlice,

    /// <summary>The records behind a figure.</summary>
    Records,

    /// <summary>The records as a file.</summary>
    Export,
}

/// <summary>Up to which class something is granted to a person or a channel; each includes those before it.</summary>
public enum Grant
{
    /// <summary>Nothing.</summary>
    Nothing,

    /// <summary><see cref="KpiClass.Open"/>.</summary>
    Open,

    /// <summary>And <see cref="KpiClass.Internal"/>.</summary>
    Internal,

    /// <summary>And <see cref="KpiClass.Restricted"/>.</summary>
    Restricted,
}

/// <summary>A question of access; everything the decision depends on.</summary>
/// <param name="Who">Who asks; the owner, where something is posted unasked.</param>
/// <param name="Personal">The asker's own grant.</param>
/// <param name="Where">Where.</param>
/// <param name="Channel">The channel's grant; of no account in a direct conversation.</param>
/// <param name="Class">The closest kept class among the KPIs wanted.</param>
/// <param name="Form">What of them.</param>
/// <param name="Records">Records behind the smallest figure of a person; null when not known. Of no account for other forms.</param>
public sealed record Asked(Who Who, Grant Personal, Place Where, Grant Channel, KpiClass Class, Form Form, int? Records = null);
