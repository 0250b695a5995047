using System.Globalization;
using KpiBot.Connectors.GoogleAnalytics.Reading;
using KpiBot.Crm;
using KpiBot.Periods;
using KpiBot.Sync;

namespace KpiBot.Connectors.GoogleAnalytics.Translation;

/// <summary>A line of the report is visits of a day, on the property's own day.</summary>
internal sealed class TrafficTranslator(GoogleAnalyticsSettings settings, StreamSpec traffic, ILandedRows landed) : ITranslator
{
    public IReadOnlyDictionary<RecordKind, LinkTemplate> Links { get; } = new Dictionary<RecordKind, LinkTemplate>();

    public SourceHome Home => landed.Rows(PropertyReader.Name).FirstOrDefault() is { } property ? new(property.Fields.GetValueOrDefault("currencyCode"), property.Fields.GetValueOrDefault("timeZone")) : new(null, null);

    public IReadOnlyList<SourceCaveat> Caveats =>
    [
        .. from row in landed.Rows(traffic.Name)
           where !row.IsGone
           from caveat in GoogleAnalyticsReport.Caveats
           where row.Fields.ContainsKey(caveat)
           group DayOf(row) by caveat into days
           from stretch in Stretches(days.Distinct().Order())
           select new SourceCaveat(RecordKind.WebTraffic, days.Key, stretch.From, stretch.To),
    ];

    public IEnumerable<CrmRecord> Translate(StreamSpec stream, LandedRow row)
    {
        yield return new WebTraffic
        {
            Source = settings.Source,
            Id = row.Id,
            At = Moment.On(DayOf(row)),
            Channel = Named(row, GoogleAnalyticsReport.Channel, settings.Channels),
            Campaign = Named(row, GoogleAnalyticsReport.Campaign, settings.Campaigns),
            Sessions = long.TryParse(row.Fields.GetValueOrDefault(GoogleAnalyticsReport.Sessions), NumberStyles.None, CultureInfo.InvariantCulture, out var sessions) ? sessions : null,
        };
    }

    /// <summary>What stands in parentheses is no name but a word of Google's: (not set), (direct), (organic), (referral), (other).</summary>
    private static string? Named(LandedRow row, string field, IReadOnlyDictionary<string, string> others) =>
        row.Fields.GetValueOrDefault(field) is { } name && !name.StartsWith('(') ? others.GetValueOrDefault(name, name) : null;

    private static DateOnly DayOf(LandedRow row) => row.ModifiedAt.InUtc().Date.ToDateOnly();

    /// <summary>Days that follow each other, as one stretch.</summary>
    private static IEnumerable<(DateOnly From, DateOnly To)> Stretches(IEnumerable<DateOnly> days)
    {
        (DateOnly From, DateOnly To)? open = null;
        foreach (var day in days)
        {
            if (open is { } before && before.To.AddDays(1) != day) yield return before;
            open = open is { } same && same.To.AddDays(1) == day ? (same.From, day) : (day, day);
        }

        if (open is { } last) yield return last;
    }
}
