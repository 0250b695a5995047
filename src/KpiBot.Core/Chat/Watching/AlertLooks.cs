using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Chat.Watching;

/// <summary>
/// Looks at the data for all alerts of a tick. What several ask for is calculated once, and once for as long as neither the data nor the day changes.
/// </summary>
internal sealed class AlertLooks(IWatchedData data, Duration mostAge)
{
    private static readonly HashSet<string> Persons = new(StringComparer.Ordinal) { Dimensions.Owner, Dimensions.Team };

    private readonly Dictionary<KpiRequest, KpiResult> _results = [];
    private readonly Dictionary<AlertWatch, AlertReading> _readings = [];
    private Snapshot? _snapshot;
    private DateOnly _day;
    private AlertReader? _reader;
    private DataTrust? _trust;

    /// <summary>The calendar of the data.</summary>
    public BusinessCalendar Calendar => _snapshot!.State.Agreement.Calendar;

    /// <summary>The workspace as it is looked at.</summary>
    public WorkspaceState Workspace => _snapshot!.State;

    /// <summary>Looks from now on at what there is at an instant.</summary>
    public void At(Instant now)
    {
        var snapshot = data.Snapshot;
        var day = snapshot.State.Agreement.Calendar.DayOf(now);
        _trust = new DataTrust(snapshot.State, now, mostAge, snapshot.State.IsSuspect);
        if (ReferenceEquals(snapshot, _snapshot) && day == _day) return;
        (_snapshot, _day) = (snapshot, day);
        _results.Clear();
        _readings.Clear();
        _reader = new AlertReader(Calculate, (request, result) => KpiCalculator.Target(snapshot, request, result), request => AlertReader.AtRisk(snapshot, request), snapshot.State.Agreement.Calendar);
    }

    /// <summary>What a watch sees.</summary>
    public AlertReading Of(AlertWatch watch)
    {
        if (!_readings.TryGetValue(watch, out var seen)) _readings[watch] = seen = _reader!.Read(watch, _day, trust: null);
        return AlertReader.Trusted(watch, seen, _trust);
    }

    /// <summary>The words for what is looked at.</summary>
    public AlertWords WordsOf(Language language) => new(language, Calendar, Workspace.Agreement.Currency, mostAge.ToTimeSpan());

    /// <summary>An alert with its cause, and with some of its records where they may be seen.</summary>
    public AlertShown Explained(AlertShown shown, bool withRows) => AlertExplained.Of(_snapshot!, data.Read, _day, shown, withRows);

    /// <summary>What of a KPI an alert tells, and by how few records of a person.</summary>
    public static (Form Form, int? Records) FormOf(AlertWatch watch, AlertReading reading) => watch.Filters.Any(filter => Persons.Contains(filter.Dimension))
        ? (Form.PersonSlice, (int)Math.Min(reading.Result?.N ?? 0, int.MaxValue))
        : (Form.Figure, null);

    private KpiResult Calculate(KpiRequest request)
    {
        if (!_results.TryGetValue(request, out var result)) _results[request] = result = KpiCalculator.Calculate(_snapshot!, request);
        return result;
    }
}
