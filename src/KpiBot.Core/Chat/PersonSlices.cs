using KpiBot.Access;
using KpiBot.Answers;
using KpiBot.Crm;
using KpiBot.Insights;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Chat;

/// <summary>What a finding tells, without figures of our own people that stand on too few records.</summary>
/// <param name="Finding">Without them.</param>
/// <param name="Form">What of a KPI it tells.</param>
/// <param name="Records">Behind its smallest figure of a person; null where it has none.</param>
/// <param name="Hidden">Members of a breakdown that were left out.</param>
internal sealed record Disclosure(Finding Finding, Form Form, int? Records, int Hidden = 0);

/// <summary>
/// Finds the figures of persons in a finding. A member of a breakdown with too few records is left out, and more with it until those left out have enough together, for the total stands beside;
/// a period of a series has no value then; an explanation is not split by persons.
/// </summary>
internal sealed class PersonSlices(IChatWorkspace workspace, DateOnly day)
{
    private static readonly HashSet<string> Persons = new(StringComparer.Ordinal) { Dimensions.Owner, Dimensions.Team };

    public Disclosure Of(Finding finding)
    {
        if (finding.Listing is not null || finding.Reconciled is not null) return new Disclosure(finding, Form.Records, null);
        if (finding.Query is not { } query || finding.Results.Count == 0) return new Disclosure(finding, Form.Figure, null);
        var isPerson = query.Filters.Any(filter => Persons.Contains(filter.Dimension));
        var byPersons = query.By is { } by && Persons.Contains(by);
        var explained = finding with { Why = isPerson ? null : WithoutPersons(finding, query) };
        if (!isPerson && !byPersons) return new Disclosure(explained, Form.Figure, null);
        var results = finding.Results.Select(result => Trimmed(result, query, byPersons)).ToList();
        var smallest = isPerson ? finding.Results.Min(result => result.N) : results.SelectMany(result => result.Rows).Select(row => row.N).DefaultIfEmpty(0).Min();
        var hidden = byPersons ? finding.Results.Sum(result => Members(result.Rows)) - results.Sum(result => Members(result.Rows)) : 0;
        return new Disclosure(explained with { Results = results }, Form.PersonSlice, (int)Math.Min(smallest, int.MaxValue), hidden);
    }

    private static int Members(IEnumerable<KpiRow> rows) => rows.Select(row => row.Key).Distinct().Count();

    private KpiResult Trimmed(KpiResult result, Query query, bool byPersons)
    {
        var earlier = result.Compare is { } compare ? workspace.Calculate(Requests.Of(query, result.Kpi, workspace.Calendar, day) with { Period = compare.Period, Compare = null, Top = null }) : null;
        var before = earlier?.Rows.ToLookup(row => (row.Key, row.At));
        var rows = byPersons ? Kept(result.Rows) : [.. result.Rows.Select(row => row.N < Policy.FewestRecords ? Empty(row) : row)];
        return result with
        {
            Compare = earlier is { N: >= Policy.FewestRecords } ? result.Compare : null,
            Rows = [.. rows.Select(row => before is null || before[(row.Key, row.At)].All(then => then.N >= Policy.FewestRecords) ? row : row with { Before = null })],
        };
    }

    /// <summary>The rows of members that have enough records in each of their rows.</summary>
    private static List<KpiRow> Kept(IReadOnlyList<KpiRow> rows)
    {
        var (gone, records) = (new HashSet<string>(StringComparer.Ordinal), 0L);
        foreach (var member in rows.GroupBy(row => row.Key).OrderBy(member => member.Min(row => row.N)).ThenBy(member => member.Key, StringComparer.Ordinal))
        {
            var isSmall = member.Min(row => row.N) < Policy.FewestRecords;
            if (!isSmall && (gone.Count == 0 || records >= Policy.FewestRecords)) break;
            gone.Add(member.Key);
            records += member.Sum(row => row.N);
        }

        return [.. rows.Where(row => !gone.Contains(row.Key))];
    }

    private static KpiRow Empty(KpiRow row) => row with { Value = null, Numerator = null, Denominator = null, N = 0, Range = null, Before = null };

    /// <summary>A split by persons stays where every member has no record or enough, in both periods.</summary>
    private Explanation? WithoutPersons(Finding finding, Query query)
    {
        if (finding is not { Why: { } why, Results: [{ Compare: { } compare } result] }) return finding.Why;
        return why with { Splits = [.. why.Splits.Where(split => !Persons.Contains(split.Dimension) || (IsEnough(result.Period) && IsEnough(compare.Period)))] };

        bool IsEnough(Period period) => why.Splits.Where(split => Persons.Contains(split.Dimension)).All(split =>
            workspace.Calculate(Requests.Of(query, result.Kpi, workspace.Calendar, day) with { Period = period, Compare = null, Top = null, By = split.Dimension, Grain = null })
                .Rows.All(row => row.N is 0 or >= Policy.FewestRecords));
    }
}
