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

    private Finding Find(Finding answer, Query query, Surroundings surroundings, Snapshot snapshot) => query.Intent switch
    {
        Intent.Value or Intent.Trend or Intent.Breakdown or Intent.Compare => answer with { Results = Calculate(query, surroundings, snapshot) },
        Intent.Target => Aim(answer, query, surroundings, snapshot),
        Intent.Forecast => answer.LacksForecast ? answer : answer with { Results = Calculate(query, surroundings, snapshot) },
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
        var results = compared.ConvertAll(request => KpiCalculator.Calculate(snapshot, request));
        var why = results is [{ Compare.Change: not null }] ? Explainer.Of(snapshot, compared[0]) : null;
        return answer with { Results = results, Why = why };
    }

    private Finding List(Finding answer, Query query, Surroundings surroundings, Snapshot snapshot)
    {
        var results = Calculate(query, surroundings, snapshot);
        return answer with { Results = results, Listing = Page(query, surroundings, snapshot, 0, query.Top?.Count ?? MostRecords) };
    }
}
