using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Chat.Wording;
using KpiBot.Digests;
using KpiBot.Digests.Reading;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Chat.Desks;

/// <summary>Changes a digest as somebody's words want it: when it goes out, where, for whom, what is in it, in which language, its name.</summary>
internal sealed class DigestChange(DeskParts parts, ChatQuestion question, Language language)
{
    /// <summary>The change, to be kept; in words what was not understood, or cannot be.</summary>
    public async Task<DeskReply> OfAsync(DigestSubscription digest, string said, CancellationToken cancellation)
    {
        var texts = DeskTexts.Of(language);
        var spoken = SpokenChange.Of(said);
        var (rest, look) = LookReader.Read(spoken.Remainder);
        var changed = digest with { Name = spoken.Name ?? digest.Name, Look = LookOf(digest.Look, look, spoken.Language), HoldUntil = look.IsNotHeld ? null : look.HoldUntil ?? digest.HoldUntil };
        if (look.OnLastWorkingDay || rest.Length > 0)
        {
            if (await ScheduleAsync(digest.Schedule, look.OnLastWorkingDay, rest, cancellation) is not { } schedule) return DeskParts.Say(language, texts.HowToChangeDigest);
            changed = changed with { Schedule = schedule };
        }

        if (spoken.Place is { } named)
        {
            var (place, _, problem) = await Places.OfAsync(parts, question, named, [], Form.Figure, language, cancellation);
            if (place is null) return DeskParts.Say(language, problem!);
            changed = changed with { Destination = place };
        }

        if (changed == digest) return DeskParts.Say(language, texts.HowToChangeDigest);
        string[] where = spoken.Place is null ? [] : [texts.PostedTo(Mention.Channel(changed.Destination.Channel))];
        return DeskParts.Say(language, [texts.WasChanged(Label.Plain(changed.Name)), texts.NextDates(DigestDates.Of(changed.Schedule, parts, language)), .. where, .. InIt(changed.Look)]) with
        {
            Writes = [parts.Registers.Of<DigestSubscription>(DigestSubscription.Kind).Put(digest.Id, changed)],
        };
    }

    private static DigestLook LookOf(DigestLook look, LookWords said, Language? tongue) => look with
    {
        Language = tongue ?? look.Language, Audience = said.Audience ?? look.Audience, Charts = said.Charts ?? look.Charts, Money = said.Money ?? look.Money,
        // Whoever names an audience wants its sections.
        Sections = said.Sections is { } sections ? (sections.Count == 0 ? null : sections) : said.Audience is null ? look.Sections : null,
    };

    /// <summary>The sections that it has then.</summary>
    private IEnumerable<string> InIt(DigestLook look)
    {
        var said = Digests.Wording.DigestTexts.Of(language);
        yield return string.Join(" · ", Enum.GetValues<DigestSection>().Where(look.Has).Select(said.Section)) + ".";
    }

    /// <summary>Other days and another time where the words name them; a time alone leaves the days as they are.</summary>
    private async Task<Schedule?> ScheduleAsync(Schedule schedule, bool onLastWorkingDay, string rest, CancellationToken cancellation)
    {
        var finding = rest.Length == 0 ? null : await parts.Workspace.AskAsync(DeskTexts.Of(language).AskSend(onLastWorkingDay ? Monthly(rest) : rest), parts.Workspace.Today, language, null, question.User, cancellation);
        if (rest.Length > 0 && finding?.Query is not { Intent: Intent.Digest, Schedule: not null }) return null;
        var said = finding?.Query?.Schedule is { } words ? Schedules.Of(words, parts.Workspace) : schedule;
        if (finding?.Query?.Schedule is { Time: null }) said = said with { At = schedule.At };
        if (finding?.Query?.Schedule is { Tz: null }) said = said with { Zone = schedule.Zone };
        return onLastWorkingDay ? said with { Every = said.Every == Recurrence.Quarter ? Recurrence.Quarter : Recurrence.Month, DayOfMonth = null } : said;
    }

    /// <summary>"of the month at 9" without its day needs one to be read.</summary>
    private string Monthly(string rest) => language switch
    {
        Language.Portuguese => $"todo mês {Bare(rest)}",
        Language.Spanish => $"cada mes {Bare(rest)}",
        Language.English => $"every month {Bare(rest)}",
    };

    private static string Bare(string rest)
    {
        foreach (var word in (string[])["of the month", "of each month", "of every month", "do mês", "do mes", "de cada mês", "de cada mes", "del mes"])
            rest = rest.Replace(word, "", StringComparison.OrdinalIgnoreCase);
        return rest.Trim();
    }
}
