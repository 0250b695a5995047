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
            .Prepend(texts.FreshnessOf(Label.Plain(source.Name), periods.Instant(source.AsOf))));
    }
}
