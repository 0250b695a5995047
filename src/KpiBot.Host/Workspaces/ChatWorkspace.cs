using KpiBot.Answers;
using KpiBot.Chat;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;
using NodaTime;

namespace KpiBot.Host.Workspaces;

/// <summary>The host's workspace as a chat asks it.</summary>
internal sealed class ChatWorkspace(OpenWorkspace workspace, TimeProvider time) : IChatWorkspace
{
    public DateOnly Today => workspace.Calendar.DayOf(Instant.FromDateTimeOffset(time.GetUtcNow()));

    public BusinessCalendar Calendar => workspace.Calendar;

    public string Currency => workspace.State.Agreement.Currency;

    public ValueTask<Finding> AskAsync(string question, DateOnly day, Language? language, ThreadContext? thread, string user, CancellationToken cancellation) =>
        workspace.AskAsync(question, day, language, thread, cancellation, user);

    public ValueTask<Finding> AskAsync(string question, DateOnly day, Language? language, ThreadContext? thread, string user, string? owner, CancellationToken cancellation) =>
        workspace.AskAsync(question, day, language, thread, cancellation, user, owner);

    public KpiResult Calculate(KpiRequest request) => workspace.Calculate(request);

    public IReadOnlyList<string> Csv(Query query, DateOnly day, int most) => [.. RecordsCsv.Lines(workspace.Records(query, day).Take(most), workspace.State)];
}
