using KpiBot.Answers;
using KpiBot.Chat.Sources;
using KpiBot.Crm;
using KpiBot.Digests;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Web;

/// <summary>What the playground asks: the same workspace, and the same path of a question, as everywhere else. Safe to call from many requests at once.</summary>
public interface IAnsweringWorkspace
{
    /// <summary>Whether its data is made up.</summary>
    bool IsSample { get; }

    /// <summary>The data folder, as it was named.</summary>
    string Folder { get; }

    /// <summary>Sources and agreement.</summary>
    WorkspaceState State { get; }

    /// <summary>The dimensions and values of the data.</summary>
    DataVocabulary Vocabulary { get; }

    /// <summary>Answers one question as of now.</summary>
    /// <param name="question">The words.</param>
    /// <param name="language">The language to answer in; null: the question's own.</param>
    /// <param name="thread">The conversation so far; null for a first question.</param>
    /// <param name="cancellation">Ends it early.</param>
    ValueTask<Finding> AskAsync(string question, Language? language, ThreadContext? thread, CancellationToken cancellation);

    /// <summary>How the sources stand that are synced; empty where there are none.</summary>
    Task<IReadOnlyList<SourceStanding>> SourcesAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<SourceStanding>>([]);

    /// <summary>The alignment digest of today.</summary>
    DigestPost Digest(Language language);

    /// <summary>Some of the records behind the first KPI of a query, newest first, as of now.</summary>
    Listing Page(Query query, int skip, int count);

    /// <summary>Every record behind the first KPI of a query, newest first, as of now; read while they are taken.</summary>
    IEnumerable<CrmRecord> Records(Query query);
}
