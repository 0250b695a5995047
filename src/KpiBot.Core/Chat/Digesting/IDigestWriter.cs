using KpiBot.Answers;
using KpiBot.Delivery;
using KpiBot.Digests;
using KpiBot.Periods;

namespace KpiBot.Chat.Digesting;

/// <summary>Puts a digest together, from the data as it is now.</summary>
public interface IDigestWriter
{
    /// <summary>The calendar that days are counted in.</summary>
    BusinessCalendar Calendar { get; }

    /// <summary>Whether the data that a digest of the day is about is not whole yet.</summary>
    bool IsLate(DigestSubscription digest, DateOnly day);

    /// <summary>The digest of a day as far as its readers may know it; refused when that is nothing. Late data is marked in it.</summary>
    /// <param name="digest">Which.</param>
    /// <param name="day">Its nominal day.</param>
    /// <param name="readers">Its owner, and those who would read it.</param>
    /// <param name="cancellation">Ends it early.</param>
    Task<DigestDraft> WriteAsync(DigestSubscription digest, DateOnly day, Audience readers, CancellationToken cancellation);
}

/// <summary>A digest that may be posted, or why none may.</summary>
public abstract record DigestDraft
{
    private DigestDraft() { }

    /// <summary>It may.</summary>
    /// <param name="Head">What stands in the channel.</param>
    /// <param name="Detail">What stands in its thread; null where there is nothing more to say.</param>
    public sealed record Written(Answer Head, Answer? Detail) : DigestDraft
    {
        /// <summary>Buttons under the head.</summary>
        public IReadOnlyList<DeskButton> Buttons { get; init; } = [];

        /// <summary>What is said to single people with it, each in their own conversation; on one day once, however many digests say it.</summary>
        public IReadOnlyList<PersonalNote> Notes { get; init; } = [];

        /// <summary>What is kept from then on, with the head in the outbox: what the next digest must know of this one.</summary>
        public IReadOnlyList<RegisterWrite> Writes { get; init; } = [];
    }

    /// <summary>Its readers may know nothing of it.</summary>
    /// <param name="Decision">The decision that says why.</param>
    public sealed record Refused(Access.Decision Decision) : DigestDraft;
}

/// <summary>Something for one person alone.</summary>
/// <param name="User">Who, by the platform's id.</param>
/// <param name="About">What it is about: with the day and the person it is said once.</param>
/// <param name="Answer">The words; they may list records.</param>
public sealed record PersonalNote(string User, string About, Answer Answer);
