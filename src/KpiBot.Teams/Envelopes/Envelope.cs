using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using KpiBot.Kpis;

namespace KpiBot.Teams.Envelopes;

/// <summary>What Teams sent, verified and read: only what is used. It can be written to JSON and back, so that an inbox can keep it.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Asked), "asked")]
[JsonDerivedType(typeof(Pressed), "pressed")]
[JsonDerivedType(typeof(Consented), "consented")]
[JsonDerivedType(typeof(Added), "added")]
[JsonDerivedType(typeof(Removed), "removed")]
[JsonDerivedType(typeof(Changed), "changed")]
[JsonDerivedType(typeof(Ignored), "ignored")]
public abstract record Envelope
{
    private Envelope()
    {
    }

    /// <summary>Two envelopes that share a key are one and the same thing, delivered twice. Empty when there is nothing to do.</summary>
    [JsonIgnore]
    public virtual IReadOnlyList<string> Keys => [];

    /// <summary>A person said something to KpiBot.</summary>
    /// <param name="Seat">Where.</param>
    /// <param name="From">Who.</param>
    /// <param name="Id">Of the message; a second delivery can have another.</param>
    /// <param name="Text">The words without the mention.</param>
    /// <param name="At">When, as Teams wrote it.</param>
    public sealed record Asked(Seat Seat, Sender From, string Id, string Text, string At) : Envelope
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Keys =>
            [$"message:{Seat.Conversation}:{Id}", $"said:{Seat.Conversation}:{From.Id}:{At}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}"];
    }

    /// <summary>A button.</summary>
    /// <param name="Seat">Where it stands.</param>
    /// <param name="From">Who pressed it.</param>
    /// <param name="Id">Of this one use.</param>
    /// <param name="Message">The message that it stands in; null when Teams did not say.</param>
    /// <param name="Token">The opaque token it carries; who holds it has proved nothing yet.</param>
    /// <param name="IsWaiting">Whether whoever pressed it waits for a word at once.</param>
    /// <param name="Values">What was filled in beside it, by name.</param>
    public sealed record Pressed(Seat Seat, Sender From, string Id, string? Message, string Token, bool IsWaiting, IReadOnlyDictionary<string, string> Values) : Envelope
    {
        /// <summary>Whether the card asked by itself, as it was shown, for its newest figures.</summary>
        public bool IsRefresh { get; init; }

        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Keys => [$"pressed:{Seat.Conversation}:{Id}"];
    }

    /// <summary>A person was asked whether a file may be put into their own storage.</summary>
    /// <param name="Seat">Where it was asked.</param>
    /// <param name="From">Who answered.</param>
    /// <param name="Id">Of this answer.</param>
    /// <param name="Token">The opaque token of the file that was offered.</param>
    /// <param name="Place">Where it may be put; null: it may not.</param>
    public sealed record Consented(Seat Seat, Sender From, string Id, string Token, FilePlace? Place) : Envelope
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Keys => [$"consented:{Seat.Conversation}:{Place?.UniqueId ?? Id}"];
    }

    /// <summary>KpiBot was let into a conversation.</summary>
    public sealed record Added(Seat Seat, Sender From, string Id) : Envelope
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Keys => [$"added:{Seat.Conversation}:{Id}"];
    }

    /// <summary>KpiBot was removed from a conversation.</summary>
    public sealed record Removed(Seat Seat, string Id) : Envelope
    {
        /// <summary>Whether it was removed from all of the team that the channel is part of.</summary>
        public bool IsOfTeam { get; init; }

        /// <inheritdoc/>
        [JsonIgnore]
        public override IReadOnlyList<string> Keys => [$"removed:{Seat.Conversation}:{Id}"];
    }

    /// <summary>What is known about a conversation may no longer be true: who is in it, how it is called, whether it is shared.</summary>
    public sealed record Changed(Seat Seat) : Envelope;

    /// <summary>Verified, but nothing for KpiBot. Acknowledged and forgotten.</summary>
    /// <param name="Reason">A short code that holds nothing of the message.</param>
    public sealed record Ignored(string Reason) : Envelope;
}

/// <summary>A conversation as an activity names it, and the way to it.</summary>
/// <param name="Tenant">The organisation that it belongs to.</param>
/// <param name="Conversation">Its id, without the thread.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Service">Where messages for it are sent: an address that was authenticated, and is on the list.</param>
/// <param name="Bot">KpiBot's own id in it.</param>
public sealed record Seat(string Tenant, string Conversation, SeatKind Kind, Uri Service, string Bot)
{
    /// <summary>The message that begins the thread of a channel; null elsewhere.</summary>
    public string? Thread { get; init; }

    /// <summary>Of a channel, the team that it is part of; null where Teams did not say.</summary>
    public string? Team { get; init; }

    /// <summary>Whether other teams or organisations are in the channel.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether only some of the team are in the channel.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The id that the connector knows it by.</summary>
    [JsonIgnore]
    public string Whole => Thread is null ? Conversation : $"{Conversation};messageid={Thread}";
}

/// <summary>A place in a person's own storage for one file.</summary>
/// <param name="Upload">Where it is put: whoever holds this address may.</param>
/// <param name="Content">Where it is then.</param>
/// <param name="Name">Its name there.</param>
/// <param name="UniqueId">Its id there.</param>
/// <param name="FileType">The end of its name.</param>
public sealed record FilePlace(Uri Upload, Uri Content, string Name, string UniqueId, string FileType);

/// <summary>Kinds of conversations.</summary>
public enum SeatKind
{
    /// <summary>Of one person with KpiBot.</summary>
    Personal,

    /// <summary>Of several.</summary>
    Group,

    /// <summary>A team's.</summary>
    Channel,
}

/// <summary>Who did something.</summary>
/// <param name="Id">By which Teams knows the person to this bot.</param>
/// <param name="Person">The object id in Entra; null when Teams did not say, which is never a permission.</param>
/// <param name="Language">The language that the person's Teams is in; English where it is none of ours.</param>
public sealed record Sender(string Id, string? Person, Language Language)
{
    /// <summary>The id that settings and stored questions know the person by.</summary>
    [JsonIgnore]
    public string User => Person ?? Id;
}
