using KpiBot.Answers;
using KpiBot.Answers.Composition;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Web.Threads;

/// <summary>A question and what was said to it.</summary>
internal sealed record Exchange(string Question, Answer Answer);

/// <summary>The questions of one browser tab, each understood after those before it.</summary>
internal sealed class Conversation
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Queue<Exchange> _said = new();
    private ThreadContext? _context;

    /// <summary>What was said so far, oldest first.</summary>
    public async Task<IReadOnlyList<Exchange>> SaidAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            return [.. _said];
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Asks, one question at a time.</summary>
    public async Task<Exchange> AskAsync(IAnsweringWorkspace workspace, string question, Language? language, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var finding = await workspace.AskAsync(question, language, _context, cancellation);
            _context = ThreadContexts.After(_context, finding.Interpretation);
            var exchange = new Exchange(question, Composer.Of(finding));
            _said.Enqueue(exchange);
            if (_said.Count > Limits.ExchangesKept) _said.Dequeue();
            return exchange;
        }
        finally
        {
            _turn.Release();
        }
    }
}
