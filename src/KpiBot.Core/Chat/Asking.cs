using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Facts;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Chat;

/// <summary>Reads records of a kind by their keys in the store.</summary>
public delegate IReadOnlyList<CrmRecord> ReadRecords(RecordKind kind, IReadOnlyList<long> keys);

/// <summary>The one path of a question, whichever way it came: words → query → results → answer.</summary>
public sealed class Asking(IQuestionInterpreter interpreter, ReadRecords readRecords)
{
    private const int MostRecords = 20;

    /// <summary>Answers a question over a snapshot.</summary>
    public Finding Ask(string question, Surroundings surroundings, Snapshot snapshot)
    {
        var interpretation = interpreter.Interpret(question, surroundings);
        var answer = new Finding { Interpretation = interpretation, Workspace = snapshot.State, Calendar = surroundings.Calendar };
        return interpretation is Interpretation.Understood understood ? Find(answer, understood.Query, surroundings, snapshot) : answer;
    }

    private Finding Find(Finding answer, Query query, Surroundings surroundings, Snapshot snapshot) => query.Intent switch
    {
        Intent.Value or Intent.Trend or Intent.Breakdown or Intent.Compare or Intent.Target => answer with { Results = Calculate(query, surroundings, snapshot) },
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

    /// <summary>The change against the period named, else the one before; and the same by the dimension that says most about the KPI.</summary>
    private static Finding Explain(Finding answer, Query query, Surroundings surroundings, Snapshot snapshot)
    {
        var compared = RequestsOf(query, surroundings)
            .Select(request => request with { Compare = request.Compare ?? LikeForLike.Before(surroundings.Calendar, request.Period, surroundings.Today) })
            .ToList();
        var results = compared.ConvertAll(request => KpiCalculator.Calculate(snapshot, request));
        var movers = results is [{ Compare.Change: not null }] && query.By is null && TellingDimension(compared[0]) is { } dimension
            ? new Movers(dimension, KpiCalculator.Calculate(snapshot, compared[0] with { By = dimension, Grain = null }))
            : null;
        return answer with { Results = results, Movers = movers };
    }

    private static string? TellingDimension(KpiRequest request) =>
        new[] { Dimensions.Channel, Dimensions.Owner, Dimensions.Region, Dimensions.Campaign }
            .FirstOrDefault(dimension => Catalogue.Get(request.Kpi).Cuts.BuiltIn.Contains(dimension) && request.Filters.All(filter => filter.Dimension != dimension));

    private Finding List(Finding answer, Query query, Surroundings surroundings, Snapshot snapshot)
    {
        var results = Calculate(query, surroundings, snapshot);
        var keys = KpiCalculator.Records(snapshot, RequestsOf(query, surroundings).First(), query.Top?.Count ?? MostRecords);
        return answer with { Results = results, Listing = new Listing(keys.Kind, readRecords(keys.Kind, keys.Keys), keys.Total) };
    }
}
