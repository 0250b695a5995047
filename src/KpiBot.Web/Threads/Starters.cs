using System.Collections.Concurrent;
using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Kpis;
using KpiBot.Web.Pages;

namespace KpiBot.Web.Threads;

/// <summary>Questions to start with: of those that could be asked, the ones that this data answers.</summary>
internal sealed class Starters(IAnsweringWorkspace workspace)
{
    private const int Most = 6;

    private static readonly string[] Named = [Dimensions.Owner, Dimensions.Region];

    private readonly ConcurrentDictionary<Language, IReadOnlyList<string>> _known = new();

    /// <summary>At most six, in the language; found once.</summary>
    public async ValueTask<IReadOnlyList<string>> InAsync(Language language, CancellationToken cancellation) =>
        _known.TryGetValue(language, out var known) ? known : _known[language] = await FindAsync(language, cancellation);

    private async Task<IReadOnlyList<string>> FindAsync(Language language, CancellationToken cancellation)
    {
        var found = new List<string>();
        foreach (var question in PageTexts.Of(language).Starters.Select(Filled).OfType<string>())
        {
            if (found.Count == Most) break;
            var finding = await workspace.AskAsync(question, language, thread: null, cancellation);
            if (finding.Outcome == Outcome.Answered && finding.Results.All(result => result.NoValue is null)) found.Add(question);
        }

        return found;
    }

    /// <summary>With a value of the data in its hole; null where the data has none.</summary>
    private string? Filled(string question)
    {
        foreach (var dimension in Named.Where(dimension => question.Contains($"{{{dimension}}}", StringComparison.Ordinal)))
        {
            if (workspace.Vocabulary.Values.GetValueOrDefault(dimension) is not [var first, ..]) return null;
            question = question.Replace($"{{{dimension}}}", first, StringComparison.Ordinal);
        }

        return question;
    }
}
