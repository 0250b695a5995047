using KpiBot.Answers;
using KpiBot.Answers.Wording;
using KpiBot.Chat.Wording;
using KpiBot.Kpis;
using KpiBot.Periods;

namespace KpiBot.Chat.Sources;

/// <summary>How a source stands, in sentences: the connection, what is being read, how fresh and how whole each stream is, and what may still be asked of the source today.</summary>
public sealed class SourceLines(Language language, BusinessCalendar calendar)
{
    private readonly SourceTexts _texts = SourceTexts.Of(language);
    private readonly PeriodWords _words = new(language, calendar);
    private readonly Notation _notation = Notation.Of(language);

    /// <summary>Everything, the connection first.</summary>
    public IEnumerable<string> Of(SourceStanding standing) => [Tie(standing), .. Sync(standing)];

    /// <summary>How it is reached.</summary>
    public string Tie(SourceStanding standing)
    {
        var account = standing.Account is { } named ? Label.Plain(named) : null;
        return standing.Tie switch
        {
            SourceTie.Settings => _texts.BySettings(standing.Title),
            SourceTie.Connected => _texts.Connected(standing.Title, account ?? "?"),
            SourceTie.NotConnected => _texts.NotConnected(standing.Title),
            SourceTie.Lost => _texts.Lost(standing.Title, account ?? "?"),
            SourceTie.NoApp => _texts.NoApp(standing.Title, standing.Title),
        };
    }

    /// <summary>How its copy is.</summary>
    public IEnumerable<string> Sync(SourceStanding standing)
    {
        if (standing.Missing.Count > 0) yield return _texts.NotGranted(string.Join(", ", standing.Missing));
        if (standing.Reading is { } reading) yield return reading.Stream is { } stream ? _texts.Reading(Label.Plain(stream), Count(reading.Rows)) : _texts.MakingRecords(Count(reading.Rows));
        if (standing.RanAt is { } ran) yield return standing.IsComplete ? _texts.Ran(_words.Instant(ran)) : _texts.RanIncomplete(_words.Instant(ran));
        else if (standing.Reading is null && standing.Tie is SourceTie.Settings or SourceTie.Connected) yield return _texts.NeverRan;
        if (standing.Data?.Copy is { } copy)
        {
            var newest = copy.Streams.Where(stream => stream.NewestAt is not null && stream.Problem is null).Select(stream => $"{Label.Plain(stream.Name)} {_words.Instant(stream.NewestAt!.Value)}").ToList();
            if (newest.Count > 0) yield return _texts.Newest(string.Join("; ", newest));
            foreach (var stream in copy.Streams.Where(stream => stream.Problem is not null)) yield return _texts.Unread(Label.Plain(stream.Name), stream.ReadAt is { } read ? _words.Instant(read) : null);
            foreach (var stream in copy.Streams.Where(stream => stream is { Problem: null, Missing: > 0 })) yield return _texts.Incomplete(Label.Plain(stream.Name), Count(stream.Missing!.Value));
            if (copy.Suspicion is { } drop) yield return _texts.Suspect(_words.Instant(drop.Since));
        }

        if (standing.CallsLeft is { } left) yield return _texts.CallsLeft(Count(left));
    }

    private string Count(long number) => _notation.Fixed(number, 0);
}
