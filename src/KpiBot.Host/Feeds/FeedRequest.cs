using System.Globalization;
using KpiBot.Crm;
using KpiBot.Host.Workspaces;
using KpiBot.Kpis;
using KpiBot.Periods;
using KpiBot.Questions;

namespace KpiBot.Host.Feeds;

/// <summary>Reads what a request asks for: <c>grain</c>, <c>by</c>, and <c>from</c> and <c>to</c>, or <c>period</c> in English words.</summary>
internal static class FeedRequest
{
    private const int MostUnits = 1_500, UnitsBefore = 12;

    private static readonly string[] Known = ["grain", "by", "from", "to", "period"];

    /// <summary>What is to be calculated; else a sentence that says what is wrong.</summary>
    public static (KpiRequest? Request, string? Problem) Of(Kpi kpi, IQueryCollection query, OpenWorkspace workspace, DateOnly today)
    {
        if (query.Keys.FirstOrDefault(name => !Known.Contains(name)) is { } unknown) return (null, $"\"{unknown}\" is not known: expected {string.Join(", ", Known)}.");
        if (query.FirstOrDefault(entry => entry.Value.Count != 1 || entry.Value[0] is null or "") is { Key: { } named }) return (null, $"{named} must have one value.");
        string? Value(string name) => query.TryGetValue(name, out var value) ? value.ToString() : null;

        Grain? grain = null;
        if (Value("grain") is { } unit && (grain = GrainOf(unit)) is null) return (null, $"grain is \"{unit}\": expected {string.Join(", ", Enum.GetNames<Grain>().Select(NameOf))}.");
        var by = Value("by");
        if (by is not null && !kpi.Cuts.BuiltIn.Contains(by) && !(kpi.Cuts.Own && !Dimensions.All.Contains(by) && workspace.Vocabulary.Values.ContainsKey(by))) return (null, $"{kpi.Id} cannot be broken down by \"{by}\".");
        var (days, wrong) = DaysOf(Value("from"), Value("to"), Value("period"), kpi, grain, workspace, today);
        if (days is not { } period) return (null, wrong);
        if (grain is { } series && workspace.Calendar.Split(period, series).Count > MostUnits) return (null, FormattableString.Invariant($"that is more than {MostUnits} units of time: take fewer days or a larger grain."));
        return (new KpiRequest { Kpi = kpi.Id, Period = period, Today = today, Grain = grain, By = by }, null);
    }

    private static (Period? Days, string? Problem) DaysOf(string? from, string? to, string? words, Kpi kpi, Grain? grain, OpenWorkspace workspace, DateOnly today)
    {
        if (words is not null) return from is not null || to is not null ? (null, "give either period, or from and to.") : InWords(words, workspace, today);
        if (from is null && to is not null) return (null, "to has no from.");
        if (from is null) return (grain is { } unit ? new Period(workspace.Calendar.Shift(unit, today, -UnitsBefore).From, today) : Requests.Of(new Query { Intent = Intent.Value, Kpis = [kpi.Id] }, kpi.Id, workspace.Calendar, today).Period, null);
        if (DayOf(from) is not { } first) return (null, $"from is \"{from}\": expected a day such as 2026-01-31.");
        if (DayOf(to) is not { } last) return to is null ? Checked(first, today < first ? first : today) : (null, $"to is \"{to}\": expected a day such as 2026-01-31.");
        return last < first ? (null, "to comes before from.") : Checked(first, last);
    }

    private static (Period?, string?) Checked(DateOnly first, DateOnly last) => first.Year < 1950 || last.Year > 2100 ? (null, "days from 1950 to 2100 are expected.") : (new Period(first, last), null);

    /// <summary>What the words of a question would mean, of which nothing but the days is taken.</summary>
    private static (Period?, string?) InWords(string words, OpenWorkspace workspace, DateOnly today)
    {
        var read = words.Length <= 60 ? workspace.Understand($"win rate {words.Replace('_', ' ')}", today, Language.English) : null;
        return read is { Kpis: ["win_rate"], Period: { Defaulted: false } period, Filters.Count: 0, By: null, Grain: null, Compare: null } ? (period.Days, null) : (null, "period is not understood: expected words such as last quarter, this year or last 12 months.");
    }

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static Grain? GrainOf(string name) => Enum.GetNames<Grain>().FirstOrDefault(known => NameOf(known) == name) is { } found ? Enum.Parse<Grain>(found) : null;

    private static string NameOf(string grain) => grain == nameof(Grain.FourMonths) ? "four_months" : grain.ToLowerInvariant();
}
