using System.Globalization;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;
using NodaTime.Text;

namespace KpiBot.Host.Threads;

/// <summary>When, where and in which language a question is asked.</summary>
/// <param name="Day">The day named; null when an instant counts.</param>
/// <param name="Instant">The instant named, else that of the call.</param>
/// <param name="Zone">The zone asked for; null: the workspace's.</param>
/// <param name="Language">The language asked for; null: the question's own.</param>
internal sealed record QuestionMoment(DateOnly? Day, Instant Instant, string? Zone, Language? Language)
{
    /// <summary>Reads the options of a call; what cannot be read is a <see cref="UsageException"/>.</summary>
    public static QuestionMoment Of(string? now, string? zone, string? language, TimeProvider time)
    {
        if (zone is not null && !BusinessCalendar.KnowsZone(zone)) throw new UsageException($"--tz {zone} is no time zone; expected an IANA name such as America/Sao_Paulo.");
        var tongue = LanguageTag.Parse(language);
        if (language is not null && tongue is null) throw new UsageException($"--lang {language} is no language of ours; expected en, pt or es.");
        var call = new QuestionMoment(null, NodaTime.Instant.FromDateTimeOffset(time.GetUtcNow()), zone, tongue);
        return now is null ? call : call.At(now) ?? throw new UsageException($"--now {now} is no day; expected one such as 2026-03-31, or an instant such as 2026-03-31T15:00:00Z.");
    }

    /// <summary>The same at another day or instant; null when the text is neither.</summary>
    public QuestionMoment? At(string now)
    {
        if (DateOnly.TryParseExact(now, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return this with { Day = day };
        var instant = OffsetDateTimePattern.ExtendedIso.Parse(now);
        return instant.Success ? this with { Day = null, Instant = instant.Value.ToInstant() } : null;
    }

    /// <summary>The business day of the question.</summary>
    public DateOnly Today(BusinessCalendar calendar) => Day ?? calendar.DayOf(Instant);
}
