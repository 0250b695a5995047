using KpiBot.Alerts;
using KpiBot.Alerts.Wording;
using KpiBot.Answers.Wording;
using KpiBot.Kpis;
using KpiBot.Kpis.Texts;
using KpiBot.Questions;

namespace KpiBot.Chat.Desks;

/// <summary>The words that ask again and again for what a digest is to say.</summary>
internal static class RepeatedQuestion
{
    /// <summary>The words; null where none are read as just that.</summary>
    public static async Task<string?> OfAsync(IChatWorkspace workspace, Query query, Language language, string user, CancellationToken cancellation)
    {
        var words = Words(query, language);
        var finding = await workspace.AskAsync(words, workspace.Today, language, null, user, cancellation);
        return finding.Interpretation is Interpretation.Understood { Query: var read } && IsSame(query, read, workspace) ? words : null;
    }

    private static string Words(Query query, Language language)
    {
        var (texts, said) = (Texts.Of(language), AlertTexts.Of(language));
        var names = query.Kpis.Select(kpi => KpiTexts.Of(language, kpi).Name).ToList();
        var and = language switch { Language.English => " and ", Language.Portuguese => " e ", Language.Spanish => " y " };
        List<string> parts = [names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + and + names[^1]];
        if (query.By is { } by) parts.Add(texts.By(DimensionWords.Of(by, language)));
        foreach (var filter in query.Filters) parts.Add(filter.Exclude ? texts.Without(string.Join(and, filter.Values)) : string.Join(and, filter.Values));
        if (query.Rolling is { } rolling && AlertWindows.IsKnown(rolling))
        {
            var (count, unit) = AlertWindows.PartsOf(rolling);
            parts.Add(said.Window(count, unit));
        }

        return string.Join(' ', parts);
    }

    private static bool IsSame(Query asked, Query read, IChatWorkspace workspace)
    {
        var days = asked.Rolling is { } rolling ? AlertWindows.Days(rolling, workspace.Calendar, workspace.Today) : (Periods.Period?)null;
        return read.Intent is Intent.Value or Intent.Breakdown or Intent.Compare && read.Kpis.Equals(asked.Kpis) && read.By == asked.By && read.Filters.Equals(asked.Filters)
            && (days is null ? read.Period is { Defaulted: true } : read.Period?.Days == days);
    }
}
