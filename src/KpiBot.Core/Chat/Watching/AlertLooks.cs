using KpiBot.Access;
using KpiBot.Alerts;
using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using NodaTime;

namespace KpiBot.Chat.Watching;

/// <summary>
/// Looks at the data for all alerts of a tick. What several ask for is calculated once, and once for as long as neither the data nor the day changes.
/// </summary>
internal sealed class AlertLooks(IWatchedData data, Duration mostAge)
{
    private const int MostRows = 5;
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
        _reader = new AlertReader(Calculate, (request, result) => KpiCalculator.Target(snapshot, request, result), snapshot.State.Agreement.Calendar);
    }

    /// <summary>What a watch sees.</summary>
    public AlertReading Of(AlertWatch watch)
    {
        if (!_readings.TryGetValue(watch, out var seen)) _readings[watch] = seen = _reader!.Read(watch, _day, trust: null);
        return AlertReader.Trusted(watch, seen, _trust);
    }

    /// <summary>The words for what is looked at.</summary>
    public AlertWords WordsOf(Language language) => new(language, Calendar, Workspace.Agreement.Currency, mostAge.ToTimeSpan());

    /// <summary>An alert with what the change is made of, and with some of its records where they may be seen. No cause is split by our own people.</summary>
    public AlertShown Explained(AlertShown shown, bool withRows)
    {
        if (shown.Reading is not { Request: { By: null, Grain: null } request, Result.Value: not null }) return shown;
        var compared = request with { Compare = request.Compare ?? LikeForLike.Before(Calendar, request.Period, _day) };
        var (now, before) = (Calculate(request with { Compare = null }), Calculate(request with { Compare = null, Period = compared.Compare.Value }));
        var why = Explainer.Of(_snapshot!, compared, now, before);
        var result = now with { Compare = Comparison.Of(now.Value, compared.Compare.Value, before.Value, before.Numerator, before.Denominator) };
        return shown with
        {
            Cause = why is null ? null : (result, why with { Splits = [.. why.Splits.Where(split => !Persons.Contains(split.Dimension))] }),
            Rows = withRows ? RowsOf(shown.Alert.Watch, request) : null,
        };
    }

    /// <summary>What of a KPI an alert tells, and by how few records of a person.</summary>
    public static (Form Form, int? Records) FormOf(AlertWatch watch, AlertReading reading) => watch.Filters.Any(filter => Persons.Contains(filter.Dimension))
        ? (Form.PersonSlice, (int)Math.Min(reading.Result?.N ?? 0, int.MaxValue))
        : (Form.Figure, null);

    /// <summary>The newest records behind the figure; of leads past their time, those that wait longest.</summary>
    private Listing RowsOf(AlertWatch watch, KpiRequest request)
    {
        if (watch is { Test: AlertTest.Untouched, Filters.Count: 0 })
        {
            var leads = UntouchedLeads.Of(_snapshot!, request);
            return new Listing(RecordKind.Lead, data.Read(RecordKind.Lead, [.. leads.Take(MostRows).Select(lead => lead.Key)]), leads.Count);
        }

        var keys = KpiCalculator.Records(_snapshot!, request with { Compare = null }, MostRows);
        return new Listing(keys.Kind, data.Read(keys.Kind, keys.Keys), keys.Total);
    }

    private KpiResult Calculate(KpiRequest request)
    {
        if (!_results.TryGetValue(request, out var result)) _results[request] = result = KpiCalculator.Calculate(_snapshot!, request);
        return result;
    }
}
