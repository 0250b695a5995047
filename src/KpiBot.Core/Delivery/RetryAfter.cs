using System.Globalization;

namespace KpiBot.Delivery;

/// <summary>How long a platform, or whatever stands before it, asks to be left alone: the header of that name.</summary>
public static class RetryAfter
{
    /// <summary>The shortest wait, whatever was said.</summary>
    public static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    /// <summary>The longest.</summary>
    public static readonly TimeSpan Most = TimeSpan.FromHours(1);

    /// <summary>Where nothing was said, or nothing that can be read.</summary>
    public static readonly TimeSpan Unsaid = TimeSpan.FromSeconds(10);

    /// <summary>Reads the header: seconds, whole or not, or an HTTP date.</summary>
    public static TimeSpan Of(string? header, DateTimeOffset now)
    {
        if (decimal.TryParse(header, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds((double)Math.Clamp(seconds, (decimal)Least.TotalSeconds, (decimal)Most.TotalSeconds));
        if (!DateTimeOffset.TryParseExact(header, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)) return Unsaid;
        var wait = until - now;
        return wait < Least ? Least : wait > Most ? Most : wait;
    }
}
