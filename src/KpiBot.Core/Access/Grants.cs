namespace KpiBot.Access;

/// <summary>What was granted by setting to persons and channels, by the platform's own ids; everybody else has the defaults of <see cref="Policy"/>.</summary>
/// <param name="People">By the person's id.</param>
/// <param name="Channels">By the channel's id.</param>
public sealed record Grants(IReadOnlyDictionary<string, Grant> People, IReadOnlyDictionary<string, Grant> Channels)
{
    /// <summary>Nothing was granted.</summary>
    public static Grants Default { get; } = new(new Dictionary<string, Grant>(), new Dictionary<string, Grant>());

    /// <summary>A person's grant.</summary>
    public Grant To(string person, Who who) => People.TryGetValue(person, out var granted) ? granted : Policy.DefaultOf(who);

    /// <summary>A channel's grant.</summary>
    public Grant In(string channel, Place place) => Channels.TryGetValue(channel, out var granted) ? granted : Policy.DefaultIn(place);
}
