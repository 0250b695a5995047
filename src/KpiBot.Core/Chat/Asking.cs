using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Chat;

/// <summary>Reads records of a kind by their keys in the store.</summary>
public delegate IReadOnlyList<CrmRecord> ReadRecords(RecordKind kind, IReadOnlyList<long> keys);

/// <summary>The one path of a question, whichever way it came: words → query → results → answer.</summary>
/// <param name="interpreter">The rules.</param>
/// <param name="second">Asked where the rules found no query; null where there is none.</param>
/// <param name="readRecords">The store.</param>
public sealed class Asking(IQuestionInterpreter interpreter, ISecondReader? second, ReadRecords readRecords)
{
    private const int MostRecords = 20;
    private const int MostDiffering = 10;
    private const int ReadAtATime = 5_000;

    /// <summary>The records of a kind that are gone from their sources, as a snapshot of them alone; null where nobody knows.</summary>
    public Func<RecordKind, Snapshot?> Deleted { get; init; } = _ => null;

    /// <summary>Answers a question over a snapshot.</summary>
    public async ValueTask<Finding> AskAsync(string question, Surroundings surroundings, Snapshot snapshot, CancellationToken cancellation)
    {
        var interpretation = interpreter.Interpret(question, surroundings);
        if (second is not null && interpretation is not Interpretation.Understood) interpretation = await second.ReadAsync(question, surroundings, interpretation, cancellation);
        var answer = new Finding { Interpretation = interpretation, Workspace = snapshot.State, Calendar = surroundings.Calendar };
        return interpretation is Interpretation.Understood understood ? Find(answer, understood.Query, surroundings, snapshot) : answer;
    }

    /// <summary>Some of the records behind the first KPI of a query, newest first.</summary>
    public Listing Page(Query query, Surroundings surroundings, Snapshot snapshot, int skip, int count)
    {
        var keys = KpiCalculator.Records(snapshot, RequestsOf(query, surroundings).First(), count, skip);
        return new Listing(keys.Kind, readRecords(keys.Kind, keys.Keys), keys.Total);
    }

    /// <summary>Every record behind the first KPI of a query, newest first, read while they are taken.</summary>
    public IEnumerable<CrmRecord> All(Query query, Surroundings surroundings, Snapshot snapshot)
    {
        var keys = KpiCalculator.Records(snapshot, RequestsOf(query, surroundings).First(), int.MaxValue);
        return keys.Keys.Chunk(ReadAtATime).SelectMany(some => readRecords(keys.Kind, some));
    }

    private Finding Find(Finding answer, Query query, Surroundings surroundings, Snapshot snapshot) => query.Intent switch
    {
        Intent.Value or Intent.Trend or Intent.Breakdown or Intent.Compare => answer with { Results = Calculate(query, surroundings, snapshot) },
        Intent.Target => Aim(answer, query, surroundings, snapshot),
        Intent.Forecast => answer.LacksForecast ? answer : answer with { Results = Calculate(query, surroundings, snapshot) },
        Intent.Explain when query is { Elsewhere: { } other, Kpis: [_] } => Reconcile(answer, query, other, surroundings, snapshot),
        Intent.Explain => Explain(answer, query, surroundings, snapshot),
        Intent.Records => List(answer, query, surroundings, snapshot),
        Intent.Overview => answer with { Results = [.. Overview.RequestsOf(query, surroundings).Select(request => KpiCalculator.Calculate(snapshot, request))] },
        Intent.Define or Intent.Alert or Intent.Digest or Intent.Freshness or Intent.Help => answer,
    };

    private static List<KpiResult> Calculate(Query query, Surroundings surroundings, Snapshot snapshot) =>
        [.. RequestsOf(query, surroundings).Select(request => KpiCalculator.Calculate(snapshot, request))];

    private static IEnumerable<KpiRequest> RequestsOf(Query query, Surroundings surroundings) =>
        query.Kpis.Select(kpi => Requests.Of(query, kpi, surroundings.Calendar, surroundings.Today));

    private static Finding Aim(Finding answer, Query query, Surroundings surroundings, Snapshot snapshot)
    {
        var results = RequestsOf(query, surroundings).Select(request => (Request: request, Result: KpiCalculator.Calculate(snapshot, request))).ToList();
        return answer with { Results = results.ConvertAll(one => one.Result), Targets = results.ConvertAll(one => KpiCalculator.Target(snapshot, one.Request, one.Result)) };
    }

    /// <summary>The change against the period named, else the one before, and what it is made of.</summary>
    private static Finding Explain(Finding answer, Query query, Surroundings surroundings, Snapshot snapshot)
    {
        var compared = RequestsOf(query, surroundings)
            .Select(request => request with { Compare = request.Compare ?? LikeForLike.Before(surroundings.Calendar, request.Period, surroundings.Today) })
            .ToList();
        if (compared is not [{ By: null, Compare: { } then } only]) return answer with { Results = compared.ConvertAll(request => KpiCalculator.Calculate(snapshot, request)) };
        var (now, before) = Explainer.Sides(snapshot, only);
        var result = now with { Compare = Comparison.Of(now.Value, then, before.Value, before.Numerator, before.Denominator) };
        return answer with { Results = [result], Why = Explainer.Of(snapshot, only, now, before) };
    }

    /// <summary>Our figure beside another system's, and the records in which they differ.</summary>
    private Finding Reconcile(Finding answer, Query query, Elsewhere other, Surroundings surroundings, Snapshot snapshot)
    {
        var request = RequestsOf(query, surroundings).First();
        var gone = new Dictionary<RecordKind, Snapshot?>();
        var archive = new Archive((kind, keys) => readRecords(kind, keys), kind => gone.TryGetValue(kind, out var known) ? known : gone[kind] = Deleted(kind));
        var found = new Reconciler(snapshot, archive).Of(request, other);
        return answer with { Results = [KpiCalculator.Calculate(snapshot, request)], Reconciled = found is null ? null : new Reconciled(found, Some(found.Added), Some(found.LeftOut)) };
    }

    private Listing? Some(RecordKeys? keys) => keys is { Total: > 0 } ? new Listing(keys.Kind, readRecords(keys.Kind, [.. keys.Keys.Take(MostDiffering)]), keys.Total) : null;

    private Finding List(Finding answer, Query query, Surroundings surroundings, Snapshot snapshot)
    {
        var results = Calculate(query, surroundings, snapshot);
        return answer with { Results = results, Listing = Page(query, surroundings, snapshot, 0, query.Top?.Count ?? MostRecords) };
    }
}
