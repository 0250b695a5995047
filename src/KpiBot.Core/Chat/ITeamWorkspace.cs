using KpiBot.Agreements;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Questions;

namespace KpiBot.Chat;

/// <summary>The workspace as the two teams work with it: what they have agreed, and what is to be done. Safe to call from many handlers at once.</summary>
public interface ITeamWorkspace
{
    /// <summary>Today in the workspace's zone.</summary>
    DateOnly Today { get; }

    /// <summary>Sources and agreement as they are.</summary>
    WorkspaceState State { get; }

    /// <summary>The owners of the data, in its own spelling.</summary>
    IReadOnlyList<string> Owners { get; }

    /// <summary>The figures that words name, as a question would read them; null when they are not understood.</summary>
    Query? Understand(string words, Language language);

    /// <summary>Calculates one KPI.</summary>
    KpiResult Calculate(KpiRequest request);

    /// <summary>The leads of the thirteen weeks before today whose time to be followed up is over, those that wait longest first.</summary>
    IReadOnlyList<UntouchedLead> Untouched();

    /// <summary>The records of these keys, in their order.</summary>
    IReadOnlyList<CrmRecord> Read(RecordKind kind, IReadOnlyList<long> keys);

    /// <summary>Puts another agreement in force, with a new version of its history; done again, it changes nothing. False where nobody can: the sample.</summary>
    Task<bool> AgreeAsync(Func<Agreement, Agreement> change, string by, CancellationToken cancellation);
}

/// <summary>The e-mail address of a chat user, asked for once, when they link themselves, and never kept; null when the platform does not tell.</summary>
public delegate Task<string?> AddressOf(Delivery.Installation installation, string user, CancellationToken cancellation);
