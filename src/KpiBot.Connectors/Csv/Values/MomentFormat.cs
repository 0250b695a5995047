using System.Globalization;
using NodaTime;

namespace KpiBot.Connectors.Csv.Values;

/// <summary>A .NET custom date format with English names, such as <c>dd MMM, yyyy HH:mm:ss</c>.</summary>
internal sealed class MomentFormat
{
    private static readonly DateTimeOffset Sample = new(2021, 4, 15, 13, 2, 3, TimeSpan.FromHours(-3));
    private readonly bool _hasTime;
    private readonly bool _hasOffset;

    private MomentFormat(string pattern)
    {
        Pattern = pattern;
        _hasTime = Show(Sample) != Show(new DateTimeOffset(Sample.Date, Sample.Offset));
        _hasOffset = Show(Sample) != Show(new DateTimeOffset(Sample.DateTime, TimeSpan.Zero)) || pattern.TrimEnd('\'').EndsWith('Z');
    }

    /// <summary>The format's text.</summary>
    public string Pattern { get; }

    /// <summary>A date written in the format.</summary>
    public string Example => Show(Sample);

    /// <summary>The format, when a date written in it can be read back; else null.</summary>
    public static MomentFormat? Parse(string pattern)
    {
        try
        {
            var format = new MomentFormat(pattern);
            return pattern.Length > 1 && format.TryRead(format.Example, out var back) && back.Day == DateOnly.FromDateTime(Sample.Date) ? format : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public bool TryRead(ReadOnlySpan<char> text, out WrittenMoment moment)
    {
        moment = default;
        if (!DateTimeOffset.TryParseExact(text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read)) return false;
        var day = DateOnly.FromDateTime(read.Date);
        moment = new WrittenMoment(day, _hasTime ? LocalTime.FromTicksSinceMidnight(read.TimeOfDay.Ticks) : null, _hasOffset ? Offset.FromTimeSpan(read.Offset) : null);
        return true;
    }

    private string Show(DateTimeOffset time) => time.ToString(Pattern, CultureInfo.InvariantCulture);
}
