using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Chat.Digesting;
using KpiBot.Chat.Watching;
using KpiBot.Chat.Wording;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Kpis;
using NodaTime;

namespace KpiBot.Chat.Desks;

/// <summary>What the desks for alerts and digests work with.</summary>
public sealed record DeskParts
{
    /// <summary>The data that alerts watch.</summary>
    public required IWatchedData Data { get; init; }

    /// <summary>What is asked.</summary>
    public required IChatWorkspace Workspace { get; init; }

    /// <summary>Where alerts and digests are kept.</summary>
    public required IRegisters Registers { get; init; }

    /// <summary>A chat platform by its name; null for one that is not set up.</summary>
    public required Func<string, IChatPlatform?> PlatformOf { get; init; }

    /// <summary>How closely KPIs are kept.</summary>
    public KpiClasses Classes { get; init; } = KpiClasses.Default;

    /// <summary>Alerts of the settings.</summary>
    public IReadOnlyList<AlertSubscription> Settled { get; init; } = [];

    /// <summary>Digests of the settings.</summary>
    public IReadOnlyList<DigestSubscription> SettledDigests { get; init; } = [];

    /// <summary>Puts digests together, to try them; null where none can be tried.</summary>
    public IDigestWriter? Writer { get; init; }

    /// <summary>A source that was read longer ago is late.</summary>
    public TimeSpan MostAge { get; init; } = TimeSpan.FromHours(48);

    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Called when something is about to be stored about an alert: it is to be looked at soon.</summary>
    public Action Soon { get; init; } = () => { };

    internal Instant Now => Instant.FromDateTimeOffset(Time.GetUtcNow());

    internal AlertWords WordsOf(Language language) => new(language, Workspace.Calendar, Workspace.Currency, MostAge);

    /// <summary>Whether somebody may do something about what somebody made.</summary>
    internal static bool MayManage(string owner, string user, Audience audience) => owner == user || audience.Who == Who.Admin;

    /// <summary>One sentence, to the asker alone.</summary>
    internal static DeskReply Say(Language language, params string[] sentences) => new(Notices.Of(language, sentences) with { Outcome = Answers.Outcome.Answered });

    /// <summary>A short id of a number that is never given twice.</summary>
    internal static string IdOf(char kind, long number)
    {
        const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
        var id = string.Empty;
        for (var rest = number; rest > 0 || id.Length == 0; rest /= Digits.Length) id = Digits[(int)(rest % Digits.Length)] + id;
        return kind + id;
    }
}

/// <summary>Finds where something is to be posted: a place that is named, else the one where it is asked.</summary>
internal static class Places
{
    /// <summary>The place and who reads it; or, in words, why it cannot be there.</summary>
    public static async Task<(Destination? Place, Audience? Audience, string? Problem)> OfAsync(DeskParts parts, ChatQuestion question, string? named, IEnumerable<string> kpis, Form form, Language language, CancellationToken cancellation)
    {
        var texts = DeskTexts.Of(language);
        if (parts.PlatformOf(question.Conversation.Platform) is not { } platform) return (null, null, texts.UnknownPlace(question.Conversation.Platform));
        var here = question.Conversation.Whole;
        var place = named is not null ? await platform.NamedAsync(here.Installation, named, cancellation)
            : question.Audience.Where == Place.Direct ? await platform.DirectAsync(here.Installation, question.User, cancellation)
            : here;
        if (place is null) return (null, null, texts.UnknownPlace(named!));
        var audience = await platform.AudienceAsync(place, question.User, cancellation);
        if (audience.Where == Place.Unknown) return (null, null, texts.UnknownPlace(named is null ? Answers.Mention.Channel(place.Channel) : named));
        // That somebody is in a private channel is proved by asking in it.
        if (audience.Where == Place.Private && place != here) return (null, null, texts.AskThere);
        return audience.Decide(parts.Classes.Of(kpis), form, Policy.FewestRecords).MayBePosted ? (place, audience, null) : (null, null, texts.PlaceMayNot);
    }

    /// <summary>Where it is posted and who reads it.</summary>
    public static IEnumerable<string> Words(Destination place, Place where, DeskTexts texts) =>
        where == Place.Direct ? [texts.ToYouAlone] : [$"{texts.PostedTo(Answers.Mention.Channel(place.Channel))} {texts.Readers(where)}"];
}
