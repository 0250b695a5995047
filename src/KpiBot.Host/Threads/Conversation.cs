using KpiBot.Answers;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Host.Threads;

/// <summary>Questions of one thread, each understood after those before it.</summary>
internal sealed class Conversation(OpenWorkspace workspace)
{
    private ThreadContext? _context;

    public async Task<Finding> AskAsync(string question, DateOnly today, Language? language, CancellationToken cancellation)
    {
        var finding = await workspace.AskAsync(question, today, language, _context, cancellation);
        _context = ThreadContexts.After(_context, finding.Interpretation);
        return finding;
    }
}
