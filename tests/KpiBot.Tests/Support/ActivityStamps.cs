using KpiBot.Crm;
using KpiBot.Periods;

namespace KpiBot.Tests.Support;

/// <summary>What an import stamps on leads and deals from the activities of their source, whatever the day of a later question.</summary>
public sealed class ActivityStamps
{
    private readonly ILookup<(string, string?), Activity> _byLead;
    private readonly ILookup<(string, string?), Activity> _byDeal;
    private readonly BusinessCalendar _calendar;

    /// <summary>Reads the activities of the world.</summary>
    public ActivityStamps(World world)
    {
        _calendar = world.Agreement.Calendar;
        var human = world.All<Activity>().Where(activity => !activity.Automated && activity.At is not null).ToList();
        _byLead = human.ToLookup(activity => (activity.Source, activity.LeadId));
        _byDeal = human.ToLookup(activity => (activity.Source, activity.DealId));
    }

    /// <summary>The earliest human outbound activity at or after the hand-over; only where both have a time.</summary>
    public Moment? First(Lead lead)
    {
        if ((lead.MqlAt ?? lead.CreatedAt)?.Instant is not { } handOver) return null;
        return _byLead[(lead.Source, lead.Id)]
            .Where(activity => activity.Outbound && activity.At!.Value.Instant >= handOver)
            .Select(activity => activity.At)
            .OrderBy(at => at!.Value.Code)
            .FirstOrDefault();
    }

    /// <summary>The latest human activity that took place; of a day with and without times, the latest time.</summary>
    public Moment? Latest(Deal deal) =>
        _byDeal[(deal.Source, deal.Id)]
            .Where(activity => activity.Held)
            .Select(activity => activity.At)
            .OrderBy(at => at!.Value.Day(_calendar)).ThenBy(at => at!.Value.HasTime ? at.Value.Code : 0)
            .LastOrDefault();
}
