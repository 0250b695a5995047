using KpiBot.Agreements;
using KpiBot.Chat;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Questions;
using NodaTime;

namespace KpiBot.Host.Workspaces;

/// <summary>The host's workspace as the two teams work with it.</summary>
internal sealed class TeamWorkspace(OpenWorkspace workspace, TimeProvider time) : ITeamWorkspace
{
    public DateOnly Today => workspace.Calendar.DayOf(Instant.FromDateTimeOffset(time.GetUtcNow()));

    public WorkspaceState State => workspace.State;

    public IReadOnlyList<string> Owners => workspace.Vocabulary.Values.GetValueOrDefault(Dimensions.Owner, []);

    public Query? Understand(string words, Language language) => workspace.Understand(words, Today, language);

    public KpiResult Calculate(KpiRequest request) => workspace.Calculate(request);

    public IReadOnlyList<UntouchedLead> Untouched() => workspace.Untouched(Today);

    public IReadOnlyList<CrmRecord> Read(RecordKind kind, IReadOnlyList<long> keys) => workspace.Read(kind, keys);

    public Task<bool> AgreeAsync(Func<Agreement, Agreement> change, string by, CancellationToken cancellation) => workspace.AgreeAsync(change, by, cancellation);
}
