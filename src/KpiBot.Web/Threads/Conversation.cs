using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Web.Threads;

/// <summary>A question and what was said to it; where records were listed, which.</summary>
internal sealed record Exchange(string Question, Answer Answer, Listed? Listed);

/// <summary>A list of records: what was asked, how many of them the answer shows, and how many there are.</summary>
internal sealed record Listed(Query Query, Language Language, int Shown, long Total)
{
    /// <summary>The list of an answer; null where it lists none.</summary>
    public static Listed? Of(Finding finding) => finding is { Query: { } query, Listing: { Total: > 0 } listing } ? new Listed(query, finding.Interpretation.Language, listing.Records.Count, listing.Total) : null;
}

/// <summary>The questions of one browser tab, each understood after those before it; two asked at the same moment both follow the one before them.</summary>
internal sealed class Conversation
{
    private readonly Lock _lock = new();
    private readonly Queue<Exchange> _said = new();
    private ThreadContext? _context;

    /// <summary>What was said so far, oldest first.</summary>
    public IReadOnlyList<Exchange> Said
    {
        get
        {
            lock (_lock) return [.. _said];
        }
    }

    /// <summary>Asks the next question.</summary>
    public async Task<Exchange> AskAsync(IAnsweringWorkspace workspace, string question, Language? language, CancellationToken cancellation)
    {
        ThreadContext? before;
        lock (_lock) before = _context;
        var finding = await workspace.AskAsync(question, language, before, cancellation);
        var exchange = new Exchange(question, Composer.Of(finding), Listed.Of(finding));
        lock (_lock)
        {
            _context = ThreadContexts.After(before, finding.Interpretation);
            _said.Enqueue(exchange);
            if (_said.Count > Limits.ExchangesKept) _said.Dequeue();
        }

        return exchange;
    }
}
