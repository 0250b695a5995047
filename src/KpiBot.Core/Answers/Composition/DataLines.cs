using KpiBot.Answers.Wording;
using KpiBot.Crm;
using KpiBot.Facts;

namespace KpiBot.Answers.Composition;

/// <summary>How fresh each source is, and what of it could not be read.</summary>
internal sealed class DataLines(Texts texts, Figures figures, PeriodWords periods)
{
    public IEnumerable<string> Of(WorkspaceState workspace)
    {
        if (workspace.Sources.Count == 0) return [texts.NothingImported];
        return workspace.Sources.OrderBy(source => source.Name, StringComparer.Ordinal).SelectMany(source => source.Skipped
            .Where(skipped => skipped.Value > 0)
            .Select(skipped => texts.Skipped(Label.Plain(source.Name), figures.Count(skipped.Value), SubjectWords.Of(skipped.Key.Name(), texts.Language)))
            .Concat(Newest(source))
            .Concat(Incomplete(source))
            .Prepend(texts.FreshnessOf(Label.Plain(source.Name), periods.Instant(source.AsOf))));
    }

    /// <summary>The newest change in each stream of a synced source: reading it lately does not make it new.</summary>
    private IEnumerable<string> Newest(SourceState source)
    {
        List<string> streams = [.. (source.Copy?.Streams ?? []).Where(stream => stream.NewestAt is not null).Select(stream => $"{Label.Plain(stream.Name)} {periods.Instant(stream.NewestAt!.Value)}")];
        return streams.Count == 0 ? [] : [texts.NewestChanges(Label.Plain(source.Name), string.Join(", ", streams))];
    }

    /// <summary>What of a synced source's copy is known to be missing.</summary>
    private IEnumerable<string> Incomplete(SourceState source)
    {
        if (source.Copy is not { } copy) yield break;
        var name = Label.Plain(source.Name);
        if (copy.Suspicion is { } drop) yield return texts.Suspect(name, SubjectWords.Of(drop.Kind.Name(), texts.Language), periods.Instant(drop.Since));
        foreach (var stream in copy.Streams)
        {
            if (stream.Problem is not null) yield return texts.Unread(name, Label.Plain(stream.Name), stream.ReadAt is { } read ? periods.Instant(read) : null);
            else if (stream.Missing is > 0 and var missing) yield return texts.Missing(name, figures.Count(missing), Label.Plain(stream.Name));
        }
    }
}
