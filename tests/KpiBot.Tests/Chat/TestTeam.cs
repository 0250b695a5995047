using KpiBot.Agreements;
using KpiBot.Chat;
using KpiBot.Crm;
using KpiBot.Digests;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Questions;
using KpiBot.Tests.Support;

namespace KpiBot.Tests.Chat;

/// <summary>A small company as its teams work with it.</summary>
internal sealed class TestTeam(Case company) : ITeamWorkspace
{
    private Case _company = company;

    public Snapshot Snapshot { get; private set; } = Load(company);

    public DateOnly Today { get; set; } = company.Today;

    public WorkspaceState State => Snapshot.State;

    public IReadOnlyList<string> Owners => Snapshot.Values.GetValueOrDefault(Dimensions.Owner, []);

    /// <summary>Who agreed on what is in force.</summary>
    public List<string> By { get; } = [];

    public Query? Understand(string words, Language language) => (new RuleInterpreter().Interpret(
        words, new Surroundings { Today = Today, Calendar = State.Agreement.Calendar, Data = new DataVocabulary(Snapshot.Values, Snapshot.FirstDay), Language = language }) as Interpretation.Understood)?.Query;

    public KpiResult Calculate(KpiRequest request) => KpiCalculator.Calculate(Snapshot, request);

    public IReadOnlyList<UntouchedLead> Untouched() => UntouchedLeads.Of(Snapshot, DigestCompiler.RequestOf(new DigestLine("sla_followup_rate", DigestWindow.ThirteenWeeks), State.Agreement.Calendar, Today));

    public IReadOnlyList<CrmRecord> Read(RecordKind kind, IReadOnlyList<long> keys) => [.. keys.Select(key => _company.Records.Where(record => RecordKinds.Of(record.GetType()) == kind).ElementAt((int)key - 1))];

    public Task<bool> AgreeAsync(Func<Agreement, Agreement> change, string by, CancellationToken cancellation)
    {
        _company = _company with { Agreement = change(_company.Agreement) };
        Snapshot = Load(_company);
        By.Add(by);
        return Task.FromResult(true);
    }

    private static Snapshot Load(Case company)
    {
        using var records = new RecordSnapshotSource(company.Records, company.Agreement, company.AsOf, new Dictionary<(string, RecordKind), long>());
        return Snapshot.Load(records);
    }
}
