using KpiBot.Facts;
using KpiBot.Facts.Columns;

namespace KpiBot.Kpis.Calculations;

/// <summary>What was agreed for a period, spread over working days.</summary>
internal static class Targets
{
    /// <summary>The target and whether it covers every working day; null when it covers none.</summary>
    public static (decimal Value, bool Whole)? Of(Frame frame, string kpi, string? key = null)
    {
        var all = AgreedTargets.Of(frame, kpi);
        if (key is not null) return Member(frame, all, frame.Group.Dimension!, key);
        var filters = frame.Request.Filters;
        if (filters.Count > 1 || filters.Any(f => f.Exclude)) return null;
        if (filters.Count == 1) return Sum(filters[0].Values.Select(value => Member(frame, all, filters[0].Dimension, value)));
        var company = Over(frame, all.Where(t => t.Dimension is null));
        if (company is not null) return company;
        var by = all.Where(t => t.Dimension is not null).GroupBy(t => t.Dimension, StringComparer.Ordinal).MinBy(g => g.Key, StringComparer.Ordinal);
        return by is null ? null : Sum(by.Select(t => t.Member!).Distinct(StringComparer.Ordinal).Select(member => Member(frame, all, by.Key!, member)));
    }

    /// <summary>The level agreed for the days that count, each day's by the shortest target that covers it, and whether every day has one; null when none has.</summary>
    public static (decimal Value, bool Whole)? LevelOf(Frame frame, string kpi)
    {
        var filters = frame.Request.Filters;
        if (filters.Count > 1 || filters.Any(f => f.Exclude || f.Values.Count > 1)) return null;
        var (dimension, member) = filters.Count == 0 ? (null, null) : (filters[0].Dimension, filters[0].Values[0]);
        var targets = AgreedTargets.Of(frame, kpi).Where(t => t.Dimension == dimension && t.Member == member).ToArray();
        var first = Catalogue.Get(kpi).Basis == Basis.Snapshot ? frame.To : frame.From;
        var levels = Enumerable.Range(first, Math.Max(0, frame.To - first + 1)).Select(day => targets.FirstOrDefault(t => t.From <= day && day <= t.To)?.Value).ToArray();
        return levels.Any(level => level is not null) ? (levels.OfType<long>().Average(level => (decimal)level) / AmountColumn.Scale, levels.All(level => level is not null)) : null;
    }

    private static (decimal, bool)? Member(Frame frame, AgreedTarget[] all, string dimension, string member) =>
        Over(frame, all.Where(t => t.Dimension == dimension && t.Member == member && frame.Request.Filters.All(f => f.Dimension == dimension && !f.Exclude)));

    private static (decimal, bool)? Sum(IEnumerable<(decimal Value, bool Whole)?> parts)
    {
        var known = parts.ToArray();
        var found = known.OfType<(decimal Value, bool Whole)>().ToArray();
        return found.Length == 0 ? null : (found.Sum(f => f.Value), found.Length == known.Length && found.All(f => f.Whole));
    }

    /// <summary>Every working day takes its share of the shortest target that covers it.</summary>
    private static (decimal, bool)? Over(Frame frame, IEnumerable<AgreedTarget> targets)
    {
        var calendar = frame.Data.State.Agreement.Calendar;
        var shares = targets.Select(t => (t.From, t.To, t.Value, Days: calendar.WorkingDaysIn(new(Day.DateOf(t.From), Day.DateOf(t.To))))).ToArray();
        var days = new int[shares.Length];
        var whole = true;
        for (var day = frame.From; day <= frame.FullTo; day++)
        {
            if (!calendar.IsWorkingDay(Day.DateOf(day))) continue;
            var covering = Array.FindIndex(shares, s => s.From <= day && day <= s.To);
            if (covering >= 0) days[covering]++;
            else whole = false;
        }

        return days.All(d => d == 0) ? null : (shares.Select((s, i) => days[i] == 0 ? 0 : (decimal)s.Value / AmountColumn.Scale * days[i] / s.Days).Sum(), whole);
    }
}
