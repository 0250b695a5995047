using System.Globalization;
using NodaTime;

namespace KpiBot.Connectors.Rest;

/// <summary>Writes the instant since which a source is asked for changes, as it wants it.</summary>
internal static class ChangeStamp
{
    private const string Seconds = "unix", Milliseconds = "unix_ms";

    public static string Of(RestChanges changes, Instant since) => changes.Format switch
    {
        Seconds => since.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        Milliseconds => since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        var format => since.InZone(DateTimeZoneProviders.Tzdb[changes.Zone]).ToDateTimeOffset().ToString(format, CultureInfo.InvariantCulture),
    };

    /// <summary>Whether two days are told apart by it.</summary>
    public static bool IsFormat(string format)
    {
        try
        {
            return format is Seconds or Milliseconds
                || (format.Length > 1 && new DateTimeOffset(2021, 4, 15, 13, 2, 3, TimeSpan.Zero).ToString(format, CultureInfo.InvariantCulture) is var shown && shown.Contains("2021", StringComparison.Ordinal) && shown.Contains("15", StringComparison.Ordinal));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
